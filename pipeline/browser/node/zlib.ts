import { deflateSync, Inflate, unzlibSync } from "fflate";

const block = 65_536;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit++) rest = rest & 1 ? (rest >>> 1) ^ 0xedb88320 : rest >>> 1;
  return rest;
});

export function crc32(bytes: Uint8Array, before = 0): number {
  let crc = ~before;
  for (let at = 0; at < bytes.length; at++) crc = (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/** The unpacked bytes of a stream, as they come; throws where it is damaged or truncated. */
function* inflated(packed: Uint8Array): Generator<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const inflate = new Inflate((chunk) => chunks.push(chunk));
  for (let at = 0; at === 0 || at < packed.length; at += block) {
    inflate.push(packed.subarray(at, at + block), at + block >= packed.length);
    yield* chunks.splice(0);
  }
}

/** The part of Node's stream that the program uses: all packed bytes are given at once. */
export function createInflateRaw() {
  let packed = new Uint8Array();
  return {
    end(bytes: Uint8Array<ArrayBuffer>): void {
      packed = bytes;
    },
    async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
      yield* inflated(packed);
    },
    destroy(): void {},
  };
}

export function inflateRawSync(
  packed: Uint8Array,
  { maxOutputLength }: { readonly maxOutputLength: number },
): Buffer {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (const chunk of inflated(packed)) {
    length += chunk.length;
    if (length > maxOutputLength) throw new Error("invalid length");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

export const inflateSync = unzlibSync;
export const deflateRawSync = deflateSync;
