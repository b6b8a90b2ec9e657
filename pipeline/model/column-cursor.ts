import { type Chunk, chunkOf, kindIn, offsetOf, tagOf } from "./chunk.ts";

const none: Chunk = { values: new Float64Array(0), tags: new Uint16Array(0) };

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
    const tag = kindIn(this.chunk.tags[offset] ?? 0);
    // As a whole number to the engine too: as a floating one it would be converted wherever it is an index.
    return tag === tagOf.text ? (this.chunk.values[offset] ?? 0) | 0 : -1;
  }
}
