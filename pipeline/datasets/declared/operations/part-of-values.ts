import { missingTogether } from "../../../rules/problems.ts";
import type { CellText } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { numberIn, type Reporter } from "../reporting.ts";

/** Reads `25 %` or `0.25`; null and a finding where it is not a fraction. */
export function partIn(cell: CellText | null, beside: CellText, report: Reporter): number | null {
  if (!cell) {
    report(missingTogether({ column: "of", with: ["quantile"] }), beside.at);
    return null;
  }
  const part = numberIn(cell, report, "of");
  if (part === null || (part >= 0 && part <= 1)) return part;
  report(notUnderstood({ raw: cell.text, column: "of", forms: ["25 %", "0.25"] }), cell.at);
  return null;
}
