/** The places at which a value stands among bytes, counted from `first`. */
export function indexesOf(bytes: Uint8Array, value: number, first = 0): Uint32Array {
  const indexes = new Uint32Array(countOf(bytes, value));
  let length = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === value) indexes[length++] = first + at;
  return indexes;
}

/** How often a value stands among bytes. */
export function countOf(bytes: Uint8Array, value: number): number {
  let count = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === value) count++;
  return count;
}
