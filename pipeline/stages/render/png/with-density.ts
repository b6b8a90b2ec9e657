import { crc32 } from "node:zlib";

const signature = 8;
/** Length, type, width, height and five bytes of form, checksum. */
const header = 4 + 4 + 13 + 4;

/** The PNG with its density written after the header, so that a layout program places it at its true size. */
export function withDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = Buffer.alloc(4 + 4 + 9 + 4);
  const dotsPerMetre = Math.round(dotsPerInch / 0.0254);
  chunk.writeUInt32BE(9, 0);
  chunk.write("pHYs", 4, "latin1");
  chunk.writeUInt32BE(dotsPerMetre, 8);
  chunk.writeUInt32BE(dotsPerMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  const at = signature + header;
  return Buffer.concat([png.subarray(0, at), chunk, png.subarray(at)]);
}
