import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { Decompress } from "fzstd";

/** Packed bytes read at a time, few enough that the unpacked data fits into memory at any compression ratio. */
const unpackedAtOnce = 4096;

/** The unpacked bytes of a file, by its ending; throws where it is truncated or damaged (see `isDamage`). */
export async function* unpacked(place: string): AsyncGenerator<Uint8Array> {
  const packed = createReadStream(place);
  try {
    if (place.endsWith(".gz")) {
      const gunzip = createGunzip({ chunkSize: 1 << 17 });
      packed.on("error", (fault) => gunzip.destroy(fault));
      yield* packed.pipe(gunzip);
    } else if (place.endsWith(".zst")) yield* unzstd(packed);
    else yield* packed;
  } finally {
    packed.destroy();
  }
}

async function* unzstd(packed: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let parts: Uint8Array[] = [];
  const zstd = new Decompress((part) => parts.push(part));
  for await (const chunk of packed)
    for (let at = 0; at < chunk.length; at += unpackedAtOnce) {
      zstd.push(chunk.subarray(at, at + unpackedAtOnce));
      yield* parts;
      parts = [];
    }
  zstd.push(new Uint8Array(0), true);
}

/** Whether an error is about the packing, not the disk: gunzip has codes of its own, zstd's are numbers. */
export function isDamage(fault: unknown): boolean {
  return (
    fault instanceof Error &&
    "code" in fault &&
    (typeof fault.code === "number" || String(fault.code).startsWith("Z_"))
  );
}
