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
import type { sources } from "./contract.ts";
import { hull } from "./days.ts";
import { worksOf } from "./metered-evidence.ts";
import { type MeterIndicator, type meteredIndicators, perMeter } from "./metered-indicators.ts";
import { type MeterValues, valuesOf } from "./metered-values.ts";
import { type Meter, meteringOf } from "./meters.ts";

type Indicator = keyof typeof meteredIndicators;
type Observations = Iterable<Observation<Indicator>>;
type Measured = readonly [meter: Meter, of: MeterValues];

/** The breakdown of what all meters of a place say together. */
const inAll = "in-all";

/** Metered savings of each meter, and of the meters of each place; the places are never a city's figures. */
export function* meteredObservations(rows: RowsOf<typeof sources>): Observations {
  const { meters, unread } = meteringOf(rows);
  const measured = meters.map((meter): Measured => [meter, valuesOf(meter)]);
  for (const [meter, of] of measured) yield* ofMeter(meter, of);
  for (const retrofit of unread) {
    const value = missing("not-reported", [worksOf({ retrofit })]);
    const period = `${lastDay(retrofit.worksEnd)}/`;
    yield observe("avoided-use", retrofit.area, period, value, retrofit.building);
  }
  for (const [area, here] of groupBy(measured, ([{ retrofit }]) => retrofit.area)) {
    yield* together(area, here, inAll);
    const byCarrier = [...groupBy(here, ([{ carrier }]) => carrier)];
    for (const [carrier, alike] of byCarrier) {
      if (byCarrier.length > 1 && alike.length > 1) yield* together(area, alike, `${inAll}-${carrier}`);
    }
  }
}

function* ofMeter({ name, retrofit: { area } }: Meter, of: MeterValues): Observations {
  for (const indicator of perMeter) yield observe(indicator, area, of.period, valueFor(of, indicator), name);
  for (const { period, use, counterfactual, days } of of.byPeriod) {
    yield observe("period-use", area, period, use, name);
    yield observe("period-counterfactual", area, period, counterfactual, name);
    yield observe("period-use-per-day", area, period, per("kWh/day", use, days), name);
    yield observe("period-counterfactual-per-day", area, period, per("kWh/day", counterfactual, days), name);
  }
}

/** The reason of a refusal stands once, at the energy use avoided; the other values rest on it. */
function valueFor({ values, refused }: MeterValues, indicator: MeterIndicator): Measure {
  if (values) return values[indicator];
  if (!refused) return missing("not-reported");
  return indicator === "avoided-use" ? refused : missing(refused.missing, [refused]);
}

/** Sums of the meters that have savings, where there are several; how many have is told of any number. */
function* together(area: AreaCode, meters: readonly Measured[], breakdown: string): Observations {
  const given = meters.flatMap(([, { period, values }]) => (values ? [{ period, values }] : []));
  const cell = ([{ retrofit }]: Measured) => evidence(retrofit, "building");
  const period = hull((given.length > 0 ? given : meters.map(([, of]) => of)).map(({ period }) => period));
  const counted = meters.filter(([, { values }]) => values).map(cell);
  yield observe("meters-measured", area, period, count("meter", counted, meters.map(cell)), breakdown);
  if (given.length < 2) return;
  const sum = (indicator: "avoided-use" | "counterfactual-use" | "measured-use") =>
    total(
      "kWh",
      given.map(({ values }) => inUnit("kWh", values[indicator])),
    );
  const [avoided, expected] = [sum("avoided-use"), sum("counterfactual-use")];
  const bands = given.map(({ values }) => inUnit("kWh", values["savings-uncertainty"]));
  yield observe("avoided-use", area, period, avoided, breakdown);
  yield observe("counterfactual-use", area, period, expected, breakdown);
  yield observe("measured-use", area, period, sum("measured-use"), breakdown);
  yield observe("avoided-share", area, period, share(avoided, expected), breakdown);
  yield observe("savings-uncertainty", area, period, rootOfSquares(bands), breakdown);
}

/** The uncertainty of a sum whose parts err independently of each other. */
function rootOfSquares(bands: readonly Measure<"kWh">[]): Measure<"kWh"> {
  const amounts = bands.flatMap((band) => (isMissing(band) ? [] : [band.amount]));
  if (amounts.length < bands.length) return missing("method-undefined", bands);
  return fromMethod("kWh", Math.hypot(...amounts), "root-of-squares", bands);
}
