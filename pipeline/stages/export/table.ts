import { isFormula, writeCsv } from "../../escape/csv.ts";
import type { NoteLoss } from "./not-carried.ts";

/** A CSV file; texts that a spreadsheet would read as formulas get an apostrophe, which is noted. */
export function table(
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  note: NoteLoss,
): string {
  for (const row of rows)
    for (const cell of row)
      if (typeof cell === "string" && isFormula(cell)) note("formula-like", cell, `'${cell}`);
  return writeCsv(header, rows);
}
