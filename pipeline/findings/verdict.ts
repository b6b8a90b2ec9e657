import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding, Severity } from "../model/finding.ts";

/** The totals of the findings, and the exit code. */
export interface Outcome {
  readonly exitCode: 0 | 1;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly accepted: number;
  readonly maxWarnings: number | null;
  readonly says: string;
}

/** Counts the findings shown; `elsewhere` are errors in files that were not asked for. */
export function verdictOf(
  findings: readonly Finding[],
  maxWarnings: number | null,
  elsewhere: number,
  { frame, punctuation }: Phrasebook,
): Outcome {
  const open = findings.filter(({ accepted }) => !accepted);
  const count = (severity: Severity) => open.filter((found) => found.severity === severity).length;
  const [errors, warnings, notes] = [count("error"), count("warning"), count("note")];
  const tooMany = maxWarnings !== null && warnings > maxWarnings;
  const reasons = [
    ...(errors > 0 ? [frame.blocked] : []),
    ...(tooMany ? [frame.tooManyWarnings(warnings, maxWarnings)] : []),
  ];
  const says = [
    ...(reasons.length > 0 ? reasons : [elsewhere > 0 ? frame.cleanFile : frame.clean]),
    ...(elsewhere > 0 ? [frame.errorsElsewhere(elsewhere)] : []),
  ].join(punctuation.gap);
  const accepted = findings.length - open.length;
  return { exitCode: reasons.length > 0 ? 1 : 0, errors, warnings, notes, accepted, maxWarnings, says };
}
