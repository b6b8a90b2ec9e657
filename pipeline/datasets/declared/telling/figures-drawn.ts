import { formOf } from "../../../charts/forms.ts";
import { byAmount, type Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { compareText } from "../../../model/source.ts";
import type { Grouping } from "../operations/grouping.ts";
import { type DefinedChart, groupingOf } from "./define-charts.ts";
import {
  isNamed,
  latestOf,
  placeIn,
  type Teller,
  type ToldFigure,
  type ToldIndicator,
} from "./figures-told.ts";

/** What a chart draws, in its order; null where it draws nothing. */
export function observationsDrawn(
  chart: DefinedChart,
  teller: Teller,
  indicators: ReadonlyMap<string, ToldIndicator>,
): readonly Observation[] | null {
  const indicator = indicators.get(chart.indicator);
  const figures = (indicator && figuresDrawn(chart, teller, indicator)?.figures) ?? [];
  return figures.length > 0 ? figures.map(({ observation }) => observation) : null;
}

/** The figures that a chart draws, in their order, and how they are parted; null where nothing parts them so. */
export function figuresDrawn(chart: DefinedChart, teller: Teller, indicator: ToldIndicator) {
  const grouping = groupingOf(
    indicator,
    chart.by.filter((one) => one !== null),
    chart.isLatest,
  );
  if (!grouping) return null;
  const columns = grouping.map(({ column }) => column);
  const counted = teller.figures(chart.indicator, columns);
  // What is counted by name and span is counted as none at every span but its own.
  const all =
    formOf(chart).needs === "span"
      ? counted.filter(({ observation: { value } }) => !isMissing(value) && value.amount > 0)
      : counted;
  const figures = ordered(
    chart,
    chart.isLatest ? latestOnly(all, grouping, formOf(chart).inSheet.keepsGaps) : all,
    grouping,
  );
  return { figures, grouping };
}

/** Of each place and part the last period with a figure. */
function latestOnly(
  figures: readonly ToldFigure[],
  grouping: Grouping,
  keepsGaps = false,
): readonly ToldFigure[] {
  const others = grouping.flatMap(({ slot, column }) => (slot === "period" ? [] : [column]));
  const keyOf = ({ values }: ToldFigure) => others.map((column) => values.get(column)).join("\u0000");
  const groups = new Map<string, ToldFigure[]>();
  for (const figure of figures) {
    const own = groups.get(keyOf(figure));
    if (own) own.push(figure);
    else groups.set(keyOf(figure), [figure]);
  }
  return [...groups.values()].flatMap((own) => {
    const periods = own.map(({ observation }) => observation.period).sort(compareText);
    // A table tells a gap in its cell, too.
    const gap = keepsGaps ? (periods.at(-1) ?? null) : null;
    const when = latestOf(own.map(({ observation }) => observation)) ?? gap;
    return own.filter(({ observation }) => observation.period === when).slice(0, 1);
  });
}

/** Spans as they begin, ranked bars of places by amount, listed parts in the order of their list, periods in time; series as they are listed. */
function ordered(
  chart: DefinedChart,
  figures: readonly ToldFigure[],
  grouping: Grouping,
): readonly ToldFigure[] {
  const [axis, series] = chart.by;
  const { order } = formOf(chart).inSheet;
  const listedIn = (name: string | null) => grouping.find((one) => name !== null && isNamed(one, name));
  const place = (name: string | null, figure: ToldFigure): number => {
    const dimension = listedIn(name);
    const value = figure.values.get(dimension?.column ?? "") ?? "";
    return dimension?.values ? placeIn(dimension.values, value) : 0;
  };
  const time = ({ observation }: ToldFigure) => observation.period;
  if (order === "begun") return [...figures].sort((a, b) => compareText(time(a), time(b)));
  const sorted = [...figures].sort(
    (a, b) =>
      place(series, a) - place(series, b) || place(axis, a) - place(axis, b) || compareText(time(a), time(b)),
  );
  const dimension = listedIn(axis);
  const isRanked = order === "ranked" || (order === "ranked if alone" && series === null);
  if (!isRanked || dimension?.slot !== "area") return sorted;
  const amounts = byAmount(sorted.map(({ observation }) => observation));
  return amounts.flatMap((observation) => sorted.find((one) => one.observation === observation) ?? []);
}
