import { missingTogether } from "../../../rules/problems.ts";
import type { Said } from "../definition-sheet.ts";
import { notUnderstood } from "../problems.ts";
import { numberIn, type Report } from "../reporting.ts";

/** `25 %` or `0.25`; null where it is no part of a whole. */
export function partIn(said: Said | null, beside: Said, report: Report): number | null {
  if (!said) {
    report(missingTogether({ column: "of", with: ["quantile"] }), beside.at);
    return null;
  }
  const part = numberIn(said, report, "of");
  if (part === null || (part >= 0 && part <= 1)) return part;
  report(notUnderstood({ raw: said.text, column: "of", forms: ["25 %", "0.25"] }), said.at);
  return null;
}
