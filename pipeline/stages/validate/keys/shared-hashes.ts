/**
 * The rows whose hash another may have, but for those left out. Bits stand for hashes, sixteen to a row: they fit where
 * all hashes would not, and a few rows that share a bit do no harm.
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
  // At most as many are the first with their hash as come after one.
  const rows = new Uint32Array(2 * shared);
  let length = 0;
  for (let index = 0; length < rows.length && index < leftOut.length; index++) {
    const bit = (hashes[index] ?? 0) >>> (32 - width);
    if ((((again[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) !== 0 && leftOut[index] === 0) rows[length++] = index;
  }
  return rows.subarray(0, length);
}
