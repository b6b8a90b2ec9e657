import type { Chart } from "../../../model/chart.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isNone } from "../../../model/passage.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { cleanText } from "../charts/clean-text.ts";
import { chartEntries, dataGrid, type Entry, indicatorEntries } from "../data-grid.ts";
import { type Mark, marksAmong, marksBeside, revisedAmong, sharedStatus } from "../marks.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import { tableNumber } from "../table-number.ts";
import type { Words } from "../words.ts";

interface PrintCell {
  readonly text: string;
  readonly mark: string;
  /** There is no value; the text says why. */
  readonly gap: boolean;
}

/** A table of observations that fits the width of a page. */
export interface PrintTable {
  /** "" where it goes on with the one before. */
  readonly caption: string;
  /** Headers of the row heads and of the columns. */
  readonly heads: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly heads: readonly string[];
    readonly cells: readonly (readonly PrintCell[])[];
  }[];
  readonly legend: readonly Mark[];
  /** What is said below it; "" for nothing. */
  readonly note: string;
}

/** More columns than these go on in a table of their own. */
const widest = 7;
const widestOfShort = 10;
const longestHead = 14;
/** A grid with fewer of its cells filled is a list. */
const sparse = 0.6;

export function chartTable(chart: Chart, words: Words): PrintTable[] {
  const periods = chart.points.some(({ category }) => "period" in category);
  const unit = words.unit(chart.unit);
  // A chart of one unnamed series calls it by its own title.
  const entries = chartEntries(chart, words).map((entry) =>
    entry.column === chart.title && unit !== "" ? { ...entry, column: unit } : entry,
  );
  return grid(withUnits(chart.title, [unit], words), periods ? words.book.frame.year : "", entries, words);
}

export function indicatorTable(
  id: string,
  observations: readonly Observation[],
  dataset: Dataset,
  words: Words,
): PrintTable[] {
  const title = words.indicator(dataset, id).title;
  const units = unitsOf(observations, words);
  const entries = indicatorEntries(observations, dataset, words);
  const { columns, rows } = dataGrid(entries);
  const { year } = words.book.frame;
  const isSparse = entries.length < sparse * columns.length * rows.length;
  // A list has a line a figure: a grid with gaps that needs far fewer is easier to read.
  if (units.length > 1 || (isSparse && entries.length < 1.5 * fewestLines(entries, words)))
    return [list(title, units, entries, words)];
  if (rows.length === 1 && columns.length > 1) {
    return grid(withUnits(title, units, words), "", turned(entries), words);
  }
  const tables = grid(withUnits(title, units, words), year, entries, words);
  // With gaps, the order of first values is none: places stand by name.
  return isSparse && runsAcross(entries, words) ? tables.map(byName) : tables;
}

function byName(table: PrintTable): PrintTable {
  return { ...table, rows: [...table.rows].sort((a, b) => compareText(a.heads.join(), b.heads.join())) };
}

/** A grid in tables as wide as a page, laid so that fewer lines are needed: long series run across. */
function grid(title: string, corner: string, all: readonly Entry[], words: Words): PrintTable[] {
  const { entries, zeros } = withoutZeros(all);
  const { what, year } = words.book.frame;
  const laid = corner === year && runsAcross(entries, words) ? turned(entries) : entries;
  const { columns, rows } = dataGrid(laid);
  const { one, each } = marksOf(entries, words);
  const caption = cleanText(title);
  const number = numberIn(entries, words);
  const most = widestOf(laid, words);
  const notes = [noteOf(entries, words), ...(zeros.length > 0 ? [zeroNote(zeros, words)] : [])];
  const tables: PrintTable[] = [];
  for (let from = 0; from < columns.length; from += most) {
    const to = from + most;
    tables.push({
      caption: from > 0 ? "" : one === null ? caption : `${caption} – ${one}`,
      heads: [laid === entries ? corner : what],
      columns: columns.slice(from, to).map(cleanText),
      rows: rows.map(({ row, cells }) => ({
        heads: [cleanText(row)],
        cells: cells
          .slice(from, to)
          .map((here) => here.map((observation) => cell(observation, number(observation.value), one))),
      })),
      legend: to >= columns.length ? each : [],
      note: to >= columns.length ? notes.filter((note) => note !== "").join(words.book.punctuation.gap) : "",
    });
  }
  return tables;
}

/** Of several series, those that have nothing but zeros are named and not shown. */
function withoutZeros(all: readonly Entry[]): {
  readonly entries: readonly Entry[];
  readonly zeros: readonly string[];
} {
  const zeros = [...groupBy(all, ({ column }) => column)]
    .filter(([, own]) => own.length > 1 && own.every(({ observation }) => isNone(observation)))
    .map(([column]) => column);
  const entries = all.filter(({ column }) => !zeros.includes(column));
  return entries.length > 0 ? { entries, zeros } : { entries: all, zeros: [] };
}

function zeroNote(zeros: readonly string[], { book }: Words): string {
  return cleanText(book.story.zeroThroughout(zeros.join(book.punctuation.comma)));
}

/** Whether years as columns need fewer lines than years as rows; stretches of days are too long for heads. */
function runsAcross(entries: readonly Entry[], words: Words): boolean {
  const { across, down } = linesOf(entries, words);
  return across < down;
}

function fewestLines(entries: readonly Entry[], words: Words): number {
  const { across, down } = linesOf(entries, words);
  return Math.min(across, down);
}

function linesOf(
  entries: readonly Entry[],
  words: Words,
): { readonly across: number; readonly down: number } {
  const { columns, rows } = dataGrid(entries);
  const lines = (down: number, across: number, most: number) => (down + 2) * Math.ceil(across / most);
  const down = lines(rows.length, columns.length, widest);
  if (rows.some(({ row }) => row.length > longestHead)) return { across: Number.POSITIVE_INFINITY, down };
  return { across: lines(columns.length, rows.length, widestOf(turned(entries), words)), down };
}

function turned(entries: readonly Entry[]): Entry[] {
  return entries.map(({ row, column, observation }) => ({ row: column, column: row, observation }));
}

/** More columns fit where neither heads nor values are long, as years and counts are. */
function widestOf(entries: readonly Entry[], words: Words): number {
  const number = numberIn(entries, words);
  const texts = entries.flatMap(({ column, observation }) => [column, number(observation.value)]);
  return texts.every((text) => text.length <= 6) ? widestOfShort : widest;
}

/** One line per observation; where units differ, each value carries its own. */
function list(title: string, units: readonly string[], entries: readonly Entry[], words: Words): PrintTable {
  const { one, each } = marksOf(entries, words);
  const [unit = ""] = units;
  const shared = units.length <= 1;
  const caption = cleanText(shared ? withUnits(title, units, words) : title);
  const number = shared ? numberIn(entries, words) : words.amount;
  const byColumn = [...entries].sort((a, b) => compareText(a.column, b.column));
  return {
    caption: one === null ? caption : `${caption} – ${one}`,
    heads: [words.book.frame.area, words.book.frame.year],
    columns: [cleanText(shared && unit !== "" ? unit : title)],
    rows: byColumn.map(({ row, column, observation }) => ({
      heads: [cleanText(column), cleanText(row)],
      cells: [[cell(observation, number(observation.value), one)]],
    })),
    legend: each,
    note: noteOf(entries, words),
  };
}

/** Indicators with a figure or two each, a line per figure: what it is, of when, and the value. */
export function singlesTable(
  singles: readonly (readonly [title: string, Entry])[],
  words: Words,
): PrintTable {
  const { frame, story, changes, punctuation } = words.book;
  const entries = singles.map(([, entry]) => entry);
  const { one, each } = marksOf(entries, words);
  return {
    caption: one === null ? story.singleFigures : `${story.singleFigures} – ${one}`,
    heads: [frame.what, frame.year],
    columns: [changes.figure],
    rows: singles.map(([title, { row, column, observation }]) => ({
      heads: [cleanText(title + punctuation.clause + column), cleanText(row)],
      cells: [[cell(observation, words.amount(observation.value), one)]],
    })),
    legend: each,
    note: noteOf(entries, words),
  };
}

function numberIn(entries: readonly Entry[], words: Words) {
  const observations = entries.map(({ observation }) => observation);
  return tableNumber(observations, words);
}

function noteOf(entries: readonly Entry[], words: Words): string {
  const shown = entries.map(({ observation }) => observation);
  return partsDoNotAddUp(shown, words.printed) ? words.book.frame.roundedParts : "";
}

/** How sure figures are: `one` where all are alike and it is said once, else the marks that stand beside `each`. */
function marksOf(
  entries: readonly Entry[],
  words: Words,
): { readonly one: string | null; readonly each: readonly Mark[] } {
  const values = entries.map(({ observation }) => observation.value);
  const one = sharedStatus(values, words);
  const revised = revisedAmong(
    entries.map(({ observation }) => observation),
    words,
  );
  return { one, each: [...(one === null ? marksAmong(values, words) : []), ...revised] };
}

function cell(observation: Observation, text: string, shared: string | null): PrintCell {
  const gap = isMissing(observation.value);
  return { text: cleanText(text), mark: marksBeside(observation, shared === null), gap };
}
