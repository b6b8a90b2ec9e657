import { crc32, deflateSync } from "node:zlib";

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** Opaque RGBA pixels as a PNG that knows its density: a layout program places it at its true size. Many times as fast as resvg's own. */
export function encodePng(
  pixels: Uint8Array,
  width: number,
  height: number,
  dotsPerInch: number,
): Uint8Array {
  const rows = differences(pixels, width, height);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a channel, red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  const density = Buffer.alloc(9);
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  density.writeUInt32BE(dotsPerMetre, 0);
  density.writeUInt32BE(dotsPerMetre, 4);
  density.writeUInt8(1, 8);
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("pHYs", density),
    chunk("IDAT", deflateSync(rows, { level: 3 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Each row as its difference from the one above (filter 2): most rows of a chart repeat it, and most pixels of the others. */
function differences(pixels: Uint8Array, width: number, height: number): Buffer {
  const stride = width * 3 + 1;
  const rows = Buffer.alloc(stride * height);
  let above: Uint8Array = new Uint8Array(width * 4);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width * 4, (y + 1) * width * 4);
    rows[y * stride] = 2;
    if (Buffer.compare(row, above) !== 0) difference(row, above, rows.subarray(y * stride + 1));
    above = row;
  }
  return rows;
}

/** Into bytes that are zero. */
function difference(row: Uint8Array, above: Uint8Array, into: Uint8Array): void {
  const [colours, over] = [coloursOf(row), coloursOf(above)];
  for (let at = 0; at < colours.length; at++) {
    if (colours[at] === over[at]) continue;
    const [from, to] = [at * 4, at * 3];
    into[to] = (row[from] ?? 0) - (above[from] ?? 0);
    into[to + 1] = (row[from + 1] ?? 0) - (above[from + 1] ?? 0);
    into[to + 2] = (row[from + 2] ?? 0) - (above[from + 2] ?? 0);
  }
}

function coloursOf({ buffer, byteOffset, length }: Uint8Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length / 4);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}
