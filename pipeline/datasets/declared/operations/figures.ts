import { groupBy } from "../../../model/group-by.ts";
import { type Observation, observe } from "../../../model/observation.ts";
import {
  changeSince,
  difference,
  growthSince,
  indexTo,
  inUnit,
  type Measure,
  missing,
  panelChange,
  per,
  perHead,
  ranks,
  share,
} from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import type { FigureOperation } from "../sheets/indicators-sheet.ts";

/** What was computed of one indicator, and which dimensions tell its figures apart. */
export interface Figures {
  readonly observations: readonly Observation[];
  readonly byArea: boolean;
  readonly byPeriod: boolean;
}

/** What an operation on figures is given; `of` is what stands under it, `others` the figures of that name. */
export interface FiguresOfIndicator {
  readonly id: string;
  readonly part: string;
  readonly unit: Unit;
  readonly own: Figures;
  readonly of: string;
  readonly others: Figures;
  readonly better: "higher" | "lower" | "neither";
  /** The area that stands for all. */
  readonly whole: string;
}

type Make = (given: FiguresOfIndicator) => Observation[];

/** What each operation makes of the figures of another indicator. */
export const figureMakers: { readonly [O in FigureOperation]: Make } = {
  share: withCounterpart((_, own, other) => share(own, other)),
  per: withCounterpart((unit, own, other) => per(unit, own, other)),
  "per head": withCounterpart((unit, own, other) => perHead(unit, own, inUnit("person", other))),
  difference: withCounterpart((_, own, other) => difference(own, other)),
  "change since": overTime((own, earlier) => changeSince(own, earlier)),
  "growth since": overTime((own, earlier) => growthSince(own, earlier)),
  "index to": overTime((own, earlier) => indexTo(own, earlier)),
  rank: ({ id, part, own, of, better }) => {
    const first = of.startsWith("lowest") || (of === "" && better === "lower") ? "lowest" : "highest";
    const amongParts = of.endsWith(" among parts");
    const ranked = own.observations.filter(({ breakdown }) => !amongParts || breakdown !== "");
    const peers = groupBy(ranked, ({ area, period, breakdown }) =>
      amongParts ? `${area} ${period}` : `${period} ${breakdown}`,
    );
    return [...peers.values()].flatMap((group) => {
      const places = ranks(
        group.map(({ value }) => value),
        first,
      );
      return group.map((one, index) => named(id, part, one, places[index] ?? missing("not-reported")));
    });
  },
  "same panel change": ({ id, part, unit, own, of, whole }) => {
    const periods = [...new Set(own.observations.map(({ period }) => period))].sort(compareText);
    const reports = (period: string) =>
      new Map(
        own.observations.flatMap((one) =>
          one.period === period && one.breakdown === "" ? [[one.area, inUnit(unit, one.value)] as const] : [],
        ),
      );
    return periods.flatMap((period, index) => {
      const before = of === "previous" ? periods[index - 1] : of;
      if (before === undefined || before >= period) return [];
      const change = panelChange({ unit, reporter: "1" }, reports(period), reports(before));
      const told: readonly (readonly [string, Measure])[] = [
        ["same-panel", change.samePanel],
        ["all-reporters", change.raw],
        ["reporters-of-both", change.reportersOfBoth],
        ["reporters-later", change.reportersLater],
        ["reporters-earlier", change.reportersEarlier],
      ];
      return told.map(([name, value]) =>
        observe(id, whole, period, value, [part, name].filter(Boolean).join("-")),
      );
    });
  },
};

function named(
  id: string,
  part: string,
  { area, period, breakdown }: Observation,
  value: Measure,
): Observation {
  return observe(id, area, period, value, [part, breakdown].filter(Boolean).join("-"));
}

function withCounterpart(make: (unit: Unit, own: Measure, other: Measure) => Measure): Make {
  return ({ id, part, unit, own, others }) => {
    const find = counterparts(others);
    return own.observations.flatMap((one) => {
      const other = find(one);
      return other ? [named(id, part, one, make(unit, one.value, other.value))] : [];
    });
  };
}

/**
 * The figure of the same area, period and part; of the same area and period where the other is not parted. A dimension
 * that the other has not at all, such as the place of a guideline, is any.
 */
export function counterparts({ observations, byArea, byPeriod }: Figures) {
  const keyOf = (area: string, period: string, breakdown: string) =>
    [byArea ? area : "", byPeriod ? period : "", breakdown].join("\u0000");
  const index = new Map(observations.map((one) => [keyOf(one.area, one.period, one.breakdown), one]));
  return (own: { readonly area: string; readonly period: string; readonly breakdown: string }) =>
    index.get(keyOf(own.area, own.period, own.breakdown)) ?? index.get(keyOf(own.area, own.period, ""));
}

/** Against the figure of a fixed period, or of the one before it in its own series. */
function overTime(make: (own: Measure, earlier: Measure) => Measure): Make {
  return ({ id, part, own, of }) => {
    const series = groupBy(own.observations, ({ area, breakdown }) => `${area} ${breakdown}`);
    return [...series.values()].flatMap((unsorted) => {
      const sorted = [...unsorted].sort((a, b) => compareText(a.period, b.period));
      return sorted.flatMap((one, index) => {
        const earlier = of === "previous" ? sorted[index - 1] : sorted.find(({ period }) => period === of);
        if (!earlier || compareText(earlier.period, one.period) > 0) return [];
        return [named(id, part, one, make(one.value, earlier.value))];
      });
    });
  };
}
