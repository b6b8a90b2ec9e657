import { deflateSync } from "node:zlib";

const header = 44;
const entry = 20;
const four = (length: number): number => (length + 3) & ~3;

/** An OpenType typeface as WOFF 1.0: each table compressed, or as it is where that is not shorter. */
export function woffOf(font: Uint8Array): Uint8Array {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const count = view.getUint16(4);
  const tables = Array.from({ length: count }, (_, index) => {
    const at = 12 + 16 * index;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    const plain = font.subarray(offset, offset + length);
    const packed = deflateSync(plain, { level: 9 });
    return { at, length, data: packed.length < length ? packed : plain };
  });
  const start = header + entry * count;
  const total = tables.reduce((sum, { data }) => sum + four(data.length), start);
  const woff = new Uint8Array(total);
  const into = new DataView(woff.buffer);
  into.setUint32(0, 0x774f4646);
  into.setUint32(4, view.getUint32(0));
  into.setUint32(8, total);
  into.setUint16(12, count);
  into.setUint32(
    16,
    tables.reduce((sum, { length }) => sum + four(length), 12 + 16 * count),
  );
  let to = start;
  for (const [index, { at, length, data }] of tables.entries()) {
    const place = header + entry * index;
    into.setUint32(place, view.getUint32(at));
    into.setUint32(place + 4, to);
    into.setUint32(place + 8, data.length);
    into.setUint32(place + 12, length);
    into.setUint32(place + 16, view.getUint32(at + 4));
    woff.set(data, to);
    to += four(data.length);
  }
  return woff;
}
