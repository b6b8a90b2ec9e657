import type { Areas } from "../../../model/area.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { decimalSignOf } from "./decimal-sign.ts";
import { headerRowOf, isYear } from "./header-row.ts";
import { keyOf } from "./key-of.ts";
import { surveyColumn } from "./survey-column.ts";
import type { SurveyedColumn, SurveyedTable } from "./surveyed-column.ts";

/** What a sheet that nobody described seems to hold; what is uncertain is asked. */
export interface Survey extends SurveyedTable {
  readonly columns: readonly SurveyedColumn[];
  /** The columns that together name a row, by their place. */
  readonly key: readonly number[];
  /** Rows that add up others: their label, and the columns that they fill beside it. */
  readonly totals: readonly { readonly label: string; readonly columns: readonly number[] }[];
  readonly questions: readonly string[];
  /** The first text above the table; "" where there is none. */
  readonly title: string;
  /** The sheet is called after a place of areas.csv. */
  readonly isNamedByPlace: boolean;
}

const fewestRows = 1;

function titleAbove(sheet: Sheet, headerRow: number): string {
  for (let row = 1; row < headerRow; row++) {
    const text = rawText(sheet, row, 1).trim();
    if (text !== "" && /\p{Letter}{3}/u.test(text)) return text;
  }
  return "";
}

/** What stands alone below a blank row, under a table that is wider, tells of the table: a source, a note. */
function dropNotes({ cells }: Sheet, places: readonly number[], rows: number[]): void {
  if (places.length < 3) return;
  const isAlone = (row: number) => places.filter((column) => !cells.isEmpty(row, column)).length === 1;
  const from = rows.findIndex((row, at) => at > 0 && row > (rows[at - 1] ?? 0) + 1 && isAlone(row));
  if (from > 0 && rows.slice(from).every(isAlone)) rows.length = from;
}

/** A table that grows by a column a year will not be the same table next year. */
function yearsAcross(columns: readonly SurveyedColumn[]): string[] {
  const years = columns.filter(({ header, kind }) => kind === "quantity" && isYear(header));
  if (years.length < 2) return [];
  const named = years.map(({ header }) => header).join(", ");
  return [
    `The columns ${named} are years: write a row for each year, with a column Year and one for the value (in Excel: Data, From Table/Range, Unpivot Other Columns), and propose again.`,
  ];
}

/** Looks at a sheet without a contract; null where there is no table: nothing, a picture, or prose. */
export function surveySheet(sheet: Sheet, areas: Areas): Survey | null {
  const found = headerRowOf(sheet);
  if (!found) return null;
  const { headerRow, firstRow, columns: places } = found;
  const rows: number[] = [];
  const totals = new Map<string, readonly number[]>();
  for (let row = firstRow; row <= sheet.cells.lastRow; row++) {
    const filled = places.filter((column) => !sheet.cells.isEmpty(row, column));
    if (filled.length === 0) continue;
    const label = rawText(sheet, row, filled[0] ?? 1);
    const isTotal = headerRow > 0 && totalLabel(label) === "sure";
    if (!isTotal) rows.push(row);
    else totals.set(label, filled.slice(1));
  }
  dropNotes(sheet, places, rows);
  if (rows.length < fewestRows) return null;
  const table = { sheet, headerRow, rows, decimal: decimalSignOf(sheet, places, rows) };
  const columns = places.map((column) => surveyColumn(table, column, areas));
  const key = keyOf(sheet, columns, rows);
  const questions = [
    ...(headerRow === 0 ? ["There seems to be no header: what are these columns called?"] : []),
    ...(key.length === 0 ? ["No columns together name a row: which should?"] : []),
    ...yearsAcross(columns),
    ...(found.others ? ["There is another table on this sheet: is it meant?"] : []),
  ];
  return {
    ...table,
    columns,
    key: key.map(({ column }) => column),
    totals: [...totals].map(([label, columns]) => ({ label, columns })),
    questions,
    title: titleAbove(sheet, headerRow),
    isNamedByPlace: areas.find(sheet.name) !== null,
  };
}
