import { areFewDays, verdictOf } from "../../../../methods/savings-guards.ts";
import type { AreaCode } from "../../../../model/area.ts";
import { groupBy } from "../../../../model/group-by.ts";
import { type Observation, observe } from "../../../../model/observation.ts";
import type { Period } from "../../../../model/period.ts";
import {
  block,
  count,
  type Derivation,
  type Evidence,
  fromMethod,
  inUnit,
  isMissing,
  type Measure,
  missing,
  quantileOf,
  share,
  total,
} from "../../../../model/quantity.ts";
import { mostGroupsListed } from "../../../../model/stream.ts";
import { evidence } from "../../../../model/table.ts";
import { hull } from "./days.ts";
import { type MeterValues, refusal } from "./metered-values.ts";
import type { Meter } from "./meters.ts";

type Observations = Iterable<Observation>;

/** The breakdown of the sum over all meters of a place. */
const inAll = "in-all";

/** The quantiles given of the energy use avoided. */
const parts = [0.05, 0.25, 0.5, 0.75, 0.95];

/** Adds up meters one after another, by place and by carrier. */
export function portfolio() {
  const places = new Map<AreaCode, Map<string, ReturnType<typeof pool>>>();
  return {
    add(meter: Meter, of: MeterValues): void {
      const { area } = meter.works;
      const here = places.get(area) ?? new Map<string, ReturnType<typeof pool>>();
      places.set(area, here);
      for (const carrier of ["", meter.carrier]) {
        const ofCarrier = here.get(carrier) ?? pool();
        here.set(carrier, ofCarrier);
        ofCarrier.add(meter, of);
      }
    },
    *observations(): Observations {
      for (const [area, here] of places) {
        for (const [carrier, ofCarrier] of here) {
          // A carrier is reported separately only where there is another.
          if (carrier !== "" && (here.size < 3 || ofCarrier.meters() < 2)) continue;
          yield* ofCarrier.observations(area, carrier === "" ? inAll : `${inAll}-${carrier}`);
        }
      }
    },
  };
}

/** How each indicator is summed over meters. */
const sums = {
  "avoided-use": (of: Uses) => total("kWh", of),
  "counterfactual-use": (of: Uses) => total("kWh", of),
  "measured-use": (of: Uses) => total("kWh", of),
  "savings-uncertainty": rootOfSquares,
  "savings-margin": rootOfSquares,
} as const;
type Sum = keyof typeof sums;
type Uses = readonly Measure<"kWh">[];
/** Object.keys loses the keys' type. */
const summed = Object.keys(sums) as Sum[];

/**
 * Sums over the meters with savings, where there are several, with an interval of their own. The number of meters with
 * savings and the number whose use significantly changed are always given. Leaving out the others would flatter the sum.
 * Large pools do not keep their meters: the evidence runs from the first to the last row, and quantiles replace names.
 */
function pool() {
  const [all, counted, distinct, behind] = [manyCells(), manyCells(), manyCells(), manyCells()];
  const uses = new Map(
    summed.map((sum) => [sum, many((of: Uses) => [{ ...sums[sum](of), derivation: folded }])]),
  );
  const [changed, unchanged]: [number[], number[]] = [[], []];
  let [ofAll, ofCounted]: [Period | null, Period | null] = [null, null];
  const summedOver = (sum: Sum, meters: Measure): Measure<"kWh"> => {
    const measures = uses.get(sum)?.kept() ?? [];
    const value = sums[sum](measures);
    if (isMissing(value) || counted.count() <= mostGroupsListed) return value;
    return fromMethod(value, sum.startsWith("savings") ? "root-of-squares" : "total", [meters]);
  };
  return {
    meters: all.count,
    add({ rows, works, savings }: Meter, { period, values }: MeterValues): void {
      const cell = evidence(works.stages[0], "building");
      all.add(cell);
      ofAll = hull([ofAll ?? period, period]);
      const amounts = summed.map((sum) => (values ? inUnit("kWh", values[sum]) : missing("not-reported")));
      const [avoided] = amounts;
      if (!avoided || isMissing(avoided) || amounts.some(isMissing)) return;
      // A sum over a few months would be read as one over a year.
      if ("undefined" in savings || areFewDays(savings.reportingDays)) return;
      ofCounted = hull([ofCounted ?? period, period]);
      counted.add(cell);
      const ends = [rows.at(0), rows.at(rows.length - 1)];
      for (const source of [cell, ...ends.flatMap((row) => (row ? evidence(row, "use") : []))])
        behind.add(source);
      for (const [index, sum] of summed.entries()) uses.get(sum)?.add(amounts[index] ?? avoided);
      const isChanged = savings.verdict !== "not-distinguishable";
      if (isChanged) distinct.add(cell);
      (isChanged ? changed : unchanged).push(avoided.amount);
    },
    *observations(area: AreaCode, breakdown: string): Observations {
      const covers = { area, period: ofCounted ?? ofAll ?? "", breakdown };
      const counts = ([some, of]: readonly [typeof counted, typeof all]) => {
        const value = count("meter", some.kept(), of.kept());
        return isMissing(value) ? value : { ...value, amount: some.count() };
      };
      yield observe("meters-measured", covers, counts([counted, all]));
      yield observe("meters-distinguishable", covers, counts([distinct, all]));
      if (counted.count() < 2) return;
      const meters = block("meter", counted.count(), behind.kept());
      const [avoided, expected, margin] = [
        summedOver("avoided-use", meters),
        summedOver("counterfactual-use", meters),
        summedOver("savings-margin", meters),
      ];
      yield observe("avoided-use", covers, avoided);
      yield observe("counterfactual-use", covers, expected);
      yield observe("measured-use", covers, summedOver("measured-use", meters));
      yield observe("avoided-share", covers, shareOf(avoided, expected, margin));
      yield observe("savings-uncertainty", covers, summedOver("savings-uncertainty", meters));
      yield observe("savings-margin", covers, margin);
      if (breakdown !== inAll || counted.count() <= mostGroupsListed) return;
      for (const [indicator, amounts] of [
        ["avoided-use-changed", changed],
        ["avoided-use-unchanged", unchanged],
      ] as const) {
        const of = block("meter", amounts.length, behind.kept());
        for (const part of amounts.length === 0 ? [] : parts) {
          const value = fromMethod({ amount: quantileOf(amounts, part), unit: "kWh" }, "quantile", [of]);
          yield observe(indicator, { ...covers, breakdown: `${100 * part} %` }, value);
        }
      }
    },
  };
}

/** The derivation of a folded sum is dropped: it would hold every meter. */
const folded: Derivation = { from: "cells", ranges: [] };

/** Keeps items up to a limit, then folds them into fewer. */
function many<T>(fold: (all: readonly T[]) => readonly T[]) {
  let kept: T[] = [];
  let count = 0;
  return {
    add(item: T): void {
      count++;
      kept.push(item);
      if (kept.length > mostGroupsListed) kept = [...fold(kept)];
    },
    kept: (): readonly T[] => kept,
    count: () => count,
  };
}

/** Cells; where there are many, the range from the first to the last row of each file. */
function manyCells() {
  return many((cells: readonly Evidence[]) =>
    [
      ...groupBy(
        cells,
        ({ range, status }) => `${range.file} ${range.sheet} ${range.column} ${status}`,
      ).values(),
    ].flatMap((cells) => {
      const [first] = cells;
      const row = Math.min(...cells.map(({ range }) => range.row));
      const toRow = Math.max(...cells.map(({ range }) => range.toRow));
      return first ? [{ ...first, range: { ...first.range, row, toRow } }] : [];
    }),
  );
}

function shareOf(
  avoided: Measure<"kWh">,
  expected: Measure<"kWh">,
  margin: Measure<"kWh">,
): Measure<"percent"> {
  if (isMissing(avoided) || isMissing(margin)) return share(avoided, expected);
  return verdictOf(avoided.amount, margin.amount) === "not-distinguishable"
    ? refusal("metered-savings", "not-distinguishable", [avoided, expected])
    : share(avoided, expected);
}

/** The uncertainty of a sum of independent errors: the root of the sum of squares. */
function rootOfSquares(bands: Uses): Measure<"kWh"> {
  const amounts = bands.flatMap((band) => (isMissing(band) ? [] : [band.amount]));
  if (amounts.length < bands.length) return missing("method-undefined", bands);
  return fromMethod({ amount: Math.hypot(...amounts), unit: "kWh" }, "root-of-squares", bands);
}
