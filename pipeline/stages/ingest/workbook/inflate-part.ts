import { crc32, createInflateRaw } from "node:zlib";
import type { Limits } from "../../../model/contract.ts";
import { openPackage, type Package, type PackagePart } from "./open-package.ts";
import { encrypted } from "./problems.ts";
import { beyond, damaged, Refusal } from "./refusal.ts";

/** A workbook's package with its limits; `spent` counts the bytes inflated so far. */
export interface Source {
  readonly pack: Package;
  readonly limits: Limits;
  readonly spent: { bytes: number };
}

/** Opens a package whose parts are read within limits. */
export async function openSource(bytes: Uint8Array, limits: Limits): Promise<Source> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { pack: await openPackage(buffer, limits), limits, spent: { bytes: 0 } };
}

const ratioFrom = 1_000_000;
const smallestChunk = 4096;
/** Each chunk is passed on by another thread, which takes as long as inflating a tenth of this. */
const chunkSize = 512 * 1024;

/**
 * The bytes of a part in chunks. The claimed size is checked against the limits first and the actual size against the claim,
 * which is not trusted; size and checksum must match at the end.
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
  // Most parts are small; one larger than it claims only takes more chunks.
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

/** Catches only zlib's errors, not those of the chunks' reader. */
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
