import type { FitStatistics } from "./fit-statistics.ts";
import { type MeteredPeriod, WINDOW_DAYS, type Works } from "./metered-periods.ts";
import { MILLISECONDS_OF_A_DAY, type Read, type ReadInterval } from "./reads.ts";
import { CONFIDENCE, type SavingsUncertainty } from "./savings-uncertainty.ts";
import { studentQuantile } from "./student-t.ts";

/** Days a baseline needs: 37 of 365 may be missing (CalTRACK 2.0, 2.2.1.2); two-monthly reads rarely meet works: ours. */
export const LEAST_BASELINE_DAYS: { readonly [I in ReadInterval]: number } = {
  daily: 365 - 37,
  monthly: 365 - 37,
  bimonthly: 300,
};
/** Nothing is published above this CV(RMSE): 100 %, CalTRACK's limit for a building in a portfolio. */
export const LARGEST_CV_RMSE = 1;
/** Use per day this many interquartile ranges above the median is extreme (CalTRACK 2.0, 2.3.6). */
export const EXTREME_RANGES = 3;

/** With a smaller share of the year after works, read or used, the result is not reported as that of the year (ours). */
export const LEAST_PART_OF_A_YEAR = 0.75;
/**
 * More than this share of the expected use is seldom avoided: above 60 % a renovation is deep (European Commission,
 * SWD(2013) 143), as for 0.2 % of buildings a year (Comprehensive study of building energy renovation activities, 2019).
 */
const LARGEST_AVOIDED = 0.6;
/** Limit where use fell as much in the months that need least, which works on walls and heating do not affect (ours). */
const LARGEST_AVOIDED_ALIKE = 0.5;
/** A rise beyond this multiple of the expected use is implausible (ours). */
const LARGEST_RISE = 2;

/** °C. A mean temperature further from 0 means a wrong unit: the coldest and hottest towns lie within (ours). */
export const PLAUSIBLE_MEAN_CELSIUS = 45;
/** A model explains nothing below the first adjusted R² and holds from the second; between them it stays open (ours). */
export const MODEL_VANISHES_BELOW = 0.1;
export const MODEL_HOLDS_FROM = 0.75;

/** Baseline days that were actually read: what a supplier estimated counts as missing (CalTRACK 2.0, 2.2.3.1). */
export function daysRead(periods: readonly MeteredPeriod[]): number {
  return periods.reduce((sum, { days, estimatedDays }) => sum + days - estimatedDays, 0);
}

/** Why the reads that exist do not show any use, or null. */
export function emptyUse(reads: readonly Read[]): "all-reads-zero" | null {
  const uses = reads.flatMap(({ use }) => use ?? []);
  return uses.length > 0 && uses.every((use) => use === 0) ? "all-reads-zero" : null;
}

export function isTooPoor({ cvRmse }: FitStatistics): boolean {
  return typeof cvRmse === "number" && cvRmse > LARGEST_CV_RMSE;
}

/** What the 90 % interval around the energy avoided allows to conclude. */
export type SavingsVerdict = "saved" | "used-more" | "not-distinguishable";

/** An interval that contains 0 shows neither savings nor increased use. */
export function verdictOf(avoided: number, margin: number): SavingsVerdict {
  if (Math.abs(avoided) <= margin) return "not-distinguishable";
  return avoided > 0 ? "saved" : "used-more";
}

/** Expected and avoided use of a period, in one unit. */
export interface PeriodAvoided {
  readonly counterfactual: number;
  readonly avoided: number;
}

/**
 * Half of the interval that must not contain 0, in the unit of the totals: the published uncertainty, not narrowed by
 * residuals that happen to alternate, combined with the scatter of the reporting periods about a common avoided share. Ours:
 * the search over balance points also fits chance, and with the published interval alone a quarter of monthly meters with
 * random use would have “saved”; see tests/methods/honest.test.ts.
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

/** t(0.95, m − 1)·s·√m for m periods about their common share; 0 for a single period, which cannot scatter. */
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

/** The periods with extreme use per day, and the limit. A person must review them; none is left out automatically. */
export function extremePeriods(periods: readonly MeteredPeriod[]): {
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

/** A unit mistaken for one that is `times` larger; `units` is null for a misplaced decimal point. */
export interface MistakenUnit {
  readonly times: number;
  readonly units: string | null;
}

const mistaken: readonly MistakenUnit[] = [
  { times: 2.2, units: "1 kg = 2.2 lb" },
  { times: 2.83, units: "1 ccf = 2.83 m³" },
  { times: 3.6, units: "1 kWh = 3.6 MJ" },
  { times: 4.19, units: "1 Gcal = 4.19 GJ" },
  { times: 10, units: null },
  { times: 29.3, units: "1 therm = 29.3 kWh" },
  { times: 100, units: null },
  { times: 278, units: "1 GJ = 278 kWh" },
  { times: 1000, units: "1 MWh = 1000 kWh" },
];
/** Besides the mistaken unit, works may have avoided up to the first share, or use have risen by the second. */
const MOST_AVOIDED_BESIDES = 0.4;
const MOST_RISEN_BESIDES = 0.15;

/** Bounds of a building's yearly use for its size. */
export interface PossibleUse {
  readonly low: number;
  readonly high: number;
}

/**
 * kWh a year: from a tenth of the lowest national mean in the EU, since a meter may count one carrier of several, to three
 * times the highest, to allow for colder places (Odyssee-Mure, Average energy consumption per dwelling, 2021: 0.6 to 2 toe;
 * Heating consumption per m²: 5 to 15 koe).
 */
export const POSSIBLE_USE = {
  household: { low: 700, high: 70_000 },
  m2: { low: 5, high: 520 },
} as const satisfies { readonly [size: string]: PossibleUse };

/** At most two mistaken units that make a use possible, nearest to the middle of its range first; null if it is possible. */
export function stepFromPossible(use: number, { low, high }: PossibleUse): readonly MistakenUnit[] | null {
  if (use >= low && use <= high) return null;
  const mended = ({ times }: MistakenUnit) => (use < low ? use * times : use / times);
  const distance = (each: MistakenUnit) => Math.abs(Math.log(mended(each) / Math.sqrt(low * high)));
  return mistaken
    .filter((each) => mended(each) >= low && mended(each) <= high)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}

/** Expected and measured use of a period after works. */
interface PeriodUse {
  readonly counterfactual: number;
  readonly use: number;
}

/**
 * At most two mistaken units that explain the step from expected to measured use after works, nearest first; null where
 * works can explain it.
 */
export function stepAtWorks(reporting: readonly PeriodUse[]): readonly MistakenUnit[] | null {
  const ratio = ratioOf(reporting);
  if (ratio === null || canBeOfWorks(ratio, reporting)) return null;
  const rest = ({ times }: MistakenUnit) => (ratio < 1 ? ratio * times : ratio / times);
  const distance = (each: MistakenUnit) => Math.abs(Math.log(rest(each)));
  return mistaken
    .filter((each) => rest(each) >= 1 - MOST_AVOIDED_BESIDES && rest(each) <= 1 + MOST_RISEN_BESIDES)
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, 2);
}

function canBeOfWorks(ratio: number, reporting: readonly PeriodUse[]): boolean {
  if (ratio >= 1 - LARGEST_AVOIDED_ALIKE) return ratio <= LARGEST_RISE;
  const least = [...reporting].sort((a, b) => a.counterfactual - b.counterfactual);
  const ofLeast = ratioOf(least.slice(0, Math.ceil(least.length / 2)));
  return ratio >= 1 - LARGEST_AVOIDED && ofLeast !== null && ofLeast >= 1 - LARGEST_AVOIDED_ALIKE;
}

/** Measured over expected use; null where either is zero. */
function ratioOf(periods: readonly PeriodUse[]): number | null {
  const sum = (of: keyof PeriodUse) => periods.reduce((total, period) => total + period[of], 0);
  const [used, expected] = [sum("use"), sum("counterfactual")];
  return used > 0 && expected > 0 ? used / expected : null;
}

/** Whether there are too few days after works to stand for a year. */
export function areFewDays(days: number): boolean {
  return days < LEAST_PART_OF_A_YEAR * WINDOW_DAYS;
}

/**
 * Indices of the reads of 0 after works that do not show any use: all of them, or those on which more than a quarter of the
 * modelled use falls. None for a meter that never read more than 0.
 */
export function nilReads(
  reads: readonly Read[],
  works: Works,
  reporting: readonly (MeteredPeriod & { readonly counterfactual: number })[],
): readonly number[] {
  const isUsed = ({ use }: Read) => use !== null && use > 0;
  if (!reads.some((read) => read.time < works.start && isUsed(read))) return [];
  const until = works.end + WINDOW_DAYS * MILLISECONDS_OF_A_DAY;
  const after = [...reads.entries()].filter(
    ([, { time, use }]) => time >= works.end && time < until && use !== null,
  );
  const nil = after.filter(([, read]) => !isUsed(read)).map(([index]) => index);
  if (nil.length === after.length) return nil;
  const expected = (periods: typeof reporting) =>
    periods.reduce((sum, period) => sum + period.counterfactual, 0);
  const unused = reporting.filter(({ use }) => use === 0);
  return expected(unused) > (1 - LEAST_PART_OF_A_YEAR) * expected(reporting)
    ? unused.map(({ read }) => read)
    : [];
}
