import type { RowSpan, Sheet } from "../../../model/sheet.ts";
import { unitAlone, unitsOfLine } from "../locate/unit-line.ts";
import { rawText } from "../readers/cell.ts";
import type { DecimalSign } from "../readers/digits.ts";
import { readNumberText } from "../readers/number.ts";
import { readPeriod } from "../readers/period.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { columnsBelow, type FoundHeader, headerRowOf, headsByDate, isUnnamed } from "./header-row.ts";
import { isGap } from "./is-gap.ts";

const mostRows = 12;
const sampledRows = 200;

export interface HeaderExtent {
  /** The last row of the header; 0 where there is none. */
  readonly headerRow: number;
  readonly firstRow: number;
  readonly levels: number;
  /** Whether rows below the first describe the columns, each after a label of its own: unit, source, code. */
  readonly isDeep: boolean;
}

/** The header of a table and its columns; a person may have named the header's rows. */
export function headOf(
  sheet: Sheet,
  named?: RowSpan,
): { readonly extent: HeaderExtent; readonly places: readonly number[] } | null {
  if (named) {
    const places = columnsBelow(sheet, named);
    return places.length === 0 ? null : { places, extent: extentOf(sheet, named, places) };
  }
  const found = headerRowOf(sheet);
  return found && { places: found.columns, extent: headerExtent(sheet, found) };
}

/** The last row and the height of a header, including rows of units, kinds and codes between it and the data. */
function headerExtent(sheet: Sheet, { headerRow, firstRow, columns }: FoundHeader): HeaderExtent {
  if (headerRow === 0) return { headerRow, firstRow, levels: 1, isDeep: false };
  const data = firstDataRow(sheet, firstRow, columns);
  const down = sheet.merges.filter(
    ({ row, toRow, column }) => row <= headerRow && toRow > headerRow && columns.includes(column),
  );
  const named = down.filter(({ row, column }) => !sheet.cells.isEmpty(row, column));
  const least = Math.max(headerRow, ...named.map(({ toRow }) => toRow));
  let last = Math.max(least, (data ?? 0) - 1);
  while (last > least && columns.every((column) => sheet.cells.isEmpty(last, column))) last--;
  let top = headerRow;
  while (
    top > 1 &&
    headerRow - top < mostRows &&
    isUpperLevel(sheet, top - 1, headerRow, columns) &&
    !isUnnamed(sheet, top - 1)
  )
    top--;
  return extentOf(sheet, { row: top, toRow: last }, columns);
}

/** A header in these rows. */
function extentOf(sheet: Sheet, { row, toRow }: RowSpan, [first = 1]: readonly number[]): HeaderExtent {
  const levels = toRow - row + 1;
  const labels = Array.from({ length: levels - 1 }, (_, at) => rawText(sheet, row + 1 + at, first).trim());
  const own = labels.filter((label) => label !== "" && label !== rawText(sheet, row, first).trim());
  const isDeep = levels > 3 && own.length * 2 > labels.length;
  return { headerRow: toRow, firstRow: toRow + 1, levels, isDeep };
}

/** The first row in which all cells have the kind of their column; null where it directly follows the names. */
function firstDataRow(sheet: Sheet, from: number, columns: readonly number[]): number | null {
  const { cells, merges } = sheet;
  const to = Math.min(cells.lastRow, from + sampledRows);
  const figures = columns.filter((column) => {
    let filled = 0;
    let held = 0;
    for (let row = from; row <= to; row++) {
      if (isGap(sheet, row, column)) continue;
      filled++;
      if (isFigure(sheet, row, column)) held++;
    }
    // A few rows of words above many numbers, not words in every other row.
    return held > 2 && filled - held <= mostRows && held >= 2 * (filled - held);
  });
  if (figures.length === 0) return null;
  const labels = columns.filter(
    (column) => !figures.includes(column) && (cells.firstFilled(column, from) ?? to + 1) <= to,
  );
  const isFilled = (row: number) => (column: number) => !cells.isEmpty(row, column);
  let first: number | null = null;
  for (let row = from; row < Math.min(to, from + mostRows); row++) {
    if (totalLabel(rawText(sheet, row, columns[0] ?? 1)) === "sure") return first;
    // A place of which there are no figures.
    if (labels.length > 1 && labels.every(isFilled(row)) && !figures.some(isFilled(row))) return first;
    // A heading of the rows below it, such as the name of a region.
    const [only = 0, ...more] = columns.filter(isFilled(row));
    const isOver = merges.some(
      (merge) => merge.row === row && merge.column === only && merge.toColumn > only,
    );
    if (more.length === 0 && (only === columns[0] || only === labels[0] || (isOver && labels.includes(only))))
      return first;
    const words = figures.filter((column) => !isGap(sheet, row, column) && !isFigure(sheet, row, column));
    if (words.length === 0 && figures.some(isFilled(row))) return first;
    const isOfWordsAlone = columns.every((column) => cells.isEmpty(row, column) || words.includes(column));
    if (
      words.length > 0 &&
      words.length * 2 < figures.length &&
      !words.includes(figures[0] ?? 0) &&
      !isOfWordsAlone
    )
      return first;
    first = row + 1;
  }
  return null;
}

function isFigure(sheet: Sheet, row: number, column: number): boolean {
  const kind = sheet.cells.kind(row, column);
  if (kind === "number" || kind === "date") return !headsByDate(sheet, row, column);
  if (kind !== "text") return false;
  const text = sheet.cells.text(row, column);
  if (!/\d/.test(text) || headsByDate(sheet, row, column)) return false;
  const isNumber = (decimal: DecimalSign) =>
    "value" in readNumberText(text, { name: "", decimal, notationKeys: false, typed: false });
  if (isNumber(".") || isNumber(",")) return true;
  return "value" in readPeriod(sheet, row, column, { name: "", typed: false, eras: true });
}

/** The day on which a table was made or counted, in its corner. */
const isDateLine =
  /\d{1,2}月\d{1,2}日(?:現在|作成|公表|更新|发布|發布)?$|^(?:as (?:of|at)|updated) .*\d{4}$/iu;

/** Whether a row has headings above the names: short texts over more than one column, or one merged over some of them. */
function isUpperLevel(sheet: Sheet, row: number, headerRow: number, columns: readonly number[]): boolean {
  const { cells, merges } = sheet;
  const [first = 1] = columns;
  const filled = columns.filter((column) => !cells.isEmpty(row, column));
  const texts = filled.map((column) => rawText(sheet, row, column).trim());
  const isFull = filled.length * 10 >= columns.length * 6;
  const isCovered = merges.some(
    (merge) =>
      merge.row < row &&
      merge.toRow === row &&
      merge.toColumn > merge.column &&
      columns.includes(merge.column),
  );
  if (filled.length === 0 && isCovered) return true;
  if (filled.length === 0 || (!isFull && texts.some((text) => text.length > 60))) return false;
  // What the table is called, its source: a name with a colon, then a text.
  if (/[:：]$/u.test(rawText(sheet, row, first).trim())) return false;
  // The unit of the table stands beside its title.
  if (unitAlone(texts) || texts.some((text) => unitsOfLine(text).length > 0)) return false;
  const asides = texts.filter((text) => /^[([（［].*[)\]）］]$/u.test(text) || isDateLine.test(text));
  // The unit or the day stands alone, or at the end of the title's row.
  if (asides.length > 0 && texts.length - asides.length < 2 && filled.length < 3) return false;
  if (asides.length === texts.length) return false;
  const spans = merges.filter(
    (merge) => merge.row === row && merge.toColumn > merge.column && merge.toRow < headerRow,
  );
  if (spans.some(({ column, toColumn }) => column <= first && toColumn >= (columns.at(-1) ?? first)))
    return false;
  const isOverSome = spans.some(({ column }) => column > first && columns.includes(column));
  const isOverMore = filled.filter((column) => column > first).length > 1;
  return isOverSome || isOverMore || isStaircase(sheet, row, filled);
}

/** Whether a name is merged down to the names of adjacent columns. */
function isStaircase({ merges }: Sheet, row: number, filled: readonly number[]): boolean {
  return merges.some((merge) => merge.row === row && merge.toRow > row && filled.includes(merge.column));
}
