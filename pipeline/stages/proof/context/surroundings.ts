import type { Analysed, AnalysedBlock, TextSentence } from "./analyse.ts";
import type { Subjects } from "./subjects.ts";

/** Where a figure stands: its block, its sentence, and what came before in its section. */
export interface Surroundings {
  readonly analysed: Analysed;
  readonly block: AnalysedBlock;
  readonly sentence: TextSentence;
  /** Earlier sentences of the same section, nearest first. */
  readonly before: readonly TextSentence[];
  /** Headings above it, nearest first. */
  readonly headings: readonly AnalysedBlock[];
  /** The header cells of its row and column, and the caption. */
  readonly headers: readonly AnalysedBlock[];
  /** The next cell of the row, in which a table may name the unit. */
  readonly next: AnalysedBlock | null;
  readonly year: string;
  readonly subjects: Subjects;
}

const mostBefore = 6;

/** Collects what was said before a sentence in its section, and its headings or the headers of its cell. */
export function surroundingsOf(
  analysed: Analysed,
  index: number,
  sentence: TextSentence,
  context: Pick<Surroundings, "year" | "subjects">,
): Surroundings {
  const block = analysed.blocks[index];
  if (!block) throw new Error(`missing block: ${index}`);
  const isCell = block.block.cell !== undefined;
  // Running headers and footers have no heading and no predecessor.
  const isRunning = block.block.kind === "running";
  const headings = isRunning ? [] : headingsOver(analysed, index);
  const before = isCell || isRunning ? [] : sentencesBefore(analysed, index, sentence);
  const headers = isCell ? headersOf(analysed, index) : [];
  const next = isCell ? nextCell(analysed, index) : null;
  return { analysed, block, sentence, before, headings, headers, next, ...context };
}

function nextCell({ blocks }: Analysed, index: number): AnalysedBlock | null {
  const [here, next] = [blocks[index]?.block.cell, blocks[index + 1]];
  const cell = next?.block.cell;
  return here && cell && cell.table === here.table && cell.row === here.row ? next : null;
}

function sentencesBefore({ blocks }: Analysed, index: number, sentence: TextSentence): TextSentence[] {
  const ofBlock = blocks[index]?.sentences ?? [];
  const before = lastOf(ofBlock.slice(0, sentence.index));
  for (let at = index - 1; at >= 0 && before.length < mostBefore; at--) {
    const earlier = blocks[at];
    if (!earlier || earlier.block.kind === "heading") break;
    if (earlier.block.kind !== "paragraph") continue;
    before.push(...lastOf(earlier.sentences));
  }
  return before.slice(0, mostBefore);
}

/** A block's last sentences, nearest first. */
function lastOf(sentences: readonly TextSentence[]): TextSentence[] {
  return sentences.slice(-mostBefore).reverse();
}

const over = new WeakMap<Analysed, readonly (readonly AnalysedBlock[])[]>();

/** The nearest heading, and the text's title. */
function headingsOver(analysed: Analysed, index: number): readonly AnalysedBlock[] {
  const existing = over.get(analysed) ?? headingsOfAll(analysed);
  over.set(analysed, existing);
  return existing[index] ?? [];
}

function headingsOfAll({ blocks }: Analysed): (readonly AnalysedBlock[])[] {
  const title = blocks.find(({ block }) => block.kind === "heading");
  let above: readonly AnalysedBlock[] = title ? [title] : [];
  return blocks.map((block) => {
    const governing = above;
    if (block.block.kind === "heading")
      above = block === title ? [block] : [block, ...(title ? [title] : [])];
    return governing;
  });
}

/** The header cells of a table, by row and by column, in order of position. */
interface Heads {
  readonly rows: ReadonlyMap<number, readonly number[]>;
  readonly columns: ReadonlyMap<number, readonly number[]>;
  readonly caption: AnalysedBlock | null;
}

const heads = new WeakMap<Analysed, Map<number, Heads>>();

/** More words above one another than this are the column's contents. */
const mostHeads = 6;

/** The header cells of a cell's row and column, and the caption above its table. */
export function headersOf(analysed: Analysed, index: number): AnalysedBlock[] {
  const { blocks } = analysed;
  const cell = blocks[index]?.block.cell;
  if (!cell) return [];
  const byTable = heads.get(analysed) ?? headsOf(analysed);
  heads.set(analysed, byTable);
  const tableHeads = byTable.get(cell.table);
  const ahead = (tableHeads?.rows.get(cell.row) ?? []).filter((at) => at < index);
  const above = (tableHeads?.columns.get(cell.column) ?? []).filter(
    (at) => at < index && blocks[at]?.block.cell?.row !== cell.row,
  );
  const found = [...ahead.slice(-mostHeads), ...above].flatMap((at) => blocks[at] ?? []);
  return tableHeads?.caption ? [...found, tableHeads.caption] : found;
}

function headsOf({ blocks }: Analysed): Map<number, Heads> {
  const tables = new Map<
    number,
    { rows: Map<number, number[]>; columns: Map<number, number[]>; caption: AnalysedBlock | null }
  >();
  for (const [index, { block }] of blocks.entries()) {
    const { cell } = block;
    if (!cell) continue;
    let table = tables.get(cell.table);
    if (!table) {
      const before = blocks[index - 1];
      table = {
        rows: new Map(),
        columns: new Map(),
        caption: before?.block.kind === "caption" ? before : null,
      };
      tables.set(cell.table, table);
    }
    const put = (map: Map<number, number[]>, key: number, most: number) => {
      const list = map.get(key) ?? [];
      if (list.length < most) map.set(key, [...list, index]);
    };
    if (cell.column === 0 || cell.header) put(table.rows, cell.row, 64);
    if (cell.row === 0 || cell.header) put(table.columns, cell.column, mostHeads);
  }
  return tables;
}
