import { inflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { printFaces } from "../../../../pipeline/stages/render/fonts/faces-for-print.ts";
import type { PrintFaces } from "../../../../pipeline/stages/render/fonts/print-faces.ts";
import type { PictureKind } from "../../../../pipeline/stages/render/make.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { chunksOf } from "./chunks-of.ts";

const faces = await printFaces("Гишүүд өү", typefaceOf("en"), makeHere);
const pictures = async (svg: string, as: readonly PictureKind[], of = faces) =>
  makeHere("picture", { svg, as, faces: of });
const chartPng = async (svg: string, of: PrintFaces) =>
  (await pictures(svg, ["print"], of))[0] ?? new Uint8Array();
const svg = (text: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="48" viewBox="0 0 96 48"><rect width="96" height="48" fill="#ffffff"/><text y="30" font-size="24" font-family="'Nobody Sans', Arial">${text}</text></svg>`;

/** CRC-32 as the PNG specification's appendix writes it, apart from the library that the program uses. */
function crc(bytes: Uint8Array): number {
  let register = 0xffffffff;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++)
      register = register & 1 ? (register >>> 1) ^ 0xedb88320 : register >>> 1;
  }
  return (register ^ 0xffffffff) >>> 0;
}

function ink(png: Uint8Array): number {
  const data = Buffer.concat(chunksOf(png).flatMap((chunk) => (chunk.type === "IDAT" ? [chunk.data] : [])));
  return inflateSync(data).filter((byte) => byte !== 0 && byte !== 255).length;
}

test("a chart is as large as 192 dots for each 96 pixels make it, and says so", async () => {
  const chunks = chunksOf(await chartPng(svg("Members"), faces));
  const [header, density] = chunks;
  expect(header?.type).toBe("IHDR");
  expect([header?.data.readUInt32BE(0), header?.data.readUInt32BE(4)]).toEqual([192, 96]);
  expect(density?.type).toBe("pHYs");
  expect(density?.data.toString("hex")).toBe("00001d8700001d8701");
  expect(chunks.at(-1)?.type).toBe("IEND");
  for (const { type, data, checksum } of chunks)
    expect(crc(Buffer.concat([Buffer.from(type, "latin1"), data]))).toBe(checksum);
});

test("text is drawn in the typeface given, whatever the chart asks for", async () => {
  expect(ink(await chartPng(svg("Members"), faces))).toBeGreaterThan(ink(await chartPng(svg("M"), faces)));
  expect(ink(await chartPng(svg("Гишүүд өү"), faces))).toBeGreaterThan(500);
  const without = { ...faces, key: "none", files: [] };
  expect(ink(await chartPng(svg("Members"), without))).toBe(ink(await chartPng(svg(""), faces)));
});

test("two runs give the same bytes", async () => {
  const [a, b] = await Promise.all([chartPng(svg("1,077"), faces), chartPng(svg("1,077"), faces)]);
  expect(Buffer.compare(a, b)).toBe(0);
});

test("for posts it is as large as it is drawn, and for designers an SVG without text that holds the same shapes", async () => {
  const [card = new Uint8Array()] = await pictures(svg("өү"), ["card"]);
  const header = Buffer.from(chunksOf(card).find(({ type }) => type === "IHDR")?.data ?? []);
  expect([header.readUInt32BE(0), header.readUInt32BE(4)]).toEqual([96, 48]);
  const [print, drawn] = await pictures(svg("өү"), ["print", "outlines"]);
  expect(print).toEqual(await chartPng(svg("өү"), faces));
  const outlines = new TextDecoder().decode(drawn);
  expect(outlines).toMatch(/^<svg [\s\S]*<path /);
  expect(outlines).not.toMatch(/<text|font-family|@font-face/);
});
