import type { Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { onlyPeriodIn } from "../readers/periods-in-text.ts";
import { isCutSentence } from "../totals/is-cut-sentence.ts";
import { isLegend } from "../totals/is-legend.ts";
import { totalLabel } from "../totals/total-labels.ts";
import type { HeaderExtent } from "./header-extent.ts";
import { isYear } from "./header-row.ts";
import { isGap } from "./is-gap.ts";
import type { SurveyedTable } from "./surveyed-column.ts";

/** The rows of a table without a contract, and what stands among and below them. */
export interface SurveyedRows {
  readonly rows: readonly number[];
  /** Rows that seem to add up others, with their label. */
  readonly totals: ReadonlyMap<number, string>;
  /** Rows among the others whose label may name a total, with it. */
  readonly likely: ReadonlyMap<number, string>;
  /** Rows with nothing but a label, each above the rows that it is about. */
  readonly headings: readonly number[];
  /** Notes and sources below the table. */
  readonly notes: readonly number[];
  /** Where another table begins, with its titles; null for none. */
  readonly again: number | null;
}

/** What stands above the places of a country for all of them. */
export const wholeCountry = /^(?:전국|全国|全國|whole country|nationwide)$/iu;

/** Finds the rows of a table below its header. */
export function surveyRows(
  sheet: Sheet,
  { headerRow, firstRow, levels }: HeaderExtent,
  places: readonly number[],
): SurveyedRows {
  const rows: number[] = [];
  const totals = new Map<number, string>();
  const likely = new Map<number, string>();
  let again: number | null = null;
  const constant = isConstant(sheet, places[0] ?? 1, firstRow) ? places[0] : null;
  for (let row = firstRow; row <= sheet.cells.lastRow; row++) {
    const filled = places.filter((column) => !sheet.cells.isEmpty(row, column));
    if (filled.length === 0) continue;
    if (isHeaderAgain(sheet, row, { headerRow, levels, places })) {
      // Where the labels of the first row come again too, it is another table, such as the same in another unit.
      const labels = places.filter((column, at) => at === 0 || isLabelCell(sheet, firstRow, column));
      if (isSameRow(sheet, row + 1, firstRow, labels)) {
        again = row;
        break;
      }
      continue;
    }
    if (headerRow > 0 && headsAnother({ sheet, headerRow, places, rows }, row, filled)) {
      again = row;
      break;
    }
    const isLabel = (column: number) => column !== constant || !isSameRow(sheet, row, firstRow, [column]);
    const label = rawText(sheet, row, filled.find(isLabel) ?? places[0] ?? 1);
    const isOfCountry = rows.length === 0 && wholeCountry.test(label.trim());
    const sign = headerRow > 0 ? totalLabel(label) : null;
    if (sign === "sure" || (headerRow > 0 && isOfCountry)) {
      totals.set(row, label);
      continue;
    }
    rows.push(row);
    if (sign === "likely") likely.set(row, label);
  }
  if (again !== null) {
    const isOfData = (row: number) =>
      places.some(
        (column) => isDigit(sheet, row, column) || (column !== places[0] && isMissing(sheet, row, column)),
      );
    const last = rows.findLastIndex(isOfData);
    again = rows[last + 1] ?? again;
    rows.length = last + 1;
  }
  const all = [...rows];
  dropNotes(sheet, places, rows);
  const notes = all.slice(rows.length);
  const headings = headingsAmong(sheet, places, rows);
  const isHeading = new Set(headings);
  const kept = rows.filter((row) => !isHeading.has(row));
  const isKept = new Set(kept);
  const likelyKept = new Map([...likely].filter(([row]) => isKept.has(row)));
  return { rows: kept, totals, likely: likelyKept, headings, notes, again };
}

/** A table's rows so far, and the columns of its block. */
interface Begun {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly places: readonly number[];
  readonly rows: readonly number[];
}

/** Whether a row names the columns of another table: other words than the header's stand between numbers, or other years below its first name. */
function headsAnother(
  { sheet, headerRow, places, rows }: Begun,
  row: number,
  filled: readonly number[],
): boolean {
  const [first = 1] = places;
  const named = filled.filter((column) => column !== first);
  if (rows.length < 2 || named.length === 0) return false;
  if (isSameRow(sheet, row, headerRow, [first]) && !sheet.cells.isEmpty(row, first))
    return named.some((column) => isDigit(sheet, row + 1, column));
  const words = new Set(named.map((column) => rawText(sheet, row, column).trim()));
  const isApart = (rows.at(-1) ?? 0) < row - 1 || isAlone(sheet, places, rows.at(-1) ?? 0);
  if (named.some((column) => isDigit(sheet, row, column) || isMissing(sheet, row, column))) return false;
  if (words.size < named.length || (words.size < 2 && !isApart)) return false;
  const isOfNumbers = (column: number) =>
    rows.filter((above) => isDigit(sheet, above, column)).length * 2 > rows.length;
  const below = named.filter((column) => isDigit(sheet, row + 1, column));
  if (!named.some(isOfNumbers) || below.length * 2 < named.length) return false;
  // What stands in other rows of its column is a value.
  return named.every((column) => rows.every((above) => !isSameRow(sheet, row, above, [column])));
}

const searchedRows = 100;

/** Whether a column says the same in every row, such as a total above all of them, and so labels none. */
function isConstant({ cells }: Sheet, column: number, from: number): boolean {
  const first = cells.text(from, column);
  for (let row = from + 1; row < Math.min(cells.lastRow, from + searchedRows); row++)
    if (cells.text(row, column) !== first) return false;
  return cells.lastRow > from + 1;
}

/** Whether a row repeats one of the header's, as programs do that print page by page. */
function isHeaderAgain(
  sheet: Sheet,
  row: number,
  {
    headerRow,
    levels,
    places,
  }: Pick<SurveyedTable, "headerRow" | "levels"> & { readonly places: readonly number[] },
): boolean {
  const rows = Array.from({ length: headerRow === 0 ? 0 : levels }, (_, at) => headerRow - at);
  return rows.some((header) => isSameRow(sheet, row, header, places));
}

function isSameRow(sheet: Sheet, row: number, other: number, columns: readonly number[]): boolean {
  return columns.every((column) => rawText(sheet, row, column) === rawText(sheet, other, column));
}

/** Removes notes and sources: text alone below a blank row, or last below numbers, in a wider table. */
function dropNotes(sheet: Sheet, places: readonly number[], rows: number[]): void {
  const { cells } = sheet;
  if (places.length < 2) return;
  const isUnderNumbers = (row: number, above: number) =>
    places.some(
      (column) =>
        cells.kind(row, column) === "text" &&
        !isDigits(cells.text(row, column)) &&
        (cells.kind(above, column) === "number" || isDigits(cells.text(above, column))),
    );
  const numbers = places.filter(
    (column) => rows.filter((row) => isDigit(sheet, row, column)).length * 2 > rows.length,
  );
  const isFilled = (row: number, column: number) => !isGap(sheet, row, column);
  const isWordsAlone = (row: number) => {
    if (numbers.length === 0 || numbers.some((column) => isDigit(sheet, row, column))) return false;
    const filled = places.filter((column) => !cells.isEmpty(row, column));
    return numbers.some((column) => isFilled(row, column)) || filled.length * 2 <= places.length;
  };
  const isNote = (row: number) =>
    isAlone(sheet, places, row) ||
    isLegend(cells, row, places) ||
    isCutSentence(cells, row, places) ||
    isWordsAlone(row);
  const lastOfData = rows.findLastIndex((row) => !isNote(row));
  const isSentence = (row: number) =>
    places.some((column) => /^_{3}|^.{41}|^\p{L}[\p{L} ]{0,20}[:：] ?\S/su.test(cells.text(row, column)));
  const begins = (row: number, above: number) => {
    const isApart = row > above + 1;
    // Beside one column of numbers, a label alone may lack its number.
    if (places.length === 2) return isApart && isSentence(row);
    return isApart || isUnderNumbers(row, above) || isLegend(cells, row, places) || isSentence(row);
  };
  const from = rows.findIndex((row, at) => at > Math.max(0, lastOfData) && begins(row, rows[at - 1] ?? 0));
  if (from > 0) rows.length = from;
}

function isAlone({ cells }: Sheet, places: readonly number[], row: number): boolean {
  return places.filter((column) => !cells.isEmpty(row, column)).length === 1;
}

/** Whether a cell has words or a year, and no amount. */
function isLabelCell(sheet: Sheet, row: number, column: number): boolean {
  const text = rawText(sheet, row, column).trim();
  return isYear(text) || (text !== "" && !isDigits(text) && !isGap(sheet, row, column));
}

function isMissing(sheet: Sheet, row: number, column: number): boolean {
  return !sheet.cells.isEmpty(row, column) && isGap(sheet, row, column);
}

function isDigit({ cells }: Sheet, row: number, column: number): boolean {
  return cells.kind(row, column) === "number" || isDigits(cells.text(row, column));
}

function isDigits(text: string): boolean {
  return /^\d[\d.,]*$/.test(text.trim());
}

/**
 * Rows with nothing but a label, the first among them, where other labels come again below each, whose label is merged over
 * other columns, or which are times of places.
 */
function headingsAmong({ cells, merges }: Sheet, places: readonly number[], rows: readonly number[]) {
  const [first = 1] = places.filter((column) => !cells.isEmpty(rows[0] ?? 1, column));
  const others = places.filter((column) => column !== first);
  const alone = rows.filter((row) => others.every((column) => cells.isEmpty(row, column)));
  const labels = rows.filter((row) => !alone.includes(row)).map((row) => cells.text(row, first));
  const isRepeated = new Set(labels).size < labels.length;
  const areMerged = alone.every((row) =>
    merges.some((merge) => merge.row === row && merge.column === first && merge.toColumn > first),
  );
  const isText = alone.every((row) => cells.kind(row, first) === "text");
  const isTime = (label: string) => onlyPeriodIn(label) !== null;
  const areTimes = alone.every((row) => isTime(cells.text(row, first))) && !labels.some(isTime);
  const areHeadings = (alone.length > 1 && (isRepeated || areMerged)) || (others.length > 1 && areTimes);
  return alone[0] === rows[0] && areHeadings && isText ? alone : [];
}
