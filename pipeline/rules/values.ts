import { type Finding, finding, type Problem } from "../model/finding.ts";
import { atCells } from "../model/place.ts";
import { isMissing, type Measure, type Quantity } from "../model/quantity.ts";
import { mergeRanges } from "../model/source.ts";
import { cells, type Row } from "../model/table.ts";

/** The quantity in a row's column, or null where there is none. */
export function quantityIn(row: Row, column: string): Quantity | null {
  const value = row[column];
  return typeof value === "object" && value !== null && !isMissing(value) ? value : null;
}

/** The quantity in a row's column if it is exact or approximate; null for none or a bound such as `<10`. */
export function valueIn(row: Row, column: string): Quantity | null {
  const value = quantityIn(row, column);
  return value && (value.qualifier === "exact" || value.qualifier === "about") ? value : null;
}

export function amountIn(row: Row, column: string): number | null {
  return valueIn(row, column)?.amount ?? null;
}

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
  return finding(problem, atCells(row[cells](column).range));
}

/** A finding on several cells of a row: at their range where they are adjacent, else at the first. */
export function across(row: Row, columns: readonly string[], problem: Problem): Finding[] {
  const [range, ...others] = mergeRanges(columns.map((column) => row[cells](column).range));
  const [first] = columns;
  if (!range || first === undefined) return [];
  return [others.length === 0 ? finding(problem, atCells(range)) : at(row, first, problem)];
}
