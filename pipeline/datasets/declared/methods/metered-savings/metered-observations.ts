import { type Observation, observe } from "../../../../model/observation.ts";
import { lastDay } from "../../../../model/period.ts";
import { type Measure, missing, per } from "../../../../model/quantity.ts";
import type { BuildingWorks } from "./building-works.ts";
import { worksOf } from "./metered-evidence.ts";
import { type MeterIndicator, ofWholePeriods, perMeter } from "./metered-indicators.ts";
import type { MeterValues } from "./metered-values.ts";
import type { Meter } from "./meters.ts";

/** The gap of a building without a single read. */
export function ofUnread(works: BuildingWorks): Observation {
  const value = missing("not-reported", [worksOf(works)]);
  const covers = { area: works.area, period: `${lastDay(works.end)}/`, breakdown: works.building };
  return observe("avoided-use", covers, value);
}

export function* ofMeter({ name, works: { area } }: Meter, of: MeterValues): Iterable<Observation> {
  const covers = { area, period: of.period, breakdown: name };
  for (const indicator of perMeter) yield observe(indicator, covers, valueFor(of, indicator));
  if (of.totals) {
    const byTotals = { ...covers, breakdown: `${name}, totals` };
    yield observe("fit-adjusted-r2", byTotals, of.totals["fit-adjusted-r2"]);
  }
  for (const indicator of of.wholePeriods ? ofWholePeriods : []) {
    const value = of.wholePeriods?.[indicator];
    if (value) yield observe(indicator, { ...covers, breakdown: `${name}, whole-periods` }, value);
  }
  for (const { period, use, counterfactual, days } of of.byPeriod) {
    const covers = { area, period, breakdown: name };
    yield observe("period-use", covers, use);
    yield observe("period-counterfactual", covers, counterfactual);
    yield observe("period-use-per-day", covers, per("kWh/day", use, days));
    yield observe("period-counterfactual-per-day", covers, per("kWh/day", counterfactual, days));
  }
}

/** Only the energy use avoided carries the reason of a refusal; the other values derive from it. */
function valueFor({ values, refused, baselineDays }: MeterValues, indicator: MeterIndicator): Measure {
  if (values) return values[indicator];
  if (indicator === "baseline-days" && baselineDays) return baselineDays;
  if (!refused) return missing("not-reported");
  return indicator === "avoided-use" ? refused : missing(refused.missing, [refused]);
}
