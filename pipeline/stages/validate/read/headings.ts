import type { Sheet } from "../../../model/sheet.ts";
import type { Located } from "../locate/located.ts";

/** The column in whose cells headings of rows stand, if a contract has them. */
export function headingsAt({ contract, columns }: Located): number | undefined {
  const [name = ""] = Object.entries(contract.columns).find(([, { isHeading }]) => isHeading) ?? [];
  return columns.get(name);
}

/** Whether a row has nothing but a text in that column. */
export function isHeadingRow({ cells }: Sheet, row: number, column: number | undefined): boolean {
  if (column === undefined || cells.kind(row, column) !== "text") return false;
  return cells.columnsNear(row).every((at) => at === column || cells.isEmpty(row, at));
}

/** For each row of data, the row of the heading above it; a blank one where there is none. */
export function headingOfEach(sheet: Sheet, column: number, rows: Uint32Array): Uint32Array {
  const headings = new Uint32Array(rows.length);
  let heading = sheet.cells.lastRow + 1;
  let from = rows[0] === undefined ? 0 : Math.max(1, rows[0] - 1);
  for (const [index, row] of rows.entries()) {
    for (; from < row; from++) if (isHeadingRow(sheet, from, column)) heading = from;
    headings[index] = heading;
  }
  return headings;
}
