import { LEAST_DAYS_OF_A_CANDIDATE, type ModelPeriod } from "./change-point-candidates.ts";
import {
  type Avoided,
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
  type ReadsRefusal,
  splitAtWorks,
  type Works,
} from "./metered-periods.ts";
import {
  areIndex,
  atUtcMidnight,
  BIMONTHLY_WEATHER_DAYS,
  daysBetweenReads,
  intervalOf,
  MILLISECONDS_OF_A_DAY,
  type Read,
  type ReadInterval,
} from "./reads.ts";
import {
  daysRead,
  emptyUse,
  isTooPoor,
  LEAST_BASELINE_DAYS,
  marginOf,
  type Verdict,
  verdictOf,
} from "./savings-guards.ts";
import {
  type SavingsUncertainty,
  savingsUncertainty,
  type UncertaintyRefusal,
} from "./savings-uncertainty.ts";
import { isUndefined, type Undefined } from "./undefined.ts";

/** One meter: its reads, when works began and ended, and the degree days of its station. */
export interface MeteredCase {
  readonly reads: readonly Read[];
  readonly works: Works;
  readonly degreeDays: DegreeDayLookup;
  /** Of electricity use may rise with heat, and a read of 0 is missing; of gas and heat neither. */
  readonly isElectricity: boolean;
  /** The station names its time zone, so that days run from read to read; else a daily read names a day of UTC. */
  readonly hasLocalDays?: boolean;
}

/** What one meter counted in a reporting period against what the model expected, in the meter's unit. */
interface PeriodSavings extends MeteredPeriod {
  readonly counterfactual: number;
  readonly avoided: number;
}

type MeterDrop = DroppedPeriod<PeriodDrop | "too-few-hours" | "zero-read">;

/** What a model of use before works says of the use after them. */
interface Estimate {
  readonly model: ChangePointModel;
  readonly counterfactual: number;
  readonly measured: number;
  readonly avoided: number;
  readonly percent: number | Undefined<"zero-counterfactual">;
  /** Of period totals; the model's own adjusted R², of use a day, stands with the model. */
  readonly fit: FitStatistics;
  readonly uncertainty: SavingsUncertainty;
  /** Half the interval that the verdict rests on. */
  readonly margin: number;
  readonly verdict: Verdict;
}

export interface MeteredSavings extends Estimate {
  readonly interval: ReadInterval;
  /** The median of the whole days between reads, which chose the interval. */
  readonly daysBetweenReads: number;
  readonly baseline: readonly (MeteredPeriod & { readonly modelled: number })[];
  readonly reporting: readonly PeriodSavings[];
  readonly dropped: readonly MeterDrop[];
  readonly baselineDays: number;
  readonly reportingDays: number;
  /** Of bimonthly reads: what CalTRACK's own text gives, with the weather of whole periods; null where it gives nothing. */
  readonly wholePeriods: Estimate | null;
}

export type SavingsRefusal =
  | ReadsRefusal
  | ModelRefusal
  | FitRefusal
  | UncertaintyRefusal
  | "works-end-before-start"
  | "no-reporting-periods"
  | "reads-too-far-apart"
  | "reads-are-an-index"
  | "all-reads-zero"
  | "no-use-before-works"
  | "too-few-days"
  | "fit-too-poor";

/** Why there are no savings, with the periods dropped until then, the read at fault, or the days that there are. */
export interface NoSavings extends Undefined<SavingsRefusal> {
  readonly dropped: readonly MeterDrop[];
  /** Those of the baseline and of the reporting time, where it came so far. */
  readonly periods?: readonly MeteredPeriod[];
  readonly at?: number;
  readonly baselineDays?: number;
  readonly leastDays?: number;
  readonly cvRmse?: number;
}

/**
 * Energy that one meter avoided after works, in its own unit, by the method for how often it is read: daily (ordinary
 * least squares), monthly or bimonthly (weighted by days). Refused where the data cannot carry it; a verdict says
 * whether what was avoided differs from nothing. Source: CalTRACK 2.0 as OpenEEmeter 3.2.0 applies it; IPMVP option C.
 */
export function meteredSavings(meter: MeteredCase): MeteredSavings | NoSavings {
  const { works, degreeDays, isElectricity } = meter;
  const interval = intervalOf(meter.reads);
  if (!interval) return { undefined: "reads-too-far-apart", dropped: [] };
  const reads = interval === "daily" && !meter.hasLocalDays ? atUtcMidnight(meter.reads) : meter.reads;
  const empty = emptyUse(reads);
  if (empty) return { undefined: empty, dropped: [] };
  const periods = meteredPeriods(isElectricity ? reads.map(withoutZero) : reads, interval, works);
  if ("undefined" in periods) return { ...periods, dropped: [] };
  if (areIndex(reads)) return { undefined: "reads-are-an-index", dropped: [] };
  const split = splitAtWorks(periods.kept, works);
  const droppedReads = periods.dropped.map((drop): MeterDrop => {
    return drop.reason === "no-use" && reads[drop.read]?.use === 0 ? { ...drop, reason: "zero-read" } : drop;
  });
  if ("undefined" in split) return { ...split, dropped: droppedReads };
  const baseline = withWeather(split.baseline, degreeDays, interval, interval === "bimonthly");
  const reporting = withWeather(split.reporting, degreeDays, interval);
  const dropped = [...droppedReads, ...split.dropped, ...baseline.dropped, ...reporting.dropped].sort(
    (a, b) => a.read - b.read,
  );
  const baselineDays = daysRead(baseline.kept.map(({ period }) => period));
  const leastDays = LEAST_BASELINE_DAYS[interval];
  // The days of a clock that changes make a fraction less.
  if (Math.round(baselineDays) < leastDays) {
    return { undefined: "too-few-days", dropped, baselineDays, leastDays };
  }
  if (baseline.kept.every(({ period }) => period.use === 0)) {
    return { undefined: "no-use-before-works", dropped };
  }
  const found = estimate(baseline.kept, reporting.kept, interval, isElectricity);
  if ("undefined" in found) return { ...found, dropped, periods: [...split.baseline, ...split.reporting] };
  const { modelled, byPeriod, ...result } = found;
  const whole =
    interval === "bimonthly" ? withWeather(split.baseline, degreeDays, interval).kept : baseline.kept;
  const other = whole === baseline.kept ? null : estimate(whole, reporting.kept, interval, isElectricity);
  return {
    ...result,
    interval,
    daysBetweenReads: daysBetweenReads(reads) ?? 0,
    baseline: baseline.kept.map(({ period }, i) => ({ ...period, modelled: modelled[i] ?? 0 })),
    reporting: reporting.kept.map(({ period }, i) => {
      const { counterfactual = 0, avoided = 0 } = byPeriod[i] ?? {};
      return { ...period, counterfactual, avoided };
    }),
    dropped,
    baselineDays,
    reportingDays: daysIn(reporting.kept),
    wholePeriods: other === null || "undefined" in other ? null : other,
  };
}

/** Fits the baseline, and holds the reporting periods against it. */
function estimate(
  baseline: readonly PeriodWithWeather[],
  reporting: readonly PeriodWithWeather[],
  interval: ReadInterval,
  isElectricity: boolean,
):
  | (Estimate & { readonly modelled: readonly number[]; readonly byPeriod: readonly Avoided[] })
  | (Undefined<SavingsRefusal> & { readonly cvRmse?: number }) {
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

function daysIn(periods: readonly PeriodWithWeather[]): number {
  return periods.reduce((sum, { period }) => sum + period.days, 0);
}

/** CalTRACK 2.0, 2.2.1.4 and 3.5.2: of electricity a value of 0 is missing. */
function withoutZero(read: Read): Read {
  return read.use === 0 ? { ...read, use: null } : read;
}

interface PeriodWithWeather {
  readonly period: MeteredPeriod;
  readonly regressors: ModelPeriod;
}

/**
 * Daily data is fitted by ordinary least squares, a row a day: every weight is 1 (CalTRACK 2.0, 3.4.1 and 3.4.2).
 * The baseline of bimonthly reads takes the weather of the first 35 days of each period alone, as OpenEEmeter does.
 */
function withWeather(
  periods: readonly MeteredPeriod[],
  degreeDays: DegreeDayLookup,
  interval: ReadInterval,
  firstDaysAlone = false,
) {
  const longest = firstDaysAlone ? BIMONTHLY_WEATHER_DAYS * MILLISECONDS_OF_A_DAY : Number.POSITIVE_INFINITY;
  const kept: PeriodWithWeather[] = [];
  const dropped: MeterDrop[] = [];
  for (const period of periods) {
    const { read, lastRead, start, end, days, use } = period;
    const weather = degreeDays(start, Math.min(end, start + longest));
    if ("undefined" in weather) dropped.push({ read, lastRead, start, end, reason: weather.undefined });
    else {
      const { heating, cooling } = weather;
      const weatherDays = interval === "daily" ? 1 : weather.days;
      kept.push({ period, regressors: { days, weatherDays, usePerDay: use / days, heating, cooling } });
    }
  }
  return { kept, dropped };
}
