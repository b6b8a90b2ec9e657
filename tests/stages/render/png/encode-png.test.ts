import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { encodePng } from "../../../../pipeline/stages/render/png/encode-png.ts";
import { chunksOf } from "./chunks-of.ts";

/** Rows that repeat, and rows that differ in every pixel. */
function picture(colours: number, width = 61, height = 40) {
  const pixels = Int32Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return 0xff000000 | ((((y % 3 === 0 ? at : x * 7) % colours) * 0x010b3d) & 0xffffff);
  });
  return { colours: pixels, width, height };
}

/** Red, green and blue of each pixel, read as the PNG specification says. */
function read(png: Uint8Array): { readonly type: number | undefined; readonly bytes: number[] } {
  const chunks = chunksOf(png);
  const dataOf = (name: string) => chunks.find(({ type }) => type === name)?.data ?? Buffer.alloc(0);
  const [header, palette] = [dataOf("IHDR"), dataOf("PLTE")];
  const type = header[9];
  const each = type === 3 ? 1 : 3;
  const stride = header.readUInt32BE(0) * each;
  const data = inflateSync(dataOf("IDAT"));
  let above: number[] = new Array(stride).fill(0);
  const bytes: number[] = [];
  for (let from = 0; from < data.length; from += stride + 1) {
    expect(data[from]).toBe(2);
    above = above.map((over, at) => (over + (data[from + 1 + at] ?? 0)) & 255);
    bytes.push(
      ...(type === 3 ? above.flatMap((number) => [...palette.subarray(number * 3, number * 3 + 3)]) : above),
    );
  }
  return { type, bytes };
}

test.each([
  [1, 3],
  [2, 3],
  [256, 3],
  [257, 2],
])("a picture of %i colours is read as it was, by its colour type %i", (colours, type) => {
  const pixels = picture(colours);
  const wanted = [...pixels.colours].flatMap((colour) => [
    colour & 255,
    (colour >> 8) & 255,
    (colour >> 16) & 255,
  ]);
  expect(read(encodePng(pixels, 300))).toEqual({ type, bytes: wanted });
});
