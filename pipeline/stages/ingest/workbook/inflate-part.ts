import { crc32, createInflateRaw } from "node:zlib";
import type { Limits } from "../../../model/contract.ts";
import type { Package, PackagePart } from "./open-package.ts";
import { encrypted } from "./problems.ts";
import { beyond, damaged, Refusal } from "./refusal.ts";

/** A workbook's package with what may still be spent on it: `spent` counts the bytes inflated so far. */
export interface Source {
  readonly pack: Package;
  readonly limits: Limits;
  readonly spent: { bytes: number };
}

const ratioFrom = 1_000_000;
const smallestChunk = 4096;
/** Each chunk is handed over by another thread, which takes as long as inflating a tenth of this. */
const chunkSize = 512 * 1024;

/**
 * The bytes of a part, chunk by chunk. What the directory claims is checked against the limits first,
 * and what comes out against the claim, so that no claim is trusted; size and checksum must agree at the end.
 */
export async function* inflatePart(
  source: Source,
  part: PackagePart,
): AsyncGenerator<Uint8Array, void, void> {
  const { pack, limits, spent } = source;
  const { entry, name } = part;
  const claimed = entry.uncompressedSize;
  if (entry.isEncrypted()) throw new Refusal(encrypted());
  if (claimed > limits.partBytes) throw beyond("part bytes", claimed, limits.partBytes);
  if (spent.bytes + claimed > limits.totalBytes) {
    throw beyond("bytes in all", spent.bytes + claimed, limits.totalBytes);
  }
  if (claimed > ratioFrom && claimed > limits.ratio * entry.compressedSize) {
    throw beyond("compression ratio", Math.ceil(claimed / Math.max(1, entry.compressedSize)), limits.ratio);
  }
  let produced = 0;
  let checksum = 0;
  for await (const chunk of chunksOf(part, await storedBytes(pack, part))) {
    produced += chunk.length;
    if (produced > claimed) throw damaged(name);
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (produced !== claimed || checksum !== entry.crc32) throw damaged(name);
  spent.bytes += produced;
}

async function storedBytes(pack: Package, part: PackagePart): Promise<Buffer> {
  try {
    const { fileDataStart } = await pack.zip.readLocalFileHeaderPromise(part.entry, { minimal: true });
    return pack.buffer.subarray(fileDataStart, fileDataStart + part.entry.compressedSize);
  } catch {
    throw damaged(part.name);
  }
}

async function* chunksOf(
  { entry, name }: PackagePart,
  stored: Buffer,
): AsyncGenerator<Uint8Array, void, void> {
  if (entry.compressionMethod === 0) {
    for (let at = 0; at < stored.length; at += chunkSize) yield stored.subarray(at, at + chunkSize);
    return;
  }
  if (entry.compressionMethod !== 8) throw damaged(name);
  // Most parts are small; one that is larger than it claims only takes more chunks.
  const inflate = createInflateRaw({
    chunkSize: Math.min(chunkSize, Math.max(smallestChunk, entry.uncompressedSize)),
  });
  inflate.end(stored);
  const chunks: AsyncIterator<Uint8Array> = inflate[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await nextChunk(chunks, name);
      if (next.done) return;
      yield next.value;
    }
  } finally {
    inflate.destroy();
  }
}

/** Only zlib's own complaint is caught here, not what the reader of the chunk throws. */
async function nextChunk(
  chunks: AsyncIterator<Uint8Array>,
  name: string,
): Promise<IteratorResult<Uint8Array>> {
  try {
    return await chunks.next();
  } catch {
    throw damaged(name);
  }
}
