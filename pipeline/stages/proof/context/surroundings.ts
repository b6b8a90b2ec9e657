import type { Analysed, AnalysedBlock, Sentence } from "./analyse.ts";
import type { Surroundings } from "./evidence.ts";

const mostBefore = 6;

/** Looks back from a sentence to what was said before it in its section, and up to its headings or its row and column. */
export function surroundingsOf(
  analysed: Analysed,
  index: number,
  sentence: Sentence,
  year: string,
): Surroundings {
  const block = analysed.blocks[index];
  if (!block) throw new Error(`missing block: ${index}`);
  const headings = headingsOver(analysed, index);
  const isCell = block.block.cell !== undefined;
  const before = isCell ? [] : sentencesBefore(analysed, index, sentence);
  const headers = isCell ? headersOf(analysed, index) : [];
  return { analysed, block, sentence, before, headings, headers, year };
}

function sentencesBefore({ blocks }: Analysed, index: number, sentence: Sentence): Sentence[] {
  const own = blocks[index]?.sentences ?? [];
  const before = own.slice(0, own.indexOf(sentence)).reverse();
  for (let at = index - 1; at >= 0 && before.length < mostBefore; at--) {
    const earlier = blocks[at];
    if (!earlier || earlier.block.kind === "heading") break;
    if (earlier.block.kind !== "paragraph") continue;
    before.push(...[...earlier.sentences].reverse());
  }
  return before.slice(0, mostBefore);
}

/** The heading just above, and the first of the text, which is its title. */
function headingsOver({ blocks }: Analysed, index: number): AnalysedBlock[] {
  const over: AnalysedBlock[] = [];
  for (let at = index - 1; at >= 0; at--) {
    const block = blocks[at];
    if (block?.block.kind === "heading") {
      over.push(block);
      break;
    }
  }
  const title = blocks.find(({ block }) => block.kind === "heading");
  if (title && !over.includes(title)) over.push(title);
  return over;
}

const lookBack = 4000;

/** The cells that head a cell's row and column, and the caption above its table. */
function headersOf({ blocks }: Analysed, index: number): AnalysedBlock[] {
  const cell = blocks[index]?.block.cell;
  if (!cell) return [];
  const headers: AnalysedBlock[] = [];
  let at = index - 1;
  for (; at >= 0 && index - at < lookBack; at--) {
    const other = blocks[at];
    const place = other?.block.cell;
    if (!other || place?.table !== cell.table) break;
    const headsRow =
      place.row === cell.row && place.column < cell.column && (place.column === 0 || place.header);
    const headsColumn =
      place.column === cell.column && place.row < cell.row && (place.row === 0 || place.header);
    if (headsRow || headsColumn) headers.push(other);
  }
  const caption = blocks[at];
  if (caption?.block.kind === "caption") headers.push(caption);
  return headers;
}
