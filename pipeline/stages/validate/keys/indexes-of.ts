/** The places at which a value stands among bytes, counted from `first`. */
export function indexesOf(bytes: Uint8Array, value: number, first = 0): Uint32Array {
  const indexes = new Uint32Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    // Overwritten unless it counts: a loop without branches, and memory that is not written to costs nothing.
    indexes[length] = first + at;
    length += bytes[at] === value ? 1 : 0;
  }
  return indexes.subarray(0, length);
}
