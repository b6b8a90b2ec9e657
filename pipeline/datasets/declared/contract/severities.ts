import { codes, type Severity } from "../../../model/finding.ts";
import { immovable, type Severities, type Weight } from "../../../model/judgement.ts";
import type { RowOf } from "../definition.ts";
import { named, numberIn, type Report } from "../reporting.ts";

const movable = new Map(
  codes.flatMap((code) => ((immovable as readonly string[]).includes(code) ? [] : [[code as string, code] as const])),
);

/** What problems weigh in one source, each with its reason; several rows of one problem are thresholds. */
export function defineSeverities(rows: readonly RowOf<"severities">[], report: Report): Severities {
  const weights = new Map<string, Weight>();
  for (const { cells } of rows) {
    const severity = cells.severity?.text as Severity | undefined;
    if (!cells.problem || !cells.reason || !severity) continue;
    const code = named(cells.problem, movable, "problems", report);
    const from = numberIn(cells.from, report, "from");
    if (!code || (cells.from && from === null)) continue;
    const before = weights.get(code)?.severity;
    const steps = typeof before === "object" ? before : {};
    const weighed = from === null ? severity : { ...steps, [from]: severity };
    weights.set(code, { severity: weighed, reason: cells.reason.text });
  }
  // Every key was found among the codes that may be weighed.
  return Object.fromEntries(weights) as Severities;
}
