import { BALANCE_POINTS } from "./degree-days.ts";
import { leastSquares, RANK_TOLERANCE } from "./least-squares.ts";
import { isUndefined } from "./undefined.ts";

/** Least Σ days × degree days of a candidate, °F days (OpenEEmeter 3.2.0, minimum_total_hdd and _cdd). */
export const LEAST_DEGREE_DAYS = 20;
/** Days with degree days that a candidate for daily reads needs (CalTRACK 2.0, 3.2.2.2.1); billing data needs none. */
export const LEAST_DAYS_OF_A_CANDIDATE = 10;
/** Smaller relative differences are rounding: they make no coefficient negative and no candidate better. */
export const ROUNDING = 1e-12;

/** A baseline period as the model sees it; degree days are means per day in the order of BALANCE_POINTS. */
export interface ModelPeriod {
  /** Days between the reads. */
  readonly days: number;
  /** Days with weather, used as weight. */
  readonly weatherDays: number;
  /** In the meter's unit per day. */
  readonly usePerDay: number;
  readonly heating: readonly number[];
  readonly cooling: readonly number[];
}

/** Which balance points a candidate uses, as indices into BALANCE_POINTS. */
export interface ChangePointCandidate {
  readonly heating: number | null;
  readonly cooling: number | null;
}

/** Which candidates are tried: with or without cooling, and the least number of periods with degree days. */
export interface Search {
  readonly withCooling: boolean;
  readonly leastDays: number;
}

/** The adjusted R² of a candidate; null where it is not tried or is disqualified. */
export type Criterion = (candidate: ChangePointCandidate) => number | null;

/** The candidates in the order of METHODS: constant, heating by b, cooling by b, both by cooling, then heating. */
export function candidates(withCooling: boolean): readonly ChangePointCandidate[] {
  return withCooling ? withCoolingInOrder : heatingInOrder;
}

const indices = BALANCE_POINTS.map((_, index) => index);
const heatingInOrder: readonly ChangePointCandidate[] = [
  { heating: null, cooling: null },
  ...indices.map((heating) => ({ heating, cooling: null })),
];
const withCoolingInOrder: readonly ChangePointCandidate[] = [
  ...heatingInOrder,
  ...indices.map((cooling) => ({ heating: null, cooling })),
  ...indices.flatMap((cooling) => indices.slice(0, cooling + 1).map((heating) => ({ heating, cooling }))),
];

/** 1 − (1 − R²)(n − 1)/(n − k − 1); n must exceed k + 1. */
export function adjusted(rSquared: number, n: number, slopes: number): number {
  return 1 - ((1 - rSquared) * (n - 1)) / (n - slopes - 1);
}

/** Judges candidates by weighted sums about the mean, which takes a few multiplications instead of a decomposition. */
export function judgeByCentredSums(periods: readonly ModelPeriod[], { leastDays }: Search): Criterion {
  const n = periods.length;
  const weights = periods.map((period) => period.weatherDays);
  const days = periods.map((period) => period.days);
  const y = centred(
    periods.map((period) => period.usePerDay),
    weights,
  );
  const flat = y.sum <= ROUNDING ** 2 * y.raw;
  const regressor = (select: (period: ModelPeriod) => readonly number[]) =>
    indices.map((index) => {
      const values = periods.map((period) => select(period)[index] ?? 0);
      const x = centred(values, weights);
      const enough = dot(days, values) >= LEAST_DEGREE_DAYS && countAbove0(values) >= leastDays;
      const usable = !flat && enough && x.sum > RANK_TOLERANCE ** 2 * x.raw;
      return { ...x, usable, withY: dot(x.values, y.values) };
    });
  const heating = regressor((period) => period.heating);
  const cooling = regressor((period) => period.cooling);

  const falls = (slope: number, on: Centred) => slope * on.length < -ROUNDING * y.length;
  const judge = (intercept: number, explained: number, slopes: number) =>
    intercept < -ROUNDING * y.mean ? null : adjusted(explained / y.sum, n, slopes);

  return (candidate) => {
    const h = candidate.heating === null ? null : heating[candidate.heating];
    const c = candidate.cooling === null ? null : cooling[candidate.cooling];
    if (h && c) {
      if (!h.usable || !c.usable) return null;
      const across = dot(h.values, c.values);
      const determinant = h.sum * c.sum - across * across;
      if (determinant <= RANK_TOLERANCE ** 2 * h.sum * c.sum) return null;
      const heat = (h.withY * c.sum - c.withY * across) / determinant;
      const cool = (c.withY * h.sum - h.withY * across) / determinant;
      if (falls(heat, h) || falls(cool, c)) return null;
      return judge(y.mean - heat * h.mean - cool * c.mean, heat * h.withY + cool * c.withY, 2);
    }
    const only = h ?? c;
    if (!only) return y.mean < 0 ? null : 0;
    const slope = only.withY / only.sum;
    if (!only.usable || falls(slope, only)) return null;
    return judge(y.mean - slope * only.mean, slope * only.withY, 1);
  };
}

/** Judges every candidate by its own QR decomposition; slow, and used to verify the centred sums. */
export function judgeByQr(periods: readonly ModelPeriod[], { leastDays }: Search): Criterion {
  const weights = periods.map((period) => period.weatherDays);
  const y = periods.map((period) => period.usePerDay);
  const about = centred(y, weights);
  return (candidate) => {
    const slopes = regressors(candidate, periods);
    if (slopes.length === 0) return about.mean < 0 ? null : 0;
    if (about.sum <= ROUNDING ** 2 * about.raw) return null;
    const days = periods.map((period) => period.days);
    if (slopes.some((values) => dot(days, values) < LEAST_DEGREE_DAYS)) return null;
    if (slopes.some((values) => countAbove0(values) < leastDays)) return null;
    const fit = leastSquares(designOf(slopes, periods.length), y, weights);
    if (isUndefined(fit)) return null;
    const lengths = [about.mean, ...slopes.map((values) => about.length / centred(values, weights).length)];
    if (fit.coefficients.some((value, i) => value < -ROUNDING * (lengths[i] ?? 0))) return null;
    const left = fit.residuals.reduce((sum, residual, i) => sum + (weights[i] ?? 0) * residual ** 2, 0);
    return adjusted(1 - left / about.sum, periods.length, slopes.length);
  };
}

/** The degree days a candidate regresses on, one list for each slope, heating first. */
export function regressors(candidate: ChangePointCandidate, periods: readonly ModelPeriod[]): number[][] {
  const { heating, cooling } = candidate;
  const chosen: number[][] = [];
  if (heating !== null) chosen.push(periods.map((period) => period.heating[heating] ?? 0));
  if (cooling !== null) chosen.push(periods.map((period) => period.cooling[cooling] ?? 0));
  return chosen;
}

/** Rows of a one and the slopes. */
export function designOf(slopes: readonly (readonly number[])[], rows: number): number[][] {
  return Array.from({ length: rows }, (_, row) => [1, ...slopes.map((values) => values[row] ?? 0)]);
}

/** Centred values scaled by the root of the weight: their length, its square, and the square before centring. */
interface Centred {
  readonly values: readonly number[];
  readonly mean: number;
  readonly length: number;
  readonly sum: number;
  readonly raw: number;
}

function centred(values: readonly number[], weights: readonly number[]): Centred {
  const mean = dot(values, weights) / weights.reduce((sum, weight) => sum + weight, 0);
  const about = values.map((value, i) => (value - mean) * Math.sqrt(weights[i] ?? 0));
  const raw = values.reduce((sum, value, i) => sum + (weights[i] ?? 0) * value * value, 0);
  const sum = dot(about, about);
  return { values: about, mean, length: Math.sqrt(sum), sum, raw };
}

function countAbove0(values: readonly number[]): number {
  return values.filter((value) => value > 0).length;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}
