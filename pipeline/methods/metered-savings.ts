import type { ModelPeriod } from "./change-point-candidates.ts";
import {
  avoidedUse,
  type ChangePointModel,
  fitChangePointModel,
  type ModelRefusal,
  modelledUsePerDay,
} from "./change-point-model.ts";
import type { DegreeDayLookup } from "./degree-days.ts";
import { type FitRefusal, type FitStatistics, fitStatistics } from "./fit-statistics.ts";
import {
  type DroppedPeriod,
  type MeteredPeriod,
  meteredPeriods,
  type PeriodDrop,
  type Read,
  type ReadsRefusal,
  splitAtWorks,
} from "./metered-periods.ts";
import {
  type SavingsUncertainty,
  savingsUncertainty,
  type UncertaintyRefusal,
} from "./savings-uncertainty.ts";
import { isUndefined, type Undefined } from "./undefined.ts";

/** What one meter counted in a reporting period against what the model expected, in the meter's unit. */
interface PeriodSavings extends MeteredPeriod {
  readonly counterfactual: number;
  readonly avoided: number;
}

type MeterDrop = DroppedPeriod<PeriodDrop | "too-few-hours">;

export interface MeteredSavings {
  readonly baseline: readonly (MeteredPeriod & { readonly modelled: number })[];
  readonly reporting: readonly PeriodSavings[];
  readonly dropped: readonly MeterDrop[];
  readonly reportingDays: number;
  readonly model: ChangePointModel;
  readonly counterfactual: number;
  readonly measured: number;
  readonly avoided: number;
  readonly percent: number | Undefined<"zero-counterfactual">;
  readonly fit: FitStatistics;
  readonly uncertainty: SavingsUncertainty | Undefined<UncertaintyRefusal>;
}

type SavingsRefusal =
  | ReadsRefusal
  | ModelRefusal
  | FitRefusal
  | "works-end-before-start"
  | "no-reporting-periods";

/** Why there are no savings, with the periods dropped until then, and the read at fault where one is. */
export interface NoSavings extends Undefined<SavingsRefusal> {
  readonly dropped: readonly MeterDrop[];
  readonly at?: number;
}

/**
 * Energy that one meter avoided after works, in its own unit, from its reads, the works' start and end
 * (milliseconds since 1970) and the degree days of its station; `withCooling` only where use may rise with heat.
 * Source: CalTRACK 2.0 for billing data, as OpenEEmeter 3.2.0 applies it; IPMVP option C.
 */
export function meteredSavings(
  reads: readonly Read[],
  works: { readonly start: number; readonly end: number },
  degreeDays: DegreeDayLookup,
  withCooling: boolean,
): MeteredSavings | NoSavings {
  const periods = meteredPeriods(reads);
  if ("undefined" in periods) return { ...periods, dropped: [] };
  const split = splitAtWorks(periods.kept, works);
  if ("undefined" in split) return { ...split, dropped: periods.dropped };
  const baseline = withWeather(split.baseline, degreeDays);
  const reporting = withWeather(split.reporting, degreeDays);
  const dropped = [...periods.dropped, ...split.dropped, ...baseline.dropped, ...reporting.dropped].sort(
    (a, b) => a.read - b.read,
  );

  const model = fitChangePointModel(
    baseline.kept.map(({ regressors }) => regressors),
    withCooling,
  );
  if (isUndefined(model)) return { ...model, dropped };
  const savings = avoidedUse(
    model,
    reporting.kept.map(({ regressors }) => regressors),
  );
  if ("undefined" in savings) return { ...savings, dropped };
  const observed = baseline.kept.map(({ period }) => period.use);
  const modelled = baseline.kept.map(({ period, regressors }) => {
    return period.days * modelledUsePerDay(model, regressors);
  });
  const fit = fitStatistics(observed, modelled, model.slopes);
  if (isUndefined(fit)) return { ...fit, dropped };
  const reportingDays = reporting.kept.reduce((sum, { period }) => sum + period.days, 0);
  return {
    baseline: baseline.kept.map(({ period }, i) => ({ ...period, modelled: modelled[i] ?? 0 })),
    reporting: reporting.kept.map(({ period }, i) => {
      const { counterfactual = 0, avoided = 0 } = savings.byPeriod[i] ?? {};
      return { ...period, counterfactual, avoided };
    }),
    dropped,
    reportingDays,
    model,
    counterfactual: savings.counterfactual,
    measured: savings.measured,
    avoided: savings.avoided,
    percent: savings.percent,
    fit,
    uncertainty: savingsUncertainty(observed, modelled, model.slopes, reportingDays),
  };
}

interface PeriodWithWeather {
  readonly period: MeteredPeriod;
  readonly regressors: ModelPeriod;
}

function withWeather(periods: readonly MeteredPeriod[], degreeDays: DegreeDayLookup) {
  const kept: PeriodWithWeather[] = [];
  const dropped: MeterDrop[] = [];
  for (const period of periods) {
    const { read, start, end, days, use } = period;
    const weather = degreeDays(start, end);
    if ("undefined" in weather) dropped.push({ read, start, end, reason: weather.undefined });
    else {
      const { heating, cooling, days: weatherDays } = weather;
      kept.push({ period, regressors: { days, weatherDays, usePerDay: use / days, heating, cooling } });
    }
  }
  return { kept, dropped };
}
