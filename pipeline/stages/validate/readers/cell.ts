import type { Problem } from "../../../model/finding.ts";
import type { MissingReason } from "../../../model/quantity.ts";
import type { Sheet } from "../../../model/sheet.ts";

/** What became of a cell: a value with remarks, nothing for a stated reason, or a problem that leaves its row out. */
export type CellReading<T> =
  | { readonly value: T; readonly remarks: readonly Problem[] }
  | { readonly gap: MissingReason; readonly remarks: readonly Problem[] }
  | { readonly problem: Problem };

const noRemarks: readonly Problem[] = [];

export function value<T>(read: T, remarks: readonly Problem[] = noRemarks): CellReading<T> {
  return { value: read, remarks };
}

export function gap<T>(reason: MissingReason, remarks: readonly Problem[] = noRemarks): CellReading<T> {
  return { gap: reason, remarks };
}

export function problem<T>(found: Problem): CellReading<T> {
  return { problem: found };
}

/** The cell's content as a person would type it, for messages: a cell formatted `0.0%` that holds 0.227 reads 22.7%. */
export function rawText(sheet: Sheet, row: number, column: number): string {
  const { cells } = sheet;
  switch (cells.kind(row, column)) {
    case "empty":
      return "";
    case "number": {
      const number = cells.number(row, column);
      return isPercentFormat(cells.format(row, column)) ? `${shortest(number * 100)}%` : shortest(number);
    }
    case "boolean":
      return cells.number(row, column) ? "TRUE" : "FALSE";
    default:
      return cells.text(row, column);
  }
}

/** A value that no column can take: an error such as #REF!, or a formula that nobody calculated. */
export function unusable(sheet: Sheet, row: number, column: number): Problem | null {
  const kind = sheet.cells.kind(row, column);
  if (kind === "error") return { code: "error-value", raw: sheet.cells.text(row, column) };
  if (kind === "uncalculated") {
    return { code: "uncalculated-formula", formula: sheet.cells.text(row, column) };
  }
  return null;
}

export function isPercentFormat(format: string): boolean {
  return bareFormat(format).includes("%");
}

/** Whether a number format shows a date: it has y, m, d, h or s outside quotes, brackets and escapes. */
export function isDateFormat(format: string): boolean {
  const bare = bareFormat(format);
  return !/^general$/i.test(bare) && /[ymdhs年月日]/i.test(bare);
}

function bareFormat(format: string): string {
  return format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, "").split(";")[0] ?? "";
}

/** Twelve digits are what a spreadsheet shows; the rest is binary noise such as 22.700000000000003. */
function shortest(number: number): string {
  return String(Number(number.toPrecision(15)));
}
