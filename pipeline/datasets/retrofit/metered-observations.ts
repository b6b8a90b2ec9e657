import { verdictOf } from "../../methods/savings-guards.ts";
import type { AreaCode } from "../../model/area.ts";
import type { RowsOf } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import { type Observation, observe } from "../../model/observation.ts";
import { lastDay } from "../../model/period.ts";
import {
  count,
  fromMethod,
  inUnit,
  isMissing,
  type Measure,
  missing,
  per,
  share,
  total,
} from "../../model/quantity.ts";
import { evidence } from "../../model/table.ts";
import type { BuildingWorks } from "./building-works.ts";
import type { sources } from "./contract.ts";
import { hull } from "./days.ts";
import { worksOf } from "./metered-evidence.ts";
import {
  type MeterIndicator,
  type meteredIndicators,
  ofWholePeriods,
  perMeter,
} from "./metered-indicators.ts";
import { type MeterValues, refusal, valuesOf } from "./metered-values.ts";
import { type Meter, meteringOf } from "./meters.ts";

type Indicator = keyof typeof meteredIndicators;
type Observations = Iterable<Observation<Indicator>>;
type Measured = readonly [meter: Meter, of: MeterValues];

/** The breakdown of what all meters of a place say together. */
export const inAll = "in-all";

/** Metered savings of each meter, and of the meters of each place; the places are never a city's figures. */
export function* meteredObservations(rows: RowsOf<typeof sources>): Observations {
  const { meters, unread } = meteringOf(rows);
  const measured = meters.map((meter): Measured => [meter, valuesOf(meter)]);
  for (const [meter, of] of measured) yield* ofMeter(meter, of);
  for (const works of unread) yield ofUnread(works);
  for (const [area, here] of groupBy(measured, ([{ works }]) => works.area)) {
    yield* together(area, here, inAll);
    const byCarrier = [...groupBy(here, ([{ carrier }]) => carrier)];
    for (const [carrier, alike] of byCarrier) {
      if (byCarrier.length > 1 && alike.length > 1) yield* together(area, alike, `${inAll}-${carrier}`);
    }
  }
}

/** Of a building without a single read there is no figure, and it says so. */
export function ofUnread(works: BuildingWorks): Observation<Indicator> {
  const value = missing("not-reported", [worksOf(works)]);
  const covers = { area: works.area, period: `${lastDay(works.end)}/`, breakdown: works.building };
  return observe("avoided-use", covers, value);
}

export function* ofMeter({ name, works: { area } }: Meter, of: MeterValues): Observations {
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

/** The reason of a refusal stands once, at the energy use avoided; the other values rest on it. */
function valueFor({ values, refused, baselineDays }: MeterValues, indicator: MeterIndicator): Measure {
  if (values) return values[indicator];
  if (indicator === "baseline-days" && baselineDays) return baselineDays;
  if (!refused) return missing("not-reported");
  return indicator === "avoided-use" ? refused : missing(refused.missing, [refused]);
}

/**
 * Sums of the meters that have savings, where there are several, with their own interval; how many have, and how many
 * differ from nothing, is told of any number. To leave out those that do not differ would flatter the sum.
 */
function* together(area: AreaCode, meters: readonly Measured[], breakdown: string): Observations {
  const given = meters.flatMap(([, { period, values }]) => (values ? [{ period, values }] : []));
  const cell = ([{ works }]: Measured) => evidence(works.stages[0], "building");
  const period = hull((given.length > 0 ? given : meters.map(([, of]) => of)).map(({ period }) => period));
  const covers = { area, period, breakdown };
  const counted = meters.filter(([, { values }]) => values);
  const distinct = counted.filter(
    ([{ savings }]) => "verdict" in savings && savings.verdict !== "not-distinguishable",
  );
  const all = meters.map(cell);
  yield observe("meters-measured", covers, count("meter", counted.map(cell), all));
  yield observe("meters-distinguishable", covers, count("meter", distinct.map(cell), all));
  if (given.length < 2) return;
  const sum = (indicator: "avoided-use" | "counterfactual-use" | "measured-use") =>
    total(
      "kWh",
      given.map(({ values }) => inUnit("kWh", values[indicator])),
    );
  const spread = (indicator: "savings-uncertainty" | "savings-margin") =>
    rootOfSquares(given.map(({ values }) => inUnit("kWh", values[indicator])));
  const [avoided, expected, margin] = [
    sum("avoided-use"),
    sum("counterfactual-use"),
    spread("savings-margin"),
  ];
  yield observe("avoided-use", covers, avoided);
  yield observe("counterfactual-use", covers, expected);
  yield observe("measured-use", covers, sum("measured-use"));
  yield observe("avoided-share", covers, shareOf(avoided, expected, margin));
  yield observe("savings-uncertainty", covers, spread("savings-uncertainty"));
  yield observe("savings-margin", covers, margin);
}

export function shareOf(
  avoided: Measure<"kWh">,
  expected: Measure<"kWh">,
  margin: Measure<"kWh">,
): Measure<"percent"> {
  if (isMissing(avoided) || isMissing(margin)) return share(avoided, expected);
  return verdictOf(avoided.amount, margin.amount) === "not-distinguishable"
    ? refusal("metered-savings", "not-distinguishable", [avoided, expected])
    : share(avoided, expected);
}

/** The uncertainty of a sum whose parts err independently of each other. */
function rootOfSquares(bands: readonly Measure<"kWh">[]): Measure<"kWh"> {
  const amounts = bands.flatMap((band) => (isMissing(band) ? [] : [band.amount]));
  if (amounts.length < bands.length) return missing("method-undefined", bands);
  return fromMethod({ amount: Math.hypot(...amounts), unit: "kWh" }, "root-of-squares", bands);
}
