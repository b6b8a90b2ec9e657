import type { Areas } from "../../../model/area.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { totalLabel } from "../totals/total-labels.ts";
import { headerRowOf } from "./header-row.ts";
import { keyOf } from "./key-of.ts";
import { type SurveyedColumn, surveyColumn } from "./survey-column.ts";

/** What a sheet that nobody described seems to hold; what is uncertain is asked. */
export interface Survey {
  readonly sheet: Sheet;
  /** The last row of the header; 0 where the table seems to have none. */
  readonly headerRow: number;
  readonly rows: readonly number[];
  readonly columns: readonly SurveyedColumn[];
  /** The columns that together name a row, by their place. */
  readonly key: readonly number[];
  /** The labels of rows that add up others. */
  readonly totals: readonly string[];
  readonly questions: readonly string[];
}

const fewestRows = 1;

/** Looks at a sheet without a contract; null where there is no table: nothing, a picture, or prose. */
export function surveySheet(sheet: Sheet, areas: Areas): Survey | null {
  const found = headerRowOf(sheet);
  if (!found) return null;
  const { headerRow, firstRow, columns: places } = found;
  const rows: number[] = [];
  const totals = new Set<string>();
  for (let row = firstRow; row <= sheet.cells.lastRow; row++) {
    const filled = places.filter((column) => !sheet.cells.isEmpty(row, column));
    if (filled.length === 0) continue;
    const label = rawText(sheet, row, filled[0] ?? 1);
    if (headerRow > 0 && totalLabel(label) === "sure" && filled.length > 1) totals.add(label);
    else rows.push(row);
  }
  if (rows.length < fewestRows) return null;
  const columns = places.map((column) => surveyColumn(sheet, headerRow, column, rows, areas));
  const key = keyOf(sheet, columns, rows);
  const questions = [
    ...(headerRow === 0 ? ["There seems to be no header: what are these columns called?"] : []),
    ...(key.length === 0 ? ["No columns together name a row: which should?"] : []),
    ...(found.others ? ["There is another table on this sheet: is it meant?"] : []),
  ];
  return {
    sheet,
    headerRow,
    rows,
    columns,
    key: key.map(({ column }) => column),
    totals: [...totals],
    questions,
  };
}
