import type { Finding } from "../../model/finding.ts";
import type { Period } from "../../model/period.ts";

const losses: ReadonlySet<string> = new Set(["area-stopped-reporting", "series-ended", "coverage-shrank"]);

/**
 * Findings against the edition before, without losses that the comparison with this edition's own publication also reports:
 * they are one loss, and the office looks for it in the newer file.
 */
export function notReportedBy(newer: readonly Finding[], found: readonly Finding[]): Finding[] {
  const newerPeriods = new Map(newer.filter(isLoss).map((finding) => [placeOf(finding), periodsIn(finding)]));
  return found.filter((each) => {
    const periods = isLoss(each) ? newerPeriods.get(placeOf(each)) : undefined;
    return !periods || !periodsIn(each).every((period) => periods.includes(period));
  });
}

function isLoss({ code }: Finding): boolean {
  return losses.has(code);
}

function placeOf({ code, at }: Finding): string {
  return JSON.stringify([code, at]);
}

function periodsIn(found: Finding): readonly Period[] {
  return "periods" in found && Array.isArray(found.periods) ? found.periods : [];
}
