import { period } from "../../../model/column.ts";
import type { RowSpan, Sheet } from "../../../model/sheet.ts";
import { isDateFormat, rawText } from "../readers/cell.ts";
import { flagsMeant } from "../readers/flags.ts";
import { headedPeriod } from "../readers/headed-period.ts";

/** Where a table without a contract begins. */
export interface FoundHeader {
  /** 0 where the first row is data. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly columns: readonly number[];
}

const searchedRows = 40;
const wideText = 60;
const anyPeriod = period({ en: [] });
/** A number as it is typed, its marks read by whoever reads it. */
const typedNumber = /^[-+]?[\d.,]+ ?%?$/;

/** The header of the widest table near the top: a row of names above rows filled alike; null for prose. */
export function headerRowOf(sheet: Sheet): FoundHeader | null {
  const { cells } = sheet;
  // Remarks above a table in a text file begin with a sign.
  let from = 1;
  while (from < cells.lastRow && (cells.text(from, 1).startsWith("#") || isUnnamed(sheet, from))) from++;
  const last = Math.min(cells.lastRow, from - 1 + searchedRows);
  const all = Array.from({ length: cells.lastColumn }, (_, at) => at + 1);
  const named = all.filter((column) => !isOfFlagsAlone(sheet, column, { from, last }));
  // A name merged over rows stands in the last of them.
  const filledIn = (row: number): number[] => {
    const down = mergedDownTo(sheet, row);
    return named.filter((column) => !cells.isEmpty(row, column) || down.includes(column));
  };
  // A heading merged over columns names all of them, unless it stands alone like a title.
  const namedIn = (row: number): number[] => {
    const filled = filledIn(row);
    if (filled.length < 2) return filled;
    const spans = sheet.merges.filter((span) => span.row === row && span.toColumn > span.column);
    const under = spans.flatMap(({ column, toColumn }) =>
      filled.includes(column) ? Array.from({ length: toColumn - column }, (_, at) => column + 1 + at) : [],
    );
    return [...new Set([...filled, ...under])].sort((a, b) => a - b);
  };
  const rows = Array.from({ length: last - from + 1 }, (_, index) => ({
    row: from + index,
    columns: namedIn(from + index),
  }));
  const widest = Math.max(0, ...rows.map(({ columns }) => columns.length));
  if (widest === 0) return null;
  const candidates = rows.filter(
    ({ row, columns }) =>
      columns.length >= Math.max(Math.min(2, widest), widest * 0.6) && hasBelow(rows, row, columns),
  );
  const [top] = candidates;
  const start =
    rows.find(
      ({ row, columns }) => headsByPart(sheet, row, columns) || headsByYearAlone(sheet, row, columns),
    ) ??
    lastOfNames(sheet, candidates) ??
    rows.find(({ row, columns }) => row + 1 === top?.row && headsNumbersAlone(sheet, row, columns)) ??
    top;
  if (!start) return null;
  const block = withMoreNumbers(
    sheet,
    start.row,
    blockAround(
      start.columns,
      rows.filter(({ row }) => row >= start.row).flatMap(({ columns }) => columns),
    ),
  );
  if (isProse(sheet, start.row, block)) return null;
  const isNames = start.columns.every(
    (column) => cells.isEmpty(start.row, column) || isName(sheet, start.row, column),
  );
  // In a header of two rows, the lower one names the columns.
  const second = start.row + 1;
  const isDeep = isNames && isLeafRow(sheet, start.row, second, block);
  const headerRow = isNames ? (isDeep ? second : start.row) : 0;
  return { headerRow, firstRow: headerRow === 0 ? start.row : headerRow + 1, columns: block };
}

/** Whether a column beside numbers has no name and nothing but the letters of their status. */
function isOfFlagsAlone(
  { cells }: Sheet,
  column: number,
  { from, last }: { readonly from: number; readonly last: number },
): boolean {
  if (column < 3) return false;
  let isFilled = false;
  for (let row = from; row <= last; row++) {
    if (cells.isEmpty(row, column)) continue;
    const text = cells.kind(row, column) === "text" ? cells.text(row, column).trim() : "-";
    if (cells.isEmpty(row, column - 1) || text.length > 2 || flagsMeant(text) === null) return false;
    isFilled = true;
  }
  return isFilled;
}

/** Whether a row has the names that data frames give to columns without one, behind a title. */
export function isUnnamed({ cells }: Sheet, row: number): boolean {
  const texts = cells.columnsNear(row).map((column) => cells.text(row, column));
  const [, ...others] = texts.filter((text) => text !== "");
  return others.length > 1 && others.every((text) => /^Unnamed: \d+$/.test(text));
}

/** The last row of names above the first row with a number or a date; those above it are titles or notes. */
function lastOfNames<R extends { readonly row: number; readonly columns: readonly number[] }>(
  sheet: Sheet,
  candidates: readonly R[],
): R | undefined {
  const first = candidates.find(({ row, columns }) => columns.some((column) => isFigure(sheet, row, column)));
  if (!first) return undefined;
  const names = candidates.filter(
    ({ row, columns }) =>
      row < first.row &&
      columns.every((column) => sheet.cells.isEmpty(row, column) || isName(sheet, row, column)),
  );
  const last = names.at(-1);
  // Rows of text between the header and the first figure are data with gaps or markers.
  const [top] = names;
  const isTitle =
    names.length > 1 &&
    top !== undefined &&
    sheet.merges.some(
      ({ row, toRow, column, toColumn }) => row >= top.row && toRow <= first.row && toColumn > column,
    );
  // A blank row parts a title of several cells from the names, or a blank one with a line below it.
  const isApart = (row: number) =>
    isBlank(sheet, row - 1) || (isAlone(sheet, row - 1) && isBlank(sheet, row - 2));
  const apart = names.findLast(({ row }) => row > (top?.row ?? row) && isApart(row));
  if (apart) return apart;
  return isTitle || names.length < 2 || firstIsNote(sheet, names) ? last : top;
}

function isAlone({ cells }: Sheet, row: number): boolean {
  return cells.columnsNear(row).filter((column) => !cells.isEmpty(row, column)).length === 1;
}

function isBlank({ cells }: Sheet, row: number): boolean {
  return cells.columnsNear(row).every((column) => cells.isEmpty(row, column));
}

/** Notes above a table leave cells empty that its header fills. */
function firstIsNote(
  sheet: Sheet,
  names: readonly { readonly row: number; readonly columns: readonly number[] }[],
): boolean {
  const [top] = names;
  const last = names.at(-1);
  return (
    top !== undefined &&
    last !== undefined &&
    top.columns.length < last.columns.length &&
    sheet.cells.count > 0
  );
}

function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const kind = sheet.cells.kind(row, column);
  return kind === "boolean" || ((kind === "date" || kind === "number") && !isName(sheet, row, column));
}

function hasBelow(
  rows: readonly { readonly row: number; readonly columns: readonly number[] }[],
  row: number,
  columns: readonly number[],
): boolean {
  const below = rows.filter((other) => other.row > row && other.row <= row + 3);
  return below.some((other) => other.columns.some((column) => columns.includes(column)));
}

/** The columns of a table whose header stands in rows that a person names. */
export function columnsBelow(sheet: Sheet, { row, toRow }: RowSpan): readonly number[] {
  const { cells, merges } = sheet;
  const all = Array.from({ length: cells.lastColumn }, (_, at) => at + 1);
  const isFilled = (column: number, from: number, to: number) =>
    (cells.firstFilled(column, from) ?? Number.POSITIVE_INFINITY) <= to;
  const isUnder = (column: number) =>
    merges.some(
      (span) => span.row <= toRow && span.toRow >= row && span.column <= column && span.toColumn >= column,
    );
  const named = all.filter((column) => isFilled(column, row, toRow) || isUnder(column));
  if (named.length === 0) return [];
  const filled = all.filter((column) => isFilled(column, toRow + 1, toRow + searchedRows));
  return withMoreNumbers(sheet, toRow, blockAround(named, filled));
}

/** The columns whose name is merged over the header's rows down to this one. */
function mergedDownTo({ merges, cells }: Sheet, row: number): number[] {
  return merges
    .filter((merge) => merge.row < row && merge.toRow === row && merge.column === merge.toColumn)
    .filter((merge) => !cells.isEmpty(merge.row, merge.column))
    .map(({ column }) => column);
}

/** The columns from the first name to the last without a blank column. */
function blockAround(named: readonly number[], filled: readonly number[]): number[] {
  const all = new Set([...named, ...filled]);
  let first = Math.min(...named);
  while (all.has(first - 1)) first--;
  const block: number[] = [];
  for (let column = first; all.has(column); column++) block.push(column);
  // One column is no table: its names go on beyond a blank one.
  const next = first + 2;
  if (block.length === 1 && all.has(next)) return blockAround([next], filled);
  // Labels without a name may stand beyond a blank column.
  return all.has(first - 2) && !named.some((column) => column < first) ? [first - 2, ...block] : block;
}

/** The block extended by columns of numbers after a blank column that continue its rows and name none. */
function withMoreNumbers(sheet: Sheet, row: number, block: readonly number[]): readonly number[] {
  const { cells } = sheet;
  // Below a heading over several columns stand the names of each.
  const isNumbers = (column: number) => {
    const texts: string[] = [];
    for (let at = row; at <= Math.min(cells.lastRow, row + 30); at++)
      if (!cells.isEmpty(at, column)) texts.push(rawText(sheet, at, column).trim());
    const from = headsByDate(sheet, row, column) ? 1 : 0;
    const first = texts.findIndex((text, at) => at >= from && typedNumber.test(text) && !isYear(text));
    const values = texts.slice(first);
    return first > 0 && values.length > 2 && values.every((text) => typedNumber.test(text));
  };
  const more = [...block];
  for (let next = (block.at(-1) ?? 0) + 2; next <= cells.lastColumn; next = (more.at(-1) ?? 0) + 2) {
    if (!isNumbers(next)) break;
    for (let column = next; column <= cells.lastColumn && isNumbers(column); column++) more.push(column);
  }
  return more;
}

/** Whether a cell is a name: short text, but not a number, a date or a sentence. */
function isName(sheet: Sheet, row: number, column: number): boolean {
  const { cells } = sheet;
  const kind = cells.kind(row, column);
  // Years are names, too, where they head columns; in a CSV file they are texts.
  if (kind === "text") {
    const text = cells.text(row, column).trim();
    if (column > leftmost(sheet) && (isYear(text) || headsByDate(sheet, row, column))) return true;
    return !typedNumber.test(text) && text.length <= wideText * 3;
  }
  if (headsByDate(sheet, row, column)) return true;
  const number = kind === "number" ? cells.number(row, column) : 0;
  return (
    kind === "number" &&
    Number.isInteger(number) &&
    number >= 1900 &&
    number <= 2100 &&
    !isDateFormat(cells.format(row, column)) &&
    column > leftmost(sheet)
  );
}

/** Whether quarters or months, such as `T1_2024`, and no other names stand above numbers. */
function headsByPart(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  if (columns.length < 2 || row === sheet.cells.lastRow) return false;
  return columns.every((at) => {
    const text = rawText(sheet, row, at).trim();
    const isPart = !isYear(text) && headedPeriod(text, anyPeriod)?.period.includes("-");
    return isPart && typedNumber.test(rawText(sheet, row + 1, at).trim());
  });
}

/** Whether a year, with nothing beside it and a blank row above, heads numbers with a name before each. */
function headsByYearAlone(sheet: Sheet, row: number, [column = 1, ...others]: readonly number[]): boolean {
  const text = (at: number, beside = column) => rawText(sheet, at, beside).trim();
  const isHeaded = (at: number) =>
    typedNumber.test(text(at)) && !isYear(text(at)) && /\p{L}/u.test(text(at, column - 1));
  return (
    others.length === 0 &&
    column > leftmost(sheet) &&
    isYear(text(row)) &&
    (row === 1 || isBlank(sheet, row - 1)) &&
    // The first row below may be a heading.
    [row + 1, row + 2, row + 3].filter(isHeaded).length > 1
  );
}

/** Whether names stand above the numbers of a first row of data, and none above what is before them. */
function headsNumbersAlone(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  const [first = 1] = columns;
  return (
    columns.length > 1 &&
    first > 1 &&
    columns.every(
      (at) =>
        isName(sheet, row, at) &&
        !isName(sheet, row + 1, at) &&
        typedNumber.test(rawText(sheet, row + 1, at).trim()),
    )
  );
}

/** Whether dates, months, years of the Buddhist era or ages one after another stand side by side above what are none. */
export function headsByDate(sheet: Sheet, row: number, column: number): boolean {
  if (column <= leftmost(sheet)) return false;
  const { cells } = sheet;
  const year = (at: number, beside: number) =>
    Number(/^2[45]\d\d$/.exec(rawText(sheet, at, beside).trim())?.[0]);
  const steps = [column - 1, column + 1].map((beside) => Math.abs(year(row, beside) - year(row, column)));
  if (steps.includes(1)) return !(Math.abs(year(row + 1, column) - year(row, column)) < 100);
  if (isAmongYears(sheet, row, column)) return !isAmongYears(sheet, row + 1, column);
  if (isCounted(sheet, row, column)) return !isCounted(sheet, row + 1, column);
  const isDate = (at: number, beside: number) => {
    const kind = cells.kind(at, beside);
    if (kind === "text")
      return /^(?:\d{1,2}[./]\d{1,2}[./]\d{4}|(?:19|20)\d\d\.(?:0[1-9]|1[0-2]))$/.test(
        cells.text(at, beside).trim(),
      );
    return kind === "date" || (kind === "number" && isDateFormat(cells.format(at, beside)));
  };
  const isBeside = isDate(row, column - 1) || isDate(row, column + 1);
  return isBeside && isDate(row, column) && !isDate(row + 1, column);
}

/** The first column with content; what a table has there names its rows. */
function leftmost({ cells }: Sheet): number {
  let column = 1;
  while (column < cells.lastColumn && cells.firstFilled(column, 1) === null) column++;
  return column;
}

/** Whether three years side by side, also of earlier centuries or of the Buddhist era, go up or down. */
function isAmongYears(sheet: Sheet, row: number, column: number): boolean {
  const year = (at: number) => Number(/^(?:1[5-9]|20|2[45])\d\d$/.exec(rawText(sheet, row, at).trim())?.[0]);
  return [column - 2, column - 1, column].some((from) => {
    const [a, b, c] = [year(from), year(from + 1), year(from + 2)];
    return from > leftmost(sheet) && ((a < b && b < c) || (a > b && b > c));
  });
}

const fewestCounted = 5;

/** Whether whole numbers count up by one through a cell. */
function isCounted(sheet: Sheet, row: number, column: number): boolean {
  const first = rawText(sheet, row, column).trim();
  if (!/^\d{1,3}$/.test(first)) return false;
  const continues = (by: number) => {
    let count = 0;
    while (
      count < fewestCounted &&
      rawText(sheet, row, column + by * (count + 1)).trim() === String(Number(first) + by * (count + 1))
    )
      count++;
    return count;
  };
  return continues(-1) + continues(1) + 1 >= fewestCounted;
}

/** Four digits of a recent year. */
export function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}

/** Whether a row has names below merged or repeated headings, or years below one heading. */
function isLeafRow(sheet: Sheet, row: number, below: number, columns: readonly number[]): boolean {
  const [first = 1, ...others] = columns;
  const named = others.filter((column) => !sheet.cells.isEmpty(below, column));
  const isOfYears = named.every((column) => isYear(rawText(sheet, below, column).trim()));
  if (sheet.cells.isEmpty(below, first) && named.length > 1 && isOfYears) return true;
  const spans = sheet.merges.filter(
    (merge) => merge.row <= row && merge.toRow >= row && merge.toColumn > merge.column,
  );
  if (spans.length === 0) return false;
  const filled = columns.filter((column) => !sheet.cells.isEmpty(below, column));
  // A name merged over the numbers below is a heading of their rows.
  const isHeading = sheet.merges.some(
    ({ row, column, toColumn }) => row === below && column === filled[0] && toColumn > column,
  );
  if (isHeading && filled.length === 1) return false;
  return filled.length > 0 && filled.every((column) => isName(sheet, below, column));
}

/** Sentences in one column are not a table. */
function isProse(sheet: Sheet, row: number, columns: readonly number[]): boolean {
  if (columns.length > 1) return false;
  const [column = 1] = columns;
  const texts: string[] = [];
  for (let at = row; at <= Math.min(sheet.cells.lastRow, row + 20); at++) {
    const text = rawText(sheet, at, column);
    if (text !== "") texts.push(text);
  }
  const long = texts.filter((text) => text.length > wideText || /[.!?。]$/.test(text));
  return long.length * 2 >= texts.length;
}
