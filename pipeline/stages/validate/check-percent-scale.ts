import type { Contract } from "../../model/contract.ts";
import { type Finding, finding } from "../../model/finding.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { Located } from "./locate-table.ts";
import { isPercentFormat, rawText } from "./readers/cell.ts";

/** Finds fractions of 1 among per cents: 0.534 beside 48.5 in one column, where no number format tells the scale. */
export function checkPercentScale(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  rows: readonly number[],
): Finding[] {
  return Object.entries(contract.columns).flatMap(([name, column]) => {
    const at = located.columns.get(name);
    if (column.kind !== "quantity" || at === undefined) return [];
    if (column.units.length !== 1 || column.units[0] !== "percent") return [];
    const plain = rows.filter(
      (row) => sheet.cells.kind(row, at) === "number" && !isPercentFormat(sheet.cells.format(row, at)),
    );
    const amount = (row: number): number => Math.abs(sheet.cells.number(row, at));
    const whole = plain.find((row) => amount(row) > 1);
    const fraction = plain.find((row) => amount(row) > 0 && amount(row) < 1);
    if (whole === undefined || fraction === undefined) return [];
    const cell = { file: sheet.file, sheet: sheet.name, column: at };
    const problem = {
      code: "mixed-percent-scale",
      raw: rawText(sheet, fraction, at),
      other: { ...cell, row: whole },
      otherRaw: rawText(sheet, whole, at),
    } as const;
    const range = { ...cell, row: fraction, toRow: fraction, toColumn: at };
    return [finding(problem, { scope: "range", range })];
  });
}
