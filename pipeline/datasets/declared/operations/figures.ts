import type { ProgressMethod } from "../../../methods/target-progress.ts";
import { groupBy } from "../../../model/group-by.ts";
import { type Coverage, type Observation, observe } from "../../../model/observation.ts";
import { yearOf, yearsBefore } from "../../../model/period.ts";
import { methodUndefined } from "../../../model/problems.ts";
import {
  changeSince,
  difference,
  estimated,
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
import type { Figures } from "./counterparts.ts";
import type { Counterpart } from "./join.ts";

/** The input of an operation on figures; `of` is the cell of that name, `others` the figures of the indicator it names. */
export interface FiguresOfIndicator {
  readonly id: string;
  readonly part: string;
  readonly unit: Unit;
  readonly figures: Figures;
  readonly of: string;
  /** The period that a target starts from. */
  readonly since: string;
  /** The quantile, as a fraction. */
  readonly amount: number | null;
  readonly others: Figures;
  /** The other figure of the same place, period and part. */
  find(figure: Observation): Counterpart | null;
  readonly better: "higher" | "lower" | "neither";
  /** The area that stands for all places. */
  readonly whole: string;
}

type Make = (given: FiguresOfIndicator) => Observation[];

/** How each operation computes figures from those of another indicator. */
export const figureMakers: { readonly [O in FigureOperation]: Make } = {
  share: withCounterpart((_, measure, other) => share(measure, other)),
  per: withCounterpart((unit, measure, other) => per(unit, measure, other)),
  "per head": withCounterpart((unit, measure, other) => perHead(unit, measure, inUnit("person", other))),
  difference: withCounterpart((_, measure, other) => difference(measure, other)),
  "change since": overTime((measure, earlier) => changeSince(measure, earlier)),
  "growth since": overTime((measure, earlier) => growthSince(measure, earlier)),
  "index to": overTime((measure, earlier) => indexTo(measure, earlier)),
  rank: ({ id, part, figures, of, better, whole }) => {
    const first = of.startsWith("lowest") || (of === "" && better === "lower") ? "lowest" : "highest";
    const amongParts = of.endsWith(" among parts");
    const peers = amongParts
      ? partsIn(figures)
      : [...peersIn(figures, whole), ...peersOnOtherLevels(figures)];
    return peers.flatMap((group) => {
      const places = ranks(
        group.map(({ value }) => value),
        first,
      );
      return group.map((observation, index) =>
        named({ id, part }, observation, places[index] ?? missing("not-reported")),
      );
    });
  },
  "quantile of areas": ({ id, part, unit, figures, amount, whole }) =>
    peersIn(figures, whole).flatMap((group) => {
      const [first] = group;
      const values = group.map(({ value }) => inUnit(unit, value));
      const present = values.filter((value) => !isMissing(value));
      return first
        ? [named({ id, part }, { ...first, area: whole }, quantile(unit, present, amount ?? 0.5))]
        : [];
    }),
  "required path": towards("required-path"),
  "growth ratio": towards("cagr-ratio"),
  "same panel change": ({ id, part, unit, figures, of, whole }) => {
    // The total over all reporters is not a reporter.
    const reported = figures.observations.filter(({ area }) => area !== whole);
    const periods = [...new Set(reported.map(({ period }) => period))].sort(compareText);
    const reports = (period: string) =>
      new Map(
        reported.flatMap((observation) =>
          observation.period === period && observation.breakdown === ""
            ? [[observation.area, inUnit(unit, observation.value)] as const]
            : [],
        ),
      );
    return periods.flatMap((period, index) => {
      const before =
        of === "previous" ? periods[index - 1] : of === "year before" ? yearsBefore(period, 1) : of;
      if (before === undefined || before >= period) return [];
      const change = panelChange({ unit, reporter: "1" }, reports(period), reports(before));
      const candidates: readonly (readonly [string, Measure])[] = [
        ["same-panel", change.samePanel],
        ["all-reporters", change.raw],
        ["reporters-of-both", change.reportersOfBoth],
        ["reporters-later", change.reportersLater],
        ["reporters-earlier", change.reportersEarlier],
      ];
      return candidates.map(([name, value]) =>
        named({ id, part }, { area: whole, period, breakdown: name }, value),
      );
    });
  },
};

/** Figures of places on the level of most in the same period and part, without the area that stands for all. */
function peersIn({ observations }: Figures, whole: string): Observation[][] {
  return besides(observations.filter(({ area, otherLevel }) => area !== whole && !otherLevel));
}

/** Those of the other levels, by kind of place; one alone there has nobody to be ranked among. */
function peersOnOtherLevels({ observations }: Figures): Observation[][] {
  return besides(observations.filter(({ otherLevel }) => otherLevel)).filter(({ length }) => length > 1);
}

function besides(places: readonly Observation[]): Observation[][] {
  const keyOf = ({ period, breakdown, otherLevel }: Observation) =>
    `${period} ${breakdown} ${otherLevel?.kind ?? ""}`;
  return [...groupBy(places, keyOf).values()];
}

function partsIn({ observations }: Figures): Observation[][] {
  const parts = observations.filter(({ breakdown }) => breakdown !== "");
  return [...groupBy(parts, ({ area, period }) => `${area} ${period}`).values()];
}

/** The latest figure of each target's area and part against the target, measured from the figure of the start period. */
function towards(method: ProgressMethod): Make {
  return ({ id, part, figures, others, since, better }) =>
    others.observations.map((aim) => {
      const here = figures.observations.filter(
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
  const operands = [base, latest, aim].flatMap((each) => (each ? [each.value] : []));
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

/** A figure named after the part of the indicator being computed, besides its own coverage. */
function named(
  { id, part }: Pick<FiguresOfIndicator, "id" | "part">,
  { area, period, breakdown }: Coverage,
  value: Measure,
): Observation {
  return observe(id, { area, period, breakdown: [part, breakdown].filter(Boolean).join("-") }, value);
}

function withCounterpart(make: (unit: Unit, measure: Measure, other: Measure) => Measure): Make {
  return ({ id, part, unit, figures, find }) =>
    figures.observations.flatMap((observation) => {
      const other = find(observation);
      if (!other) return [];
      const value = make(unit, observation.value, other.value);
      return [named({ id, part }, observation, other.years > 0 ? estimated(value) : value)];
    });
}

/** Compares with the figure of a fixed period, of the previous one in the series, or of exactly the year before. */
function overTime(make: (measure: Measure, earlier: Measure) => Measure): Make {
  return ({ id, part, figures, of }) => {
    const series = groupBy(figures.observations, ({ area, breakdown }) => `${area} ${breakdown}`);
    return [...series.values()].flatMap((unsorted) => {
      const sorted = [...unsorted].sort((a, b) => compareText(a.period, b.period));
      return sorted.flatMap((observation, index) => {
        const wanted = of === "year before" ? yearsBefore(observation.period, 1) : of;
        const earlier =
          of === "previous" ? sorted[index - 1] : sorted.find(({ period }) => period === wanted);
        if (!earlier || compareText(earlier.period, observation.period) > 0) return [];
        return [named({ id, part }, observation, make(observation.value, earlier.value))];
      });
    });
  };
}
