import {
  adjusted,
  type ChangePointCandidate,
  type Criterion,
  candidates,
  designOf,
  judgeByCentredSums,
  type ModelPeriod,
  ROUNDING,
  regressors,
  type Search,
} from "./change-point-candidates.ts";
import { BALANCE_POINTS } from "./degree-days.ts";
import { leastSquares } from "./least-squares.ts";
import { areFinite, isUndefined, type Undefined } from "./undefined.ts";

/** °F: degree days that differ by less are equal but for rounding. */
const SAME_DEGREES = 1e-9;

/** Use per day for each degree day below or above a balance point in °F. */
interface Slope {
  readonly balancePoint: number;
  readonly usePerDegreeDay: number;
}

/** UPD = intercept + heating slope × HDD + cooling slope × CDD, in the meter's unit per day. */
export interface ChangePointModel {
  readonly intercept: number;
  readonly heating: Slope | null;
  readonly cooling: Slope | null;
  readonly slopes: number;
  readonly adjustedRSquared: number;
  readonly candidatesTried: number;
  readonly candidatesQualified: number;
}

export type ModelRefusal =
  | "not-a-number"
  | "weight-not-positive"
  | "too-few-periods"
  | "degree-days-do-not-vary"
  | "no-candidate-qualified";

/**
 * Fits the best model of use per day on degree days: candidates are ranked by adjusted R² in the order of METHODS, a later
 * one winning only if strictly better, and the winner is refitted by QR. Needs more periods than the largest candidate has
 * coefficients, and degree days that vary. Source: CalTRACK 2.0, 3.3 and 3.4, as OpenEEmeter 3.2.0 applies them.
 */
export function fitChangePointModel(
  periods: readonly ModelPeriod[],
  search: Search,
  judgeFor: (periods: readonly ModelPeriod[], search: Search) => Criterion = judgeByCentredSums,
): ChangePointModel | Undefined<ModelRefusal> {
  const refused = refusal(periods, search.withCooling);
  if (refused) return { undefined: refused };
  const judge = judgeFor(periods, search);
  let best: { readonly candidate: ChangePointCandidate; readonly score: number } | null = null;
  let qualified = 0;
  const all = candidates(search.withCooling);
  for (const candidate of all) {
    const score = judge(candidate);
    if (score === null) continue;
    qualified++;
    if (best === null || score > best.score + ROUNDING) best = { candidate, score };
  }
  const model = best && refit(best.candidate, periods);
  if (!model) return { undefined: "no-candidate-qualified" };
  return { ...model, candidatesTried: all.length, candidatesQualified: qualified };
}

/** The modelled use per day for a period's degree days, in the meter's unit. */
export function modelledUsePerDay(
  model: Pick<ChangePointModel, "intercept" | "heating" | "cooling">,
  weather: { readonly heating: readonly number[]; readonly cooling: readonly number[] },
): number {
  const part = (slope: Slope | null, degreeDays: readonly number[]) =>
    slope ? slope.usePerDegreeDay * (degreeDays[BALANCE_POINTS.indexOf(slope.balancePoint)] ?? 0) : 0;
  return model.intercept + part(model.heating, weather.heating) + part(model.cooling, weather.cooling);
}

/** In the meter's unit; avoided = counterfactual − measured. */
export interface Avoided {
  readonly counterfactual: number;
  readonly measured: number;
  readonly avoided: number;
}

/**
 * Use avoided in the reporting periods: Σ days × (modelled − measured use per day), in the meter's unit, and as a percentage
 * of the modelled use; not annualised. Source: CalTRACK 2.0, 3.5.1; IPMVP option C.
 */
export function avoidedUse(
  model: Pick<ChangePointModel, "intercept" | "heating" | "cooling">,
  periods: readonly ModelPeriod[],
):
  | (Avoided & {
      readonly percent: number | Undefined<"zero-counterfactual">;
      readonly byPeriod: readonly Avoided[];
    })
  | Undefined<"no-reporting-periods" | "not-a-number"> {
  if (periods.length === 0) return { undefined: "no-reporting-periods" };
  if (!periods.every(isFinitePeriod)) return { undefined: "not-a-number" };
  const byPeriod = periods.map((period) => {
    const counterfactual = period.days * modelledUsePerDay(model, period);
    const measured = period.days * period.usePerDay;
    return { counterfactual, measured, avoided: counterfactual - measured };
  });
  const sum = (of: keyof Avoided) => byPeriod.reduce((total, period) => total + period[of], 0);
  const [counterfactual, measured, avoided] = [sum("counterfactual"), sum("measured"), sum("avoided")];
  const percent =
    counterfactual === 0 ? ({ undefined: "zero-counterfactual" } as const) : (100 * avoided) / counterfactual;
  return { counterfactual, measured, avoided, percent, byPeriod };
}

function refusal(periods: readonly ModelPeriod[], withCooling: boolean): ModelRefusal | null {
  if (!periods.every(isFinitePeriod)) return "not-a-number";
  if (periods.some((period) => period.weatherDays <= 0 || period.days <= 0)) return "weight-not-positive";
  const coefficients = withCooling ? 3 : 2;
  if (periods.length <= coefficients) return "too-few-periods";
  const first = periods[0];
  const varies = (of: "heating" | "cooling") =>
    periods.some((period) =>
      period[of].some((value, i) => Math.abs(value - (first?.[of][i] ?? 0)) > SAME_DEGREES),
    );
  return varies("heating") || (withCooling && varies("cooling")) ? null : "degree-days-do-not-vary";
}

function isFinitePeriod(period: ModelPeriod): boolean {
  const { days, weatherDays, usePerDay, heating, cooling } = period;
  return areFinite([days, weatherDays, usePerDay]) && areFinite(heating) && areFinite(cooling);
}

function refit(candidate: ChangePointCandidate, periods: readonly ModelPeriod[]) {
  const weights = periods.map((period) => period.weatherDays);
  const y = periods.map((period) => period.usePerDay);
  const fit = leastSquares(designOf(regressors(candidate, periods), periods.length), y, weights);
  const constant = leastSquares(designOf([], periods.length), y, weights);
  if (isUndefined(fit) || isUndefined(constant)) return null;
  const squares = (residuals: readonly number[]) =>
    residuals.reduce((sum, residual, i) => sum + (weights[i] ?? 0) * residual ** 2, 0);
  const [intercept = 0, ...rest] = fit.coefficients;
  const slope = (index: number | null): Slope | null => {
    if (index === null) return null;
    return { balancePoint: BALANCE_POINTS[index] ?? 0, usePerDegreeDay: rest.shift() ?? 0 };
  };
  const slopes = rest.length;
  const heating = slope(candidate.heating);
  const cooling = slope(candidate.cooling);
  const rSquared = slopes === 0 ? 0 : 1 - squares(fit.residuals) / squares(constant.residuals);
  return {
    intercept,
    heating,
    cooling,
    slopes,
    adjustedRSquared: adjusted(rSquared, periods.length, slopes),
  };
}
