import type { FitStatistics } from "./fit-statistics.ts";
import type { MeteredPeriod } from "./metered-periods.ts";
import type { Read, ReadInterval } from "./reads.ts";
import { CONFIDENCE, type SavingsUncertainty } from "./savings-uncertainty.ts";
import { studentQuantile } from "./student-t.ts";

/** Of a baseline of 365 days at most 37 may be missing (CalTRACK 2.0, 2.2.1.2); two-monthly reads rarely meet works: ours. */
export const LEAST_BASELINE_DAYS: { readonly [I in ReadInterval]: number } = {
  daily: 365 - 37,
  monthly: 365 - 37,
  bimonthly: 300,
};
/** CV(RMSE) above which nothing is published: 100 %, CalTRACK's limit for a building in a portfolio. */
export const LARGEST_CV_RMSE = 1;
/** Use a day that lies so many interquartile ranges above the median is extreme (CalTRACK 2.0, 2.3.6). */
export const EXTREME_RANGES = 3;

/** A station whose mean temperature lies further from 0 °C is in another unit: the coldest and hottest towns lie within (ours). */
export const PLAUSIBLE_MEAN_CELSIUS = 45;
/** A model explains nothing below this adjusted R², and holds from that on: between them nothing is concluded (ours). */
export const MODEL_VANISHES_BELOW = 0.1;
export const MODEL_HOLDS_FROM = 0.75;

/** Days of the baseline with a read of their own: what a supplier guessed is missing (CalTRACK 2.0, 2.2.3.1). */
export function daysRead(periods: readonly MeteredPeriod[]): number {
  return periods.reduce((sum, { days, estimatedDays }) => sum + days - estimatedDays, 0);
}

/** Why reads that are there say nothing of use, or null. */
export function emptyUse(reads: readonly Read[]): "all-reads-zero" | null {
  const uses = reads.flatMap(({ use }) => use ?? []);
  return uses.length > 0 && uses.every((use) => use === 0) ? "all-reads-zero" : null;
}

export function isTooPoor({ cvRmse }: FitStatistics): boolean {
  return typeof cvRmse === "number" && cvRmse > LARGEST_CV_RMSE;
}

/** What the interval of 90 % around the energy avoided allows to say of it. */
export type Verdict = "saved" | "used-more" | "not-distinguishable";

/** Savings whose interval contains 0 are none, nor is more use whose interval does. */
export function verdictOf(avoided: number, margin: number): Verdict {
  if (Math.abs(avoided) <= margin) return "not-distinguishable";
  return avoided > 0 ? "saved" : "used-more";
}

/** What was expected of a period and what was avoided, in one unit. */
export interface PeriodAvoided {
  readonly counterfactual: number;
  readonly avoided: number;
}

/**
 * Half the interval that must not contain 0, in the unit of the totals: the published uncertainty, in which residuals
 * that alternate by chance make it no narrower, together with how far the reporting periods scatter about one and the
 * same share avoided. Ours: the search among balance points fits chance, and with the published interval alone a
 * quarter of monthly meters with random use would have “saved”; see tests/methods/honest.test.ts.
 */
export function marginOf(
  { band, independentValues }: SavingsUncertainty,
  baselinePeriods: number,
  reporting: readonly PeriodAvoided[],
): number {
  const spread = (values: number) => Math.sqrt((1 / values) * (1 + 2 / values));
  const worth = Math.min(independentValues, baselinePeriods);
  const widened = (band * spread(worth)) / spread(independentValues);
  return Math.hypot(widened, scatterOf(reporting));
}

/** t(0.95, m − 1)·s·√m of m periods about their common share; 0 of one, which cannot scatter. */
function scatterOf(periods: readonly PeriodAvoided[]): number {
  const t = studentQuantile((1 + CONFIDENCE) / 2, periods.length - 1);
  if (typeof t !== "number") return 0;
  const sum = (of: keyof PeriodAvoided) => periods.reduce((total, period) => total + period[of], 0);
  const expected = sum("counterfactual");
  const share = expected === 0 ? 0 : sum("avoided") / expected;
  const squares = periods.reduce((total, { avoided, counterfactual }) => {
    return total + (avoided - share * counterfactual) ** 2;
  }, 0);
  return t * Math.sqrt((squares / (periods.length - 1)) * periods.length);
}

/** The periods whose use a day is extreme, and the limit; a review must follow, nothing is left out by itself. */
export function extremeUse(periods: readonly MeteredPeriod[]): {
  readonly limit: number;
  readonly extreme: readonly MeteredPeriod[];
} {
  const perDay = periods.map(({ use, days }) => use / days).sort((a, b) => a - b);
  const at = (part: number): number => {
    const place = (perDay.length - 1) * part;
    const [low = 0, high = low] = perDay.slice(Math.floor(place), Math.floor(place) + 2);
    return low + (place - Math.floor(place)) * (high - low);
  };
  const limit = perDay.length === 0 ? 0 : at(0.5) + EXTREME_RANGES * (at(0.75) - at(0.25));
  return { limit, extreme: periods.filter(({ use, days }) => use / days > limit) };
}
