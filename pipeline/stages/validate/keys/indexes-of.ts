/** The positions of a value in an array of bytes, counted from `first`. */
export function indexesOf(bytes: Uint8Array, value: number, first = 0): Uint32Array {
  const indexes = new Uint32Array(countOf(bytes, value));
  for (let at = 0, length = 0; length < indexes.length; at++) {
    // Overwritten unless it counts, which avoids branches in the loop.
    indexes[length] = first + at;
    length += bytes[at] === value ? 1 : 0;
  }
  return indexes;
}

/** How often a value occurs in an array of bytes. */
export function countOf(bytes: Uint8Array, value: number): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) count += bytes[at] === value ? 1 : 0;
  return count;
}
