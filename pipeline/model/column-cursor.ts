import { type Chunk, chunkOf, kindIn, offsetOf, tagOf, textChunk } from "./chunk.ts";

const none: Chunk = textChunk();

/** Goes down one column of a sheet: the chunk of the row looked at last is at hand for the next. */
export class ColumnCursor {
  private readonly chunks: readonly (Chunk | undefined)[];
  private place = -1;
  private chunk = none;

  constructor(chunks: readonly (Chunk | undefined)[]) {
    this.chunks = chunks;
  }

  /** The index of a text cell's text; -1 for every other cell. */
  textIndex(row: number): number {
    const place = chunkOf(row);
    if (place !== this.place) {
      this.place = place;
      this.chunk = this.chunks[place] ?? none;
    }
    const offset = offsetOf(row);
    const { values, tags } = this.chunk;
    if (tags && kindIn(tags[offset] ?? 0) !== tagOf.text) return -1;
    // As a whole number to the engine too: as a floating one it would be converted wherever it is an index.
    return (values[offset] ?? -1) | 0;
  }
}
