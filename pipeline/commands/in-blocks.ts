/** Joins parts of a text to blocks worth a write each; the last ends with a newline. */
export function* inBlocks(parts: Iterable<string>): Generator<string, void> {
  let block = "";
  for (const part of parts) {
    block += part;
    if (block.length < enough) continue;
    yield block;
    block = "";
  }
  yield `${block}\n`;
}

const enough = 1 << 16;
