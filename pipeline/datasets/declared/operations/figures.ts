import type { ProgressMethod } from "../../../methods/target-progress.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Coverage, type Observation, observe } from "../../../model/observation.ts";
import { yearOf } from "../../../model/period.ts";
import { methodUndefined } from "../../../model/problems.ts";
import {
  changeSince,
  difference,
  growthSince,
  indexTo,
  inUnit,
  isMissing,
  type Measure,
  missing,
  panelChange,
  per,
  perHead,
  quantile,
  ranks,
  share,
} from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Unit } from "../../../model/unit.ts";
import { targetMeasure } from "../../target-measure.ts";
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
  /** The period that a target is reckoned from. */
  readonly since: string;
  /** Which part of the figures lies below a quantile. */
  readonly amount: number | null;
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
  rank: ({ id, part, own, of, better, whole }) => {
    const first = of.startsWith("lowest") || (of === "" && better === "lower") ? "lowest" : "highest";
    const amongParts = of.endsWith(" among parts");
    const peers = amongParts ? partsIn(own) : peersIn(own, whole);
    return peers.flatMap((group) => {
      const places = ranks(
        group.map(({ value }) => value),
        first,
      );
      return group.map((one, index) => named({ id, part }, one, places[index] ?? missing("not-reported")));
    });
  },
  "quantile of areas": ({ id, part, unit, own, amount, whole }) =>
    peersIn(own, whole).flatMap((group) => {
      const [first] = group;
      const values = group.map(({ value }) => inUnit(unit, value));
      const known = values.filter((value) => !isMissing(value));
      return first
        ? [named({ id, part }, { ...first, area: whole }, quantile(unit, known, amount ?? 0.5))]
        : [];
    }),
  "required path": towards("required-path"),
  "growth ratio": towards("cagr-ratio"),
  "same panel change": ({ id, part, unit, own, of, whole }) => {
    // The sum of all reporters is no reporter.
    const reported = own.observations.filter(({ area }) => area !== whole);
    const periods = [...new Set(reported.map(({ period }) => period))].sort(compareText);
    const reports = (period: string) =>
      new Map(
        reported.flatMap((one) =>
          one.period === period && one.breakdown === "" ? [[one.area, inUnit(unit, one.value)] as const] : [],
        ),
      );
    return periods.flatMap((period, index) => {
      const before = of === "previous" ? periods[index - 1] : of === "year before" ? yearBefore(period) : of;
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
        named({ id, part }, { area: whole, period, breakdown: name }, value),
      );
    });
  },
};

/** The figures of places that stand beside each other: of one period and part. What stands for all of them is none. */
function peersIn({ observations }: Figures, whole: string): Observation[][] {
  const places = observations.filter(({ area }) => area !== whole);
  return [...groupBy(places, ({ period, breakdown }) => `${period} ${breakdown}`).values()];
}

/** The figures of parts that stand beside each other: of one place and period. */
function partsIn({ observations }: Figures): Observation[][] {
  const parts = observations.filter(({ breakdown }) => breakdown !== "");
  return [...groupBy(parts, ({ area, period }) => `${area} ${period}`).values()];
}

/** Each target against the latest figure of its place and part, from the figure of the period that it is reckoned from. */
function towards(method: ProgressMethod): Make {
  return ({ id, part, own, others, since, better }) =>
    others.observations.map((aim) => {
      const here = own.observations.filter(
        ({ area, breakdown }) => area === aim.area && breakdown === aim.breakdown,
      );
      const base = here.find(({ period }) => period === since);
      const latest = here
        .filter(({ period, value }) => !isMissing(value) && compareText(period, since) > 0)
        .sort((a, b) => compareText(a.period, b.period))
        .at(-1);
      return named({ id, part }, aim, progressOf({ base, latest, aim }, method, better === "lower" ? -1 : 1));
    });
}

function progressOf(
  points: {
    readonly base: Observation | undefined;
    readonly latest: Observation | undefined;
    readonly aim: Observation;
  },
  method: ProgressMethod,
  direction: 1 | -1,
): Measure {
  const { base, latest, aim } = points;
  const operands = [base, latest, aim].flatMap((one) => (one ? [one.value] : []));
  if (!base || isMissing(base.value) || isMissing(aim.value)) return missing("not-reported", operands);
  if (!latest || isMissing(latest.value)) {
    const name = method === "cagr-ratio" ? "cagr-progress" : "path-progress";
    const problem = methodUndefined({ method: name, reason: "latest-not-after-base" });
    return missing("method-undefined", operands, problem);
  }
  return targetMeasure({
    base: { year: yearOf(base.period), value: base.value },
    latest: { year: yearOf(latest.period), value: latest.value },
    target: { year: yearOf(aim.period), value: aim.value },
    direction,
    method,
  });
}

/** A figure of the part of an indicator that is made, beside what it covers itself. */
function named(
  { id, part }: Pick<FiguresOfIndicator, "id" | "part">,
  { area, period, breakdown }: Coverage,
  value: Measure,
): Observation {
  return observe(id, { area, period, breakdown: [part, breakdown].filter(Boolean).join("-") }, value);
}

function withCounterpart(make: (unit: Unit, own: Measure, other: Measure) => Measure): Make {
  return ({ id, part, unit, own, others }) => {
    const find = counterparts(others);
    return own.observations.flatMap((one) => {
      const other = find(one);
      return other ? [named({ id, part }, one, make(unit, one.value, other.value))] : [];
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

/** Against the figure of a fixed period, of the one before it in its own series, or of the year before and no other. */
function overTime(make: (own: Measure, earlier: Measure) => Measure): Make {
  return ({ id, part, own, of }) => {
    const series = groupBy(own.observations, ({ area, breakdown }) => `${area} ${breakdown}`);
    return [...series.values()].flatMap((unsorted) => {
      const sorted = [...unsorted].sort((a, b) => compareText(a.period, b.period));
      return sorted.flatMap((one, index) => {
        const wanted = of === "year before" ? yearBefore(one.period) : of;
        const earlier =
          of === "previous" ? sorted[index - 1] : sorted.find(({ period }) => period === wanted);
        if (!earlier || compareText(earlier.period, one.period) > 0) return [];
        return [named({ id, part }, one, make(one.value, earlier.value))];
      });
    });
  };
}

/** The same time a year earlier. */
function yearBefore(period: string): string {
  return period.replace(/\d{4}(?=$|-\d{2}|\/)/g, (year) => String(Number(year) - 1));
}
