import { formOf } from "../../../charts/forms.ts";
import { groupBy } from "../../../model/group-by.ts";
import { byAmount, type Observation } from "../../../model/observation.ts";
import { yearOf } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import { tokenIn } from "../../../model/token.ts";
import type { Grouping } from "../operations/grouping.ts";
import { type DefinedChart, groupingOf, type PlainAxis, plainAxes, plainAxisOf } from "./define-charts.ts";
import {
  isNamed,
  latestOf,
  type PartedFigure,
  type PartedIndicator,
  placeIn,
  type Teller,
} from "./teller.ts";

/** The observations that a chart draws, in order; null where it draws nothing. */
export function observationsDrawn(
  chart: DefinedChart,
  teller: Teller,
  indicators: ReadonlyMap<string, PartedIndicator>,
): readonly Observation[] | null {
  const figures = figuresDrawn(chart, teller, indicators).flatMap((each) => each.figures);
  return figures.length > 0 ? figures.map(({ observation }) => observation) : null;
}

/** The figures that a chart draws of one indicator, in order, and their grouping. */
export interface DrawnFigures {
  readonly indicator: string;
  readonly grouping: Grouping;
  readonly figures: readonly PartedFigure[];
}

/** What a chart draws of each indicator that has the grouping. */
export function figuresDrawn(
  chart: DefinedChart,
  teller: Teller,
  indicators: ReadonlyMap<string, PartedIndicator>,
): DrawnFigures[] {
  const by = chart.by.filter((each) => each !== null);
  const plain = plainAxisOf(chart);
  if (plain) return chart.indicators.map((indicator) => drawnAlong(plain, indicator, teller));
  return chart.indicators.flatMap((indicator) => {
    const parted = indicators.get(indicator);
    const grouping = parted && groupingOf(parted, by, chart.isLatest);
    return grouping ? [{ indicator, grouping, figures: figuresOf(indicator, chart, teller, grouping) }] : [];
  });
}

/** The figures of one indicator along an axis without a column; a series without any value is left out. */
function drawnAlong(axis: PlainAxis, indicator: string, teller: Teller): DrawnFigures {
  const token = axis === "indicator" ? tokenIn(indicator) : null;
  const candidates =
    axis === "indicator" ? [(token && teller.figure(token)) ?? []].flat() : teller.all(indicator);
  const series = groupBy(candidates, ({ area, breakdown }) => `${area}\u0000${breakdown}`);
  const shown = [...series.values()].filter((group) => group.some(({ value }) => !isMissing(value)));
  const figures = shown.flat().map((observation) => {
    return { observation, values: new Map([[axis, plainAxes[axis](observation)]]) };
  });
  const slot = axis === "indicator" ? "part" : axis;
  const grouping = [{ column: axis, slot, values: null, isOpen: true, isBare: true, within: null }];
  return { indicator, grouping, figures };
}

function figuresOf(
  indicator: string,
  chart: DefinedChart,
  teller: Teller,
  grouping: Grouping,
): readonly PartedFigure[] {
  const columns = grouping.map(({ column }) => column);
  const { needs, inSheet } = formOf(chart);
  const parted = teller.allParts(indicator, columns);
  // Beside the months of a year stands what has no month; on an axis of time it has no place.
  const isOfSingleYear = new Set(parted.map(({ observation }) => yearOf(observation.period))).size === 1;
  const keepsUndated = isOfSingleYear && inSheet.order !== "line by line" && !chart.isLatest;
  const counted = parted.filter((figure) => keepsUndated || !isUndated(figure, grouping));
  // Events counted by name and span are 0 at every span but their own.
  const all =
    needs === "span"
      ? counted.filter(({ observation: { value } }) => !isMissing(value) && value.amount > 0)
      : counted;
  return ordered(chart, chart.isLatest ? latestOnly(all, grouping, inSheet.keepsGaps) : all, grouping);
}

function isUndated({ values }: PartedFigure, grouping: Grouping): boolean {
  return grouping.some(({ slot, column }) => slot === "period" && values.get(column) === "");
}

/** The last period with a figure, for each place and part. */
function latestOnly(
  figures: readonly PartedFigure[],
  grouping: Grouping,
  keepsGaps = false,
): readonly PartedFigure[] {
  const others = grouping.flatMap(({ slot, column }) => (slot === "period" ? [] : [column]));
  const keyOf = ({ values }: PartedFigure) => others.map((column) => values.get(column)).join("\u0000");
  const groups = new Map<string, PartedFigure[]>();
  for (const figure of figures) {
    const group = groups.get(keyOf(figure));
    if (group) group.push(figure);
    else groups.set(keyOf(figure), [figure]);
  }
  return [...groups.values()].flatMap((group) => {
    const periods = group.map(({ observation }) => observation.period).sort(compareText);
    // Tables show gaps, too.
    const gap = keepsGaps ? (periods.at(-1) ?? null) : null;
    const when = latestOf(group.map(({ observation }) => observation)) ?? gap;
    return group.filter(({ observation }) => observation.period === when).slice(0, 1);
  });
}

/** Order: spans by start, ranked bars of places by amount, listed parts and series as listed, periods in time. */
function ordered(
  chart: DefinedChart,
  figures: readonly PartedFigure[],
  grouping: Grouping,
): readonly PartedFigure[] {
  const [axis, series] = chart.by;
  const { order } = formOf(chart).inSheet;
  const listedIn = (name: string | null) =>
    grouping.find((dimension) => name !== null && isNamed(dimension, name));
  const isOfLines = order === "line by line";
  const places = figures.map(({ values }) => values.get(listedIn(series)?.column ?? "") ?? "");
  const place = (name: string | null, figure: PartedFigure): number => {
    const dimension = listedIn(name);
    const value = figure.values.get(dimension?.column ?? "") ?? "";
    if (dimension?.values) return placeIn(dimension.values, value);
    // One line is drawn to its end before the next.
    return isOfLines && name === series ? places.indexOf(value) : 0;
  };
  const time = (figure: PartedFigure) => (isUndated(figure, grouping) ? "\uffff" : figure.observation.period);
  if (order === "begun") return [...figures].sort((a, b) => compareText(time(a), time(b)));
  const dimension = listedIn(axis);
  const others = listedIn(series);
  // `area|year` reads each place through the years, `year|area` each year from place to place.
  const isBySeries =
    dimension?.slot === "period" && others && grouping.indexOf(others) < grouping.indexOf(dimension);
  const names = isBySeries ? [...new Set(figures.map(({ values }) => values.get(others.column)))] : [];
  const turn = ({ values }: PartedFigure) => names.indexOf(values.get(others?.column ?? ""));
  const sorted = [...figures].sort(
    (a, b) =>
      place(series, a) - place(series, b) ||
      place(axis, a) - place(axis, b) ||
      turn(a) - turn(b) ||
      compareText(time(a), time(b)),
  );
  const isRanked = order === "ranked" || (order === "ranked if alone" && series === null);
  if (!isRanked || dimension?.slot !== "area") return sorted;
  // A country would outrank its own provinces.
  const compared = sorted.filter(({ observation }) => !observation.otherLevel);
  const amounts = byAmount(compared.map(({ observation }) => observation));
  return amounts.flatMap((observation) => sorted.find((figure) => figure.observation === observation) ?? []);
}
