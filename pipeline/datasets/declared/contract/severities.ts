import type { Localized } from "../../../model/edition.ts";
import type { Severity } from "../../../model/finding.ts";
import type { Severities, Weight } from "../../../model/judgement.ts";
import type { RowOf } from "../definition.ts";
import type { Translations } from "../definition-sheet.ts";
import { named, numberIn, type Reporter } from "../reporting.ts";

/** The severities that one source gives to problems, each with its reason; several rows for one problem are thresholds. */
export function defineSeverities(
  rows: readonly RowOf<"severities">[],
  movable: ReadonlySet<string>,
  report: Reporter,
): Severities {
  const codes = new Map([...movable].map((code) => [code, code]));
  const weights = new Map<string, Weight>();
  for (const { cells, translated } of rows) {
    const severity = cells.severity?.text as Severity | undefined;
    if (!cells.problem || !cells.reason || !severity) continue;
    const code = named(cells.problem, codes, "problems", report);
    const from = numberIn(cells.from, report, "from");
    if (!code || (cells.from && from === null)) continue;
    const before = weights.get(code)?.severity;
    const steps = typeof before === "object" ? before : {};
    const weighed = from === null ? severity : { ...steps, [from]: severity };
    weights.set(code, { severity: weighed, reason: reasonIn(cells.reason.text, translated.reason) });
  }
  return Object.fromEntries(weights);
}

/** The plain text stands for languages that have none of their own. */
function reasonIn(plain: string, translations: Translations): Localized {
  const own = [...translations].flatMap(([locale, { text }]) => (locale === "" ? [] : [[locale, text]]));
  return own.length === 0 ? plain : { en: plain, ...Object.fromEntries(own) };
}
