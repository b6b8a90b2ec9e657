import { createReadStream } from "node:fs";
import { type FileHandle, open } from "node:fs/promises";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

/** Whether a compressed file goes on to its end: an engine takes what there is of one that is cut short, and says nothing. */
export async function isWhole(place: string): Promise<boolean> {
  if (place.endsWith(".gz")) return isWholeGzip(place);
  if (!place.endsWith(".zst")) return true;
  const file = await open(place);
  try {
    return await isWholeZstd(file, (await file.stat()).size);
  } finally {
    await file.close();
  }
}

/** Only unpacking it tells. */
async function isWholeGzip(place: string): Promise<boolean> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  try {
    await pipeline(createReadStream(place), createGunzip(), nowhere);
    return true;
  } catch (fault) {
    if (fault instanceof Error && "code" in fault && String(fault.code).startsWith("Z_")) return false;
    throw fault;
  }
}

const frameMagic = 0xfd2fb528;
const skippableMagic = 0x184d2a50;

/** Goes from block to block (RFC 8878, 3.1.1), without unpacking any. */
async function isWholeZstd(file: FileHandle, size: number): Promise<boolean> {
  let at = 0;
  while (at < size) {
    const head = await numberAt(file, at, 4);
    if (head !== null && (head & 0xfffffff0) >>> 0 === skippableMagic) {
      const length = await numberAt(file, at + 4, 4);
      if (length === null) return false;
      at += 8 + length;
      continue;
    }
    const frame = head === frameMagic ? await numberAt(file, at + 4, 1) : null;
    if (frame === null) return false;
    const isSingle = (frame & 0x20) !== 0;
    const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][frame >> 6] ?? 0;
    at += 5 + (isSingle ? 0 : 1) + ([0, 1, 2, 4][frame & 3] ?? 0) + sizeBytes;
    for (let isLast = false; !isLast; ) {
      const block = await numberAt(file, at, 3);
      if (block === null) return false;
      isLast = (block & 1) === 1;
      const isRepeated = ((block >> 1) & 3) === 1;
      at += 3 + (isRepeated ? 1 : block >> 3);
    }
    at += frame & 4;
  }
  return at === size && size > 0;
}

/** A little-endian number; null where the file ends before. */
async function numberAt(file: FileHandle, at: number, length: number): Promise<number | null> {
  const { bytesRead, buffer } = await file.read(Buffer.alloc(length), 0, length, at);
  return bytesRead < length ? null : buffer.readUIntLE(0, length);
}
