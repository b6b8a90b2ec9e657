import type { MeteredSavings, NoSavings } from "../../../../methods/metered-savings.ts";
import type { Undefined } from "../../../../methods/undefined.ts";
import type { OperationName } from "../../../../model/operation.ts";
import { lastDay, type Period } from "../../../../model/period.ts";
import { methodUndefined } from "../../../../model/problems.ts";
import {
  difference,
  fromMethod,
  type Measure,
  type Missing,
  missing,
  type Qualifier,
  share,
  total,
} from "../../../../model/quantity.ts";
import type { Unit } from "../../../../model/unit.ts";
import { daysOf } from "./days.ts";
import type { MeterDoubt } from "./doubts.ts";
import { periodsOf, qualifierOf, useOf, usesOf, worksOf } from "./metered-evidence.ts";
import type { FitIndicator, MeterIndicator, WholePeriodIndicator } from "./metered-indicators.ts";
import type { Meter } from "./meters.ts";

/** One meter's results by indicator and reporting period, or the reason why it was refused. */
export interface MeterValues {
  readonly period: Period;
  readonly values: { readonly [I in MeterIndicator]: Measure } | null;
  /** The fit of period totals, beside the model's own fit. */
  readonly totals: { readonly [I in FitIndicator]: Measure } | null;
  /** Bimonthly reads only: the result with the weather of whole periods, beside OpenEEmeter's way of computing it. */
  readonly wholePeriods: { readonly [I in WholePeriodIndicator]: Measure } | null;
  readonly refused: Missing | null;
  /** Set where a meter was refused because it has too few baseline days: their number. */
  readonly baselineDays: Measure | null;
  readonly byPeriod: readonly {
    readonly period: Period;
    readonly use: Measure;
    readonly counterfactual: Measure;
    readonly days: Measure;
  }[];
}

type Slope = NonNullable<MeteredSavings["model"]["heating"]>;

const millisecondsPerDay = 86_400_000;
const fahrenheitPerCelsius = 1.8;
/** Residuals whose sum is below this share of the use count as summing to zero. */
const rounding = 1e-12;

/** `doubt`: why an existing result is withheld. */
export function valuesOf(meter: Meter, doubt: Pick<MeterDoubt, "reason"> | null): MeterValues {
  const { savings } = meter;
  if (doubt) return refused(meter, doubt.reason);
  if ("undefined" in savings) return refused(meter, savings.undefined, savings);
  const qualifier = qualifierOf(usesOf(meter, [...savings.baseline, ...savings.reporting]));
  return qualifier === null ? refused(meter, "reading-not-exact") : given(meter, savings, qualifier);
}

function refused(
  { works, rows }: Meter,
  reason: string,
  { baselineDays }: Partial<NoSavings> = {},
): MeterValues {
  const operands = [...rows.slice(0).map(({ use }) => use), worksOf(works)];
  return {
    period: `${lastDay(works.end)}/`,
    values: null,
    totals: null,
    wholePeriods: null,
    refused: refusal("metered-savings", reason, operands),
    baselineDays:
      baselineDays === undefined
        ? null
        : fromMethod({ amount: baselineDays, unit: "day" }, "days-between-reads", operands),
    byPeriod: [],
  };
}

function given(meter: Meter, savings: MeteredSavings, qualifier: Qualifier): MeterValues {
  const { baseline, reporting, model, fit, uncertainty, verdict, wholePeriods: whole } = savings;
  const result = resultOf(qualifier);
  const works = worksOf(meter.works);
  const as = { isDaily: savings.interval === "daily", qualifier };
  const useIn = (periods: typeof reporting) => useOf(meter, periods, as);
  const [use = missing("not-reported")] = as.isDaily
    ? useOf(meter, baseline, as)
    : [total("kWh", usesOf(meter, baseline))];
  const before = [use, meter.station.hours(baseline), works];
  const days = [periodsOf(meter, reporting), works];
  const counterfactual = (amount: number, of: typeof reporting) =>
    result("kWh", amount, "metered-counterfactual", [...before, meter.station.hours(of)]);
  const measured = (amount: number, of: typeof reporting) =>
    result("kWh", amount, "metered-use", [...useIn(of), works]);
  const modelled = <U extends Unit>(unit: U, slope: Slope | null, amount: (of: Slope) => number) =>
    slope ? result(unit, amount(slope), "metered-model", before) : missing("not-applicable", before);
  const perDegree = (of: Slope) => of.usePerDegreeDay * fahrenheitPerCelsius;
  const celsius = (of: Slope) => (of.balancePoint - 32) / fahrenheitPerCelsius;
  const fitted = (value: number | Undefined<string>) => result("1", value, "metered-fit", before);
  const nmbe = typeof fit.nmbe === "number" && Math.abs(fit.nmbe) < rounding ? 0 : fit.nmbe;
  const [expected, used] = [
    counterfactual(savings.counterfactual, reporting),
    measured(savings.measured, reporting),
  ];
  const avoided = difference(expected, used);
  const opening = [periodsOf(meter, baseline), works];
  return {
    period: daysOf(reporting[0]?.start ?? 0, reporting.at(-1)?.end ?? 0),
    values: {
      "avoided-use": avoided,
      "avoided-share":
        verdict === "not-distinguishable"
          ? refusal("metered-savings", "not-distinguishable", [avoided, expected])
          : share(avoided, expected),
      "counterfactual-use": expected,
      "measured-use": used,
      "savings-uncertainty": result("kWh", uncertainty.band, "savings-uncertainty", [...before, ...days]),
      "savings-margin": result("kWh", savings.margin, "savings-margin", [...before, expected, used]),
      "days-between-reads": result("day", savings.daysBetweenReads, "median-of-days", [...opening, ...days]),
      "reporting-days": result("day", savings.reportingDays, "days-between-reads", days),
      "reporting-periods": result("period", reporting.length, "periods-kept", days),
      "baseline-days": result("day", savings.baselineDays, "days-between-reads", opening),
      "baseline-periods": result("period", baseline.length, "periods-kept", opening),
      "fit-adjusted-r2": result("1", model.adjustedRSquared, "metered-model", before),
      "fit-cv-rmse": fitted(fit.cvRmse),
      "fit-cv-rmse-adjusted": fitted(fit.adjustedCvRmse),
      "fit-nmbe": fitted(nmbe),
      "residual-autocorrelation": fitted(uncertainty.autocorrelation),
      "base-load": result("kWh/day", model.intercept, "metered-model", before),
      "heating-slope": modelled("kWh/(°C day)", model.heating, perDegree),
      "cooling-slope": modelled("kWh/(°C day)", model.cooling, perDegree),
      "heating-balance-point": modelled("degC", model.heating, celsius),
      "cooling-balance-point": modelled("degC", model.cooling, celsius),
    },
    totals: { "fit-adjusted-r2": fitted(fit.adjustedRSquared) },
    wholePeriods: whole && {
      "avoided-use": difference(counterfactual(whole.counterfactual, reporting), used),
      "counterfactual-use": counterfactual(whole.counterfactual, reporting),
      "savings-uncertainty": result("kWh", whole.uncertainty.band, "savings-uncertainty", [
        ...before,
        ...days,
      ]),
      "savings-margin": result("kWh", whole.margin, "savings-margin", [...before, expected, used]),
      "fit-adjusted-r2": result("1", whole.model.adjustedRSquared, "metered-model", before),
    },
    refused: null,
    baselineDays: null,
    // Nobody reads single days, and a city has hundreds of thousands.
    byPeriod: (as.isDaily ? [] : reporting).map((period) => ({
      period: daysOf(period.start, period.end),
      use: measured(period.use, [period]),
      counterfactual: counterfactual(period.counterfactual, [period]),
      days: result("day", (period.end - period.start) / millisecondsPerDay, "days-between-reads", [
        periodsOf(meter, [period]),
      ]),
    })),
  };
}

/** A method's result as a quantity, or a gap; a number that is not finite becomes a gap. */
function resultOf(qualifier: Qualifier) {
  return <U extends Unit>(
    unit: U,
    value: number | Undefined<string>,
    method: OperationName,
    operands: readonly Measure[],
  ): Measure<U> => {
    if (typeof value !== "number") return refusal(method, value.undefined, operands);
    if (!Number.isFinite(value)) return refusal(method, "not-a-number", operands);
    return fromMethod({ amount: value, unit, qualifier }, method, operands);
  };
}

export function refusal(method: string, reason: string, operands: readonly Measure[]): Missing {
  return missing("method-undefined", operands, methodUndefined({ method, reason }));
}
