import { LEAST_DAYS_OF_A_CANDIDATE } from "./change-point-candidates.ts";
import {
  type Avoided,
  avoidedUse,
  type ChangePointModel,
  fitChangePointModel,
  type ModelRefusal,
  modelledUsePerDay,
} from "./change-point-model.ts";
import { type FitRefusal, type FitStatistics, fitStatistics } from "./fit-statistics.ts";
import { daysIn, type PeriodWithWeather } from "./periods-with-weather.ts";
import type { ReadInterval } from "./reads.ts";
import { isTooPoor, marginOf, type SavingsVerdict, verdictOf } from "./savings-guards.ts";
import {
  type SavingsUncertainty,
  savingsUncertainty,
  type UncertaintyRefusal,
} from "./savings-uncertainty.ts";
import { isUndefined, type Undefined } from "./undefined.ts";

/** What a model of the use before works implies for the use after them. */
export interface Estimate {
  readonly model: ChangePointModel;
  readonly counterfactual: number;
  readonly measured: number;
  readonly avoided: number;
  readonly percent: number | Undefined<"zero-counterfactual">;
  /** Fit of period totals; the model's adjusted R² of use per day is in the model. */
  readonly fit: FitStatistics;
  readonly uncertainty: SavingsUncertainty;
  /** Half the width of the interval that the verdict rests on. */
  readonly margin: number;
  readonly verdict: SavingsVerdict;
}

/** Why a model implies nothing for the use after works. */
export type EstimateRefusal =
  | ModelRefusal
  | FitRefusal
  | UncertaintyRefusal
  | "no-reporting-periods"
  | "fit-too-poor";

/** The periods before and after works, and how they were read. */
interface BeforeAndAfter {
  readonly baseline: readonly PeriodWithWeather[];
  readonly reporting: readonly PeriodWithWeather[];
  readonly interval: ReadInterval;
  readonly isElectricity: boolean;
}

/** Fits the baseline and compares the reporting periods with it. */
export function estimate({
  baseline,
  reporting,
  interval,
  isElectricity,
}: BeforeAndAfter):
  | (Estimate & { readonly modelled: readonly number[]; readonly byPeriod: readonly Avoided[] })
  | (Undefined<EstimateRefusal> & { readonly cvRmse?: number }) {
  const model = fitChangePointModel(
    baseline.map(({ regressors }) => regressors),
    { withCooling: isElectricity, leastDays: interval === "daily" ? LEAST_DAYS_OF_A_CANDIDATE : 0 },
  );
  if (isUndefined(model)) return model;
  const savings = avoidedUse(
    model,
    reporting.map(({ regressors }) => regressors),
  );
  if ("undefined" in savings) return savings;
  const observed = baseline.map(({ period }) => period.use);
  const modelled = baseline.map(({ period, regressors }) => {
    return period.days * modelledUsePerDay(model, regressors);
  });
  const fit = fitStatistics(observed, modelled, model.slopes);
  if (isUndefined(fit)) return fit;
  if (isTooPoor(fit)) return { undefined: "fit-too-poor", cvRmse: Number(fit.cvRmse) };
  const uncertainty = savingsUncertainty(observed, modelled, model.slopes, {
    days: daysIn(reporting),
    interval,
  });
  if ("undefined" in uncertainty) return uncertainty;
  const margin = marginOf(uncertainty, baseline.length, savings.byPeriod);
  const verdict = verdictOf(savings.avoided, margin);
  return { ...savings, model, fit, uncertainty, margin, verdict, modelled };
}
