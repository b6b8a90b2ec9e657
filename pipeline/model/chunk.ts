const rowBits = 10;
/** Rows in a chunk; a power of two, so that locating a row takes two bit operations. */
export const chunkRows = 1 << rowBits;

/** The chunk of a row in its column, and the offset in it. */
export const chunkOf = (row: number): number => (row - 1) >> rowBits;
export const offsetOf = (row: number): number => (row - 1) & (chunkRows - 1);

const kindBits = 3;
/** The kind and the number format's index, packed into a tag. */
export const kindIn = (tag: number): number => tag & ((1 << kindBits) - 1);
export const formatIn = (tag: number): number => tag >> kindBits;
export const tagWith = (kind: number, format: number): number => (format << kindBits) | kind;

export const cellKinds = ["empty", "number", "text", "boolean", "error", "uncalculated", "date"] as const;
export type CellKind = (typeof cellKinds)[number];
export const cellTags: { readonly [K in CellKind]: number } = {
  empty: 0,
  number: 1,
  text: 2,
  boolean: 3,
  error: 4,
  uncalculated: 5,
  date: 6,
};

/** The cells of one column over 1,024 rows. */
export interface Chunk {
  /** In a chunk of plain texts, the index of each text, or -1 for an empty cell. */
  readonly values: Float64Array | Int32Array;
  /** Kind in the low three bits, index of the number format above them; null where all cells are plain texts. */
  readonly tags: Uint16Array | null;
}

export function textChunk(
  values: Int32Array = new Int32Array(chunkRows).fill(-1),
): Chunk & { readonly values: Int32Array } {
  return { values, tags: null };
}

/** Allocates room for text chunks many at a time, since each allocation costs the engine upkeep. */
export class ChunkRoom {
  private room = new Int32Array(0);
  private used = 0;

  next(): Int32Array {
    if (this.used === this.room.length) {
      this.room = new Int32Array(Math.min(mostRoom, chunkRows + 2 * this.room.length)).fill(-1);
      this.used = 0;
    }
    this.used += chunkRows;
    return this.room.subarray(this.used - chunkRows, this.used);
  }
}

const mostRoom = 64 * chunkRows;

/** A chunk for cells of every kind, initialized with the texts of another. */
export function mixedChunk(texts?: Chunk): Chunk & { readonly tags: Uint16Array } {
  const chunk = { values: new Float64Array(chunkRows), tags: new Uint16Array(chunkRows) };
  for (let offset = 0; texts && offset < chunkRows; offset++) {
    chunk.values[offset] = Math.max(0, texts.values[offset] ?? 0);
    chunk.tags[offset] = tagIn(texts, offset);
  }
  return chunk;
}

export function tagIn({ values, tags }: Chunk, offset: number): number {
  if (tags) return tags[offset] ?? 0;
  return (values[offset] ?? -1) < 0 ? cellTags.empty : cellTags.text;
}
