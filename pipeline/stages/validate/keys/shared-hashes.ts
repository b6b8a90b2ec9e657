/**
 * Rows whose hash another may have, except those left out. Uses a bitmap of sixteen bits a row, which fits into memory where
 * all hashes would not; a few false positives do no harm.
 */
export function sharedHashes(hashes: Int32Array, leftOut: Uint8Array): Uint32Array {
  const width = Math.min(32, Math.max(10, 36 - Math.clz32(leftOut.length)));
  const met = new Uint8Array(2 ** (width - 3));
  const again = new Uint8Array(2 ** (width - 3));
  let shared = 0;
  for (let index = 0; index < leftOut.length; index++) {
    if (leftOut[index] !== 0) continue;
    const bit = (hashes[index] ?? 0) >>> (32 - width);
    const at = bit >>> 3;
    const mask = 1 << (bit & 7);
    const before = met[at] ?? 0;
    if ((before & mask) === 0) met[at] = before | mask;
    else {
      again[at] = (again[at] ?? 0) | mask;
      shared++;
    }
  }
  // For each row after another with its hash, there is at most one first.
  const rows = new Uint32Array(2 * shared);
  let length = 0;
  for (let index = 0; length < rows.length && index < leftOut.length; index++) {
    const bit = (hashes[index] ?? 0) >>> (32 - width);
    if ((((again[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) !== 0 && leftOut[index] === 0) rows[length++] = index;
  }
  return rows.subarray(0, length);
}
