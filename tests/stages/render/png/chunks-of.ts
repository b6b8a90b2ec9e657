export interface Chunk {
  readonly type: string;
  readonly data: Buffer;
  readonly checksum: number;
}

/** The chunks of a PNG, as they are cut. */
export function chunksOf(png: Uint8Array): Chunk[] {
  const buffer = Buffer.from(png);
  const chunks: Chunk[] = [];
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    const data = buffer.subarray(at + 8, at + 8 + length);
    chunks.push({
      type: buffer.toString("latin1", at + 4, at + 8),
      data,
      checksum: buffer.readUInt32BE(at + 8 + length),
    });
    at += 12 + length;
  }
  return chunks;
}
