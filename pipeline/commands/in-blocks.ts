/** Parts of a text joined to blocks that are worth a write each; a line ends the last. */
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
