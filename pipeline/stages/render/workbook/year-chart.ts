import { type Areas, containersAmong } from "../../../model/area.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { DatasetFigures } from "../brief.ts";
import type { Words } from "../words.ts";
import { unitName } from "./observation-unit.ts";
import type { LineChartPlan } from "./plan.ts";

/** More lines would be a tangle. */
const mostLines = 6;

/** Series of a sheet by year, a row each. */
interface ChartedRows extends Pick<DatasetFigures, "dataset" | "observations"> {
  readonly series: readonly (readonly Observation[])[];
  /** All years across. */
  readonly years: readonly string[];
  readonly areas: Areas;
}

/**
 * The lines of one indicator, a key figure if it can be: all its places, or those that changed most, without
 * totals of others among them. Null where none has
 * several places, or the years are not even steps, which the head of a table cannot be drawn as.
 */
export function yearChart(
  { dataset, observations, series, years, areas }: ChartedRows,
  words: Words,
): Pick<LineChartPlan, "title" | "unit" | "description" | "rows" | "years"> | null {
  const { workbook, punctuation } = words.book;
  const whole = series.flatMap((alike, row) => {
    const [first, last] = [alike[0], alike.at(-1)];
    if (!first || !last || isMissing(first.value) || isMissing(last.value) || first.breakdown !== "")
      return [];
    return [
      { first, last, row, unit: first.value.unit, change: Math.abs(last.value.amount - first.value.amount) },
    ];
  });
  const preferred = [
    ...dataset.keyFigures(observations).map(({ indicator }) => indicator),
    ...whole.map(({ first }) => first.indicator),
  ];
  const lead = preferred
    .map((indicator) => {
      const alike = whole.filter(({ first }) => first.indicator === indicator);
      const totals = containersAmong(
        alike.map(({ first }) => first.area),
        areas,
      );
      return alike.filter(({ first }) => !totals.has(first.area));
    })
    .find((alike) => alike.length > 1 && isEven(spanOf(alike, years)));
  const [one] = lead ?? [];
  if (!lead || !one) return null;
  const chosen = [...lead].sort((a, b) => b.change - a.change).slice(0, mostLines);
  const lines = lead.filter((line) => chosen.includes(line));
  const indicator = words.indicator(dataset, one.first.indicator).title;
  const title = lines.length < lead.length ? workbook.mostChanged(indicator, lines.length) : indicator;
  const ends = lines.map(({ first, last }) => {
    const at = ({ value, period }: Observation) =>
      punctuation.bracketed(words.amount(value), words.period(period));
    return punctuation.label(words.area(first.area), `${at(first)} → ${at(last)}`);
  });
  return {
    title,
    unit: unitName(one.unit, words),
    description: punctuation.label(title, ends.join(punctuation.semicolon)),
    rows: lines.map(({ row }) => row),
    years: spanOf(lines, years),
  };
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
