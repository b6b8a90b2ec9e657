import { verdictOf } from "../../methods/savings-guards.ts";
import type { AreaCode } from "../../model/area.ts";
import { type Observation, observe } from "../../model/observation.ts";
import type { Period } from "../../model/period.ts";
import {
  block,
  difference,
  type Evidence,
  fromMethod,
  isMissing,
  type Measure,
} from "../../model/quantity.ts";
import { evidence } from "../../model/table.ts";
import { hull } from "./days.ts";
import type { meteredIndicators } from "./metered-indicators.ts";
import { inAll, shareOf } from "./metered-observations.ts";
import type { MeterValues } from "./metered-values.ts";
import type { Meter } from "./meters.ts";

type Observations = Iterable<Observation<keyof typeof meteredIndicators>>;

/** The parts of the meters below which a quantile tells what was avoided. */
const parts = [0.05, 0.25, 0.5, 0.75, 0.95];

/** What the meters of a place say together, kept as sums: a few numbers, and two a meter for the quantiles. */
interface Sums {
  meters: number;
  measured: number;
  expected: number;
  used: number;
  bands: number;
  margins: number;
  periods: Period;
  readonly changed: number[];
  readonly unchanged: number[];
  /** The first and last row of each file that the meters were read from. */
  readonly cells: Map<string, Evidence>;
}

/** Adds up meters that nobody keeps: those of each place, and of each carrier there. */
export function portfolio() {
  const places = new Map<AreaCode, Map<string, Sums>>();
  const sumsOf = (area: AreaCode, carrier: string): Sums => {
    const here = places.get(area) ?? new Map<string, Sums>();
    places.set(area, here);
    const sums = here.get(carrier) ?? nothing();
    here.set(carrier, sums);
    return sums;
  };
  return {
    add(meter: Meter, of: MeterValues): void {
      for (const carrier of ["", meter.carrier]) addTo(sumsOf(meter.works.area, carrier), meter, of);
    },
    *observations(): Observations {
      for (const [area, here] of places) {
        for (const [carrier, sums] of here) {
          // A carrier by itself is told beside another.
          if (carrier !== "" && (here.size < 3 || sums.meters < 2)) continue;
          yield* together(area, sums, carrier === "" ? inAll : `${inAll}-${carrier}`);
        }
      }
    },
  };
}

function nothing(): Sums {
  const sums = { meters: 0, measured: 0, expected: 0, used: 0, bands: 0, margins: 0, periods: "" };
  return { ...sums, changed: [], unchanged: [], cells: new Map() };
}

function addTo(sums: Sums, { rows, works }: Meter, { period, values }: MeterValues): void {
  sums.meters++;
  sums.cells.set(`${works.stages[0].record}`, evidence(works.stages[0], "building"));
  for (const row of [rows.at(0), rows.at(rows.length - 1)])
    if (row) stretch(sums.cells, evidence(row, "use"));
  if (!values) return;
  const amount = (value: Measure): number => (isMissing(value) ? Number.NaN : value.amount);
  const [avoided, margin] = [amount(values["avoided-use"]), amount(values["savings-margin"])];
  if (Number.isNaN(avoided + margin)) return;
  sums.measured++;
  sums.expected += amount(values["counterfactual-use"]);
  sums.used += amount(values["measured-use"]);
  sums.bands += amount(values["savings-uncertainty"]) ** 2;
  sums.margins += margin ** 2;
  sums.periods = sums.periods === "" ? period : hull([sums.periods, period]);
  const isChanged = verdictOf(avoided, margin) !== "not-distinguishable";
  (isChanged ? sums.changed : sums.unchanged).push(avoided);
}

function stretch(cells: Map<string, Evidence>, { range, status }: Evidence): void {
  const key = `${range.file} ${status}`;
  const before = cells.get(key);
  const row = Math.min(before?.range.row ?? range.row, range.row);
  const toRow = Math.max(before?.range.toRow ?? range.toRow, range.toRow);
  cells.set(key, { range: { ...range, row, toRow }, status });
}

function* together(area: AreaCode, sums: Sums, breakdown: string): Observations {
  const { measured, periods: period } = sums;
  const covers = { area, period, breakdown };
  const behind = [...sums.cells.values()];
  const meters = block("meter", measured, behind);
  yield observe("meters-measured", covers, meters);
  const distinct = block("meter", sums.changed.length, behind);
  yield observe("meters-distinguishable", covers, distinct);
  if (measured < 2) return;
  const expected = fromMethod({ amount: sums.expected, unit: "kWh" }, "metered-counterfactual", [meters]);
  const used = fromMethod({ amount: sums.used, unit: "kWh" }, "metered-use", [meters]);
  const avoided = difference(expected, used);
  const margin = fromMethod({ amount: Math.sqrt(sums.margins), unit: "kWh" }, "root-of-squares", [meters]);
  const band = fromMethod({ amount: Math.sqrt(sums.bands), unit: "kWh" }, "root-of-squares", [meters]);
  yield observe("avoided-use", covers, avoided);
  yield observe("counterfactual-use", covers, expected);
  yield observe("measured-use", covers, used);
  yield observe("avoided-share", covers, shareOf(avoided, expected, margin));
  yield observe("savings-uncertainty", covers, band);
  yield observe("savings-margin", covers, margin);
  if (breakdown !== inAll) return;
  for (const [indicator, amounts] of [
    ["avoided-use-changed", sums.changed],
    ["avoided-use-unchanged", sums.unchanged],
  ] as const) {
    const sorted = amounts.toSorted((a, b) => a - b);
    const of = block("meter", sorted.length, behind);
    for (const part of sorted.length === 0 ? [] : parts) {
      const value = fromMethod({ amount: quantileOf(sorted, part), unit: "kWh" }, "quantile", [of]);
      yield observe(indicator, { area, period, breakdown: `${100 * part} %` }, value);
    }
  }
}

/** Hyndman and Fan 1996, type 7, as everywhere. */
function quantileOf(sorted: readonly number[], part: number): number {
  const place = (sorted.length - 1) * part;
  const [low = 0, high = low] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return low + (place - Math.floor(place)) * (high - low);
}
