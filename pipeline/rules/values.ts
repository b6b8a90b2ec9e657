import { type Finding, finding, type Problem } from "../model/finding.ts";
import { isMissing, type Measure, type Quantity } from "../model/quantity.ts";
import { cells, type Row } from "../model/table.ts";

/** The quantity in a row's column, or null where there is none. */
export function quantityIn(row: Row, column: string): Quantity | null {
  const value = row[column];
  return typeof value === "object" && value !== null && !isMissing(value) ? value : null;
}

/** Whether a row's column holds anything. */
export function isFilled(row: Row, column: string): boolean {
  const value: string | number | Measure | null | undefined = row[column];
  return value !== null && value !== undefined && !(typeof value === "object" && isMissing(value));
}

/** The text or period in a row's column; "" where there is none. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  return typeof value === "string" ? value : "";
}

export function at(row: Row, column: string, problem: Problem): Finding {
  return finding(problem, { scope: "range", range: row[cells](column).range });
}
