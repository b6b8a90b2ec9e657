import { crc32, inflateSync } from "node:zlib";
import type { Picture } from "../../../model/front-matter.ts";

/** Why a file is no printable picture. */
export type PictureFault = "not-a-picture" | "damaged";

const most = 200_000_000;

/** A PNG or JPEG with valid structure; its image is not decoded. */
export function pictureOf(bytes: Uint8Array): Picture | PictureFault {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString("latin1", 0, 8) === "\x89PNG\r\n\x1a\n") {
    const size = sizeOfPng(buffer);
    return size ? { format: "png", bytes, ...size } : "damaged";
  }
  if (buffer.toString("latin1", 0, 3) === "\xff\xd8\xff") {
    const size = sizeOfJpeg(buffer);
    return size ? { format: "jpg", bytes, ...size } : "damaged";
  }
  return "not-a-picture";
}

type Size = Pick<Picture, "width" | "height">;

/** Checks every chunk by checksum, from header to end, and that the pixels can be inflated. */
function sizeOfPng(png: Buffer): Size | null {
  const pixels: Buffer[] = [];
  let at = 8;
  let size: Size = { width: 0, height: 0 };
  while (at + 12 <= png.length) {
    const length = png.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > png.length) return null;
    const kind = png.toString("latin1", at + 4, at + 8);
    if (crc32(png.subarray(at + 4, end - 4)) !== png.readUInt32BE(end - 4)) return null;
    if (at === 8) {
      if (kind !== "IHDR" || length !== 13) return null;
      size = { width: png.readUInt32BE(at + 8), height: png.readUInt32BE(at + 12) };
      if (!isPossible(size)) return null;
    }
    if (kind === "IDAT") pixels.push(png.subarray(at + 8, end - 4));
    if (kind === "IEND")
      return unpacks(Buffer.concat(pixels), size.width * size.height * 8 + 65_536) ? size : null;
    at = end;
  }
  return null;
}

function isPossible({ width, height }: Size): boolean {
  return width * height > 0 && width * height <= most;
}

function unpacks(packed: Buffer, maxOutputLength: number): boolean {
  try {
    return inflateSync(packed, { maxOutputLength }).length > 0;
  } catch {
    return false;
  }
}

/** Checks the segments up to the scan, including a frame with a size, and the end marker. */
function sizeOfJpeg(jpeg: Buffer): Size | null {
  let at = 2;
  let size: Size | null = null;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return null;
    const mark = jpeg[at + 1] ?? 0;
    const length = jpeg.readUInt16BE(at + 2);
    if (length < 2 || at + 2 + length > jpeg.length) return null;
    const isFrame = mark >= 0xc0 && mark <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(mark);
    if (isFrame && length >= 8) {
      size = { width: jpeg.readUInt16BE(at + 7), height: jpeg.readUInt16BE(at + 5) };
      if (!isPossible(size)) return null;
    }
    if (mark === 0xda) return jpeg.lastIndexOf(Buffer.from([0xff, 0xd9])) > at ? size : null;
    at += 2 + length;
  }
  return null;
}
