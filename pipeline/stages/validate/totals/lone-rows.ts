/** What `loneRows` gives for a row whose hash no other row has. */
export const loneRow = 2;

/**
 * For each row 1 where it is left out, 2 where no other row can have its hash, and 0 where one may. Bits stand for
 * hashes, sixteen to a row: they fit where all hashes would not, and a few rows that share a bit do no harm.
 */
export function loneRows(hashes: Int32Array, leftOut: Uint8Array): Uint8Array {
  const width = Math.min(32, Math.max(10, 36 - Math.clz32(leftOut.length)));
  const met = new Uint8Array(2 ** (width - 3));
  const again = new Uint8Array(2 ** (width - 3));
  for (let index = 0; index < leftOut.length; index++) {
    if (leftOut[index] !== 0) continue;
    const bit = (hashes[index] ?? 0) >>> (32 - width);
    const at = bit >>> 3;
    const mask = 1 << (bit & 7);
    const before = met[at] ?? 0;
    if ((before & mask) === 0) met[at] = before | mask;
    else again[at] = (again[at] ?? 0) | mask;
  }
  const kinds = leftOut.slice();
  for (let index = 0; index < kinds.length; index++) {
    if (kinds[index] !== 0) continue;
    const bit = (hashes[index] ?? 0) >>> (32 - width);
    if ((((again[bit >>> 3] ?? 0) >>> (bit & 7)) & 1) === 0) kinds[index] = loneRow;
  }
  return kinds;
}
