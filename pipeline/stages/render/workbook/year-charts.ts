import type { Areas } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { sideBySide } from "../../../model/side-by-side.ts";
import type { DatasetFigures } from "../brief.ts";
import type { Words } from "../words.ts";
import { unitName } from "./observation-unit.ts";
import type { LineChartPlan } from "./plan.ts";
import { isYear } from "./value-cell.ts";

/** More lines would be a tangle. */
const mostLines = 6;

/** A line so many times as high as the next would flatten it. */
const flattens = 5;

/** Series of a sheet by year, a row each. */
interface ChartedRows extends Pick<DatasetFigures, "dataset" | "observations"> {
  readonly series: readonly (readonly Observation[])[];
  /** All years across. */
  readonly years: readonly string[];
  readonly areas: Areas;
}

/**
 * The lines of one indicator, a key figure if it can be: all its places, or those that changed most, without
 * totals of others among them. None where none has
 * several places, or the years are not even steps, which the head of a table cannot be drawn as. Lines that
 * others would flatten have a chart of their own.
 */
export function yearCharts(
  { dataset, observations, series, years, areas }: ChartedRows,
  words: Words,
): Pick<LineChartPlan, "title" | "unit" | "description" | "rows" | "years">[] {
  const { workbook, punctuation } = words.book;
  const whole = series.flatMap((alike, row) => {
    const [first, last] = [alike[0], alike.at(-1)];
    if (!first || !last || isMissing(first.value) || isMissing(last.value) || first.breakdown !== "")
      return [];
    if (!isYear(first.period)) return [];
    return [
      {
        ...{ first, last, row, unit: first.value.unit },
        change: Math.abs(last.value.amount - first.value.amount),
        highest: Math.max(...alike.map(({ value }) => (isMissing(value) ? 0 : Math.abs(value.amount)))),
      },
    ];
  });
  const preferred = [
    ...dataset.keyFigures(observations).map(({ indicator }) => indicator),
    ...whole.map(({ first }) => first.indicator),
  ];
  const lead = preferred
    .map((indicator) => {
      const alike = whole.filter(({ first }) => first.indicator === indicator);
      const beside = sideBySide(
        alike.map(({ first }) => first.area),
        areas,
      );
      return alike.filter(({ first }) => beside.has(first.area));
    })
    .find((alike) => alike.length > 1 && isEven(spanOf(alike, years)));
  const [one] = lead ?? [];
  if (!lead || !one) return [];
  const chosen = [...lead].sort((a, b) => b.change - a.change).slice(0, mostLines);
  const lines = lead.filter((line) => chosen.includes(line));
  const indicator = words.indicator(dataset, one.first.indicator).title;
  const title = lines.length < lead.length ? workbook.mostChanged(indicator, lines.length) : indicator;
  const charts = byHeight(lines);
  return charts.map((lines) => {
    const ends = lines.map(({ first, last }) => {
      const at = ({ value, period }: Observation) =>
        punctuation.bracketed(words.amount(value), words.period(period));
      return punctuation.label(words.area(first.area), `${at(first)} → ${at(last)}`);
    });
    const names = lines.map(({ first }) => words.area(first.area)).join(punctuation.comma);
    return {
      title: charts.length > 1 ? punctuation.bracketed(title, names) : title,
      unit: unitName(one.unit, words),
      description: punctuation.label(title, ends.join(punctuation.semicolon)),
      rows: lines.map(({ row }) => row),
      years: spanOf(lines, years),
    };
  });
}

/** Lines that can be read on one axis, together. */
function byHeight<L extends { readonly highest: number }>(lines: readonly L[]): (readonly L[])[] {
  const heights = lines.map(({ highest }) => highest).sort((a, b) => b - a);
  const tall = heights.find((height, index) => height > flattens * (heights[index + 1] || height)) ?? 0;
  return [...groupBy(lines, ({ highest }) => highest >= tall).values()];
}

/** The years across from the first to the last that lines have. */
function spanOf(
  lines: readonly { readonly first: Observation; readonly last: Observation }[],
  years: readonly string[],
): readonly string[] {
  const from = Math.min(...lines.map(({ first }) => years.indexOf(first.period)));
  const to = Math.max(...lines.map(({ last }) => years.indexOf(last.period)));
  return years.slice(from, to + 1);
}

function isEven(years: readonly string[]): boolean {
  const steps = years.slice(1).map((year, index) => Number(year) - Number(years[index]));
  return new Set(steps).size === 1;
}
