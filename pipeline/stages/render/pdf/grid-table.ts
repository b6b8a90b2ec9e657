import { cleanText } from "../../../charts/clean-text.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isNone } from "../../../model/passage.ts";
import { dataGrid, type GridEntry } from "../data-grid.ts";
import type { Words } from "../words.ts";
import { cell, marksOf, noteOf, numberIn } from "./table-cells.ts";
import { asWideAsNeeded, layoutOf, type PrintTable } from "./table-layout.ts";

/** More columns continue in another table. */
const widest = 7;
const widestOfShort = 10;
const longestHead = 14;
/** Letters in a line of a header, if many columns share the page. */
const headLine = 11;

/** A grid as tables of page width, oriented for the fewest lines: long series run across. */
export function gridTables(
  title: string,
  corner: string,
  all: readonly GridEntry[],
  words: Words,
): PrintTable[] {
  const { entries, zeros } = withoutZeros(all);
  const { frame, workbook } = words.book;
  const laid = corner === frame.year && runsAcross(entries, words) ? turned(entries) : entries;
  const { columns, rows } = dataGrid(laid);
  const { caption, sharedMark, each } = marksOf(title, entries, words);
  const number = numberIn(entries, words);
  const most = widestOf(laid, words);
  const notes = [noteOf(entries, words), ...(zeros.length > 0 ? [zeroNote(zeros, words)] : [])];
  const tables: PrintTable[] = [];
  for (let from = 0; from < columns.length; from += most) {
    const to = from + most;
    const isLast = to >= columns.length;
    const heads = columns.slice(from, to).map(cleanText);
    const blocks = rows
      .map(({ row, cells }) => ({ row, cells: cells.slice(from, to) }))
      .filter(({ cells }) => cells.some((here) => here.length > 0))
      .map(({ row, cells }) => ({
        heads: [cleanText(row)],
        cells: cells.map((here) =>
          here.map((observation) => cell(observation, number(observation.value), sharedMark)),
        ),
      }));
    tables.push({
      caption: from > 0 ? "" : caption,
      heads: [laid === entries ? corner : workbook.columns.subject],
      columns: heads,
      rows: blocks,
      layout: columns.length === 1 ? layoutOf(blocks, heads.join()) : asWideAsNeeded,
      legend: isLast ? each : [],
      note: isLast ? notes.filter((note) => note !== "").join(words.book.punctuation.gap) : "",
    });
  }
  return tables;
}

/** Separates the series that are zero throughout, which are named and not shown. */
function withoutZeros(all: readonly GridEntry[]): {
  readonly entries: readonly GridEntry[];
  readonly zeros: readonly string[];
} {
  const zeros = [...groupBy(all, ({ column }) => column)]
    .filter(([, group]) => group.length > 1 && group.every(({ observation }) => isNone(observation)))
    .map(([column]) => column);
  const entries = all.filter(({ column }) => !zeros.includes(column));
  return entries.length > 0 ? { entries, zeros } : { entries: all, zeros: [] };
}

function zeroNote(zeros: readonly string[], { book }: Words): string {
  return cleanText(book.story.zeroThroughout(zeros.join(book.punctuation.comma)));
}

/** Whether years as columns need fewer lines than years as rows; spans of days are too long for headers. */
export function runsAcross(entries: readonly GridEntry[], words: Words): boolean {
  const { across, down } = linesOf(entries, words);
  return across < down;
}

export function fewestLines(entries: readonly GridEntry[], words: Words): number {
  const { across, down } = linesOf(entries, words);
  return Math.min(across, down);
}

function linesOf(
  entries: readonly GridEntry[],
  words: Words,
): { readonly across: number; readonly down: number } {
  const { columns, rows } = dataGrid(entries);
  const lines = (down: number, heads: readonly string[], most: number) => {
    const headed = heads.length > 4 ? Math.max(...heads.map((head) => Math.ceil(head.length / headLine))) : 1;
    return (down + headed + 1) * Math.ceil(heads.length / most);
  };
  const down = lines(rows.length, columns, widest);
  const heads = rows.map(({ row }) => row);
  if (heads.some((head) => head.length > longestHead)) return { across: Number.POSITIVE_INFINITY, down };
  return { across: lines(columns.length, heads, widestOf(turned(entries), words)), down };
}

export function turned(entries: readonly GridEntry[]): GridEntry[] {
  return entries.map(({ row, column, observation }) => ({ row: column, column: row, observation }));
}

/** More columns fit if neither values nor words of headers are long, as for years and counts. */
function widestOf(entries: readonly GridEntry[], words: Words): number {
  const number = numberIn(entries, words);
  const texts = entries.flatMap(({ column, observation }) => [
    ...column.split(" "),
    number(observation.value),
  ]);
  return texts.every((text) => text.length <= 6) ? widestOfShort : widest;
}
