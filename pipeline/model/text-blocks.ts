import { type Chunk, cellTags, chunkOf, chunkRows, kindIn, offsetOf, textChunk } from "./chunk.ts";

/** Some of the requested rows: the position of the first, and the text index of each, -1 for a cell without one. */
export interface TextBlock {
  readonly first: number;
  readonly texts: Int32Array;
}

const none: Chunk = textChunk();

/** The texts of a column in ascending rows, at most 1,024 at a time; the next block may reuse the last one's memory. */
export function* textBlocks(
  chunks: readonly (Chunk | undefined)[],
  rows: Uint32Array,
): Generator<TextBlock, void> {
  const room = new Int32Array(chunkRows);
  for (let first = 0; first < rows.length; ) {
    const row = rows[first] ?? 0;
    const chunk = chunks[chunkOf(row)] ?? none;
    const end = endOfChunk(rows, first);
    const length = end - first;
    const offset = offsetOf(row);
    const areConsecutive = (rows[end - 1] ?? 0) - row === length - 1;
    if (areConsecutive && chunk.tags === null && chunk.values instanceof Int32Array) {
      yield { first, texts: chunk.values.subarray(offset, offset + length) };
    } else {
      for (let at = 0; at < length; at++) room[at] = textIn(chunk, offsetOf(rows[first + at] ?? 0));
      yield { first, texts: room.subarray(0, length) };
    }
    first = end;
  }
}

/** One past the last of the rows in the same chunk as the one at `first`. */
function endOfChunk(rows: Uint32Array, first: number): number {
  const most = Math.min(rows.length, first + chunkRows);
  const chunk = chunkOf(rows[first] ?? 0);
  let [low, high] = [first + 1, most];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (chunkOf(rows[middle] ?? 0) === chunk) low = middle + 1;
    else high = middle;
  }
  return low;
}

function textIn({ values, tags }: Chunk, offset: number): number {
  return tags && kindIn(tags[offset] ?? 0) !== cellTags.text ? -1 : (values[offset] ?? -1);
}
