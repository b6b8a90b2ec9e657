import type { DegreeDayLookup } from "./degree-days.ts";
import {
  type DroppedPeriod,
  type MeteredPeriod,
  meteredPeriods,
  type PeriodDrop,
  type ReadsRefusal,
  splitAtWorks,
  type Works,
} from "./metered-periods.ts";
import { daysIn, withWeather } from "./periods-with-weather.ts";
import {
  areIndex,
  atUtcMidnight,
  daysBetweenReads,
  intervalOf,
  type Read,
  type ReadInterval,
} from "./reads.ts";
import { type Estimate, type EstimateRefusal, estimate } from "./savings-estimate.ts";
import { daysRead, emptyUse, LEAST_BASELINE_DAYS } from "./savings-guards.ts";
import type { Undefined } from "./undefined.ts";

/** One meter: its reads, the start and end of works, and its station's degree days. */
export interface MeteredCase {
  readonly reads: readonly Read[];
  readonly works: Works;
  readonly degreeDays: DegreeDayLookup;
  /** Electricity use may rise with heat, and a read of 0 counts as missing; neither holds for gas and heat. */
  readonly isElectricity: boolean;
  /** The station names its time zone, so that days run from read to read; otherwise a daily read means a day in UTC. */
  readonly hasLocalDays?: boolean;
}

/** One meter's use in a reporting period beside the modelled use, in the meter's unit. */
interface PeriodSavings extends MeteredPeriod {
  readonly counterfactual: number;
  readonly avoided: number;
}

type MeterDrop = DroppedPeriod<PeriodDrop | "too-few-hours" | "zero-read">;

export interface MeteredSavings extends Estimate {
  readonly interval: ReadInterval;
  /** Median of the whole days between reads, which determined the interval. */
  readonly daysBetweenReads: number;
  readonly baseline: readonly (MeteredPeriod & { readonly modelled: number })[];
  readonly reporting: readonly PeriodSavings[];
  readonly dropped: readonly MeterDrop[];
  readonly baselineDays: number;
  readonly reportingDays: number;
  /** For bimonthly reads, the result with the weather of whole periods, as CalTRACK's text has it, or null. */
  readonly wholePeriods: Estimate | null;
}

export type SavingsRefusal =
  | ReadsRefusal
  | EstimateRefusal
  | "works-end-before-start"
  | "reads-too-far-apart"
  | "reads-are-an-index"
  | "all-reads-zero"
  | "no-use-before-works"
  | "too-few-days";

/** Why there are no savings, with the periods dropped so far, the read at fault, or the number of days available. */
export interface NoSavings extends Undefined<SavingsRefusal> {
  readonly dropped: readonly MeterDrop[];
  /** The baseline and reporting periods, where the method came that far. */
  readonly periods?: readonly MeteredPeriod[];
  readonly at?: number;
  readonly baselineDays?: number;
  readonly leastDays?: number;
  readonly cvRmse?: number;
}

/**
 * Energy that one meter avoided after works, in its own unit, by the method for its read interval: daily (ordinary least
 * squares), monthly or bimonthly (weighted by days). Refused where the data does not suffice; a verdict says whether the
 * result differs significantly from zero. Source: CalTRACK 2.0 as OpenEEmeter 3.2.0 applies it; IPMVP option C.
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
  const weather = { degreeDays, interval };
  const baseline = withWeather(split.baseline, { ...weather, firstDaysAlone: interval === "bimonthly" });
  const reporting = withWeather(split.reporting, weather);
  const dropped = [...droppedReads, ...split.dropped, ...baseline.dropped, ...reporting.dropped].sort(
    (a, b) => a.read - b.read,
  );
  const baselineDays = daysRead(baseline.kept.map(({ period }) => period));
  const leastDays = LEAST_BASELINE_DAYS[interval];
  // A clock change makes the days add up to a fraction less.
  if (Math.round(baselineDays) < leastDays) {
    return { undefined: "too-few-days", dropped, baselineDays, leastDays };
  }
  if (baseline.kept.every(({ period }) => period.use === 0)) {
    return { undefined: "no-use-before-works", dropped };
  }
  const after = { reporting: reporting.kept, interval, isElectricity };
  const found = estimate({ baseline: baseline.kept, ...after });
  if ("undefined" in found) return { ...found, dropped, periods: [...split.baseline, ...split.reporting] };
  const { modelled, byPeriod, ...result } = found;
  const whole = interval === "bimonthly" ? withWeather(split.baseline, weather).kept : baseline.kept;
  const other = whole === baseline.kept ? null : estimate({ baseline: whole, ...after });
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

/** CalTRACK 2.0, 2.2.1.4 and 3.5.2: for electricity a value of 0 is missing. */
function withoutZero(read: Read): Read {
  return read.use === 0 ? { ...read, use: null } : read;
}
