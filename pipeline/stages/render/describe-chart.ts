import type { Chart, ChartForm, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing, type Quantity } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

/** A chart in one text, for readers who do not see it: form, title, subtitle, and what is `told` of each series. */
export function describeChart(chart: Chart, told: readonly string[], words: Words): string {
  const { frame } = words.book;
  return frame.chartDescription(frame.chartForms[chart.form], chart.title, chart.subtitle, told);
}

/** What each series of a chart shows, computed from its numbers: first, last, change and extremes, or its range. */
export function tellSeries(chart: Chart, words: Words): string[] {
  const { frame } = words.book;
  const tell = overTimeForms.has(chart.form) ? overTime : acrossCategories;
  return [...groupBy(chart.points, (point) => words.label(point.series))].map(([name, points]) => {
    const told = tell(points.flatMap(given), words);
    const text = told.join(words.book.punctuation.clause);
    // A chart of one unnamed series calls it by its own title.
    if (name === chart.title && text !== "") return text;
    return text === "" ? name : frame.chartSeries(name, text);
  });
}

const overTimeForms: ReadonlySet<ChartForm> = new Set(["series", "multiples", "stacked", "balance"]);

interface Given extends Point {
  readonly value: Quantity;
}

function given(point: Point): Given[] {
  const { value } = point.observation;
  return isMissing(value) ? [] : [{ ...point, value }];
}

function overTime(points: readonly Given[], words: Words): string[] {
  const { frame } = words.book;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  const written = ({ value, category }: Given) => [words.amount(value), words.label(category)] as const;
  // Values that are not comparable are told one by one.
  if (!first || !last || rest.every(({ joined }) => joined === false))
    return points.map((point) => frame.chartSingle(...written(point)));
  // Days of reading are no years: their amounts are of unequal spans. Nor is there a change over a break.
  const isUnbroken = rest.every(({ joined }) => joined !== false);
  const change = "period" in first.category && isUnbroken ? words.change(first.value, last.value) : null;
  const ends = [first.value.amount, last.value.amount];
  const [lowest = first, highest = first] = extremes(points);
  return [
    frame.chartTrend(...written(first), ...written(last)),
    ...(change === null ? [] : [frame.chartChange(change)]),
    ...(highest.value.amount > Math.max(...ends) ? [frame.chartHighest(...written(highest))] : []),
    ...(lowest.value.amount < Math.min(...ends) ? [frame.chartLowest(...written(lowest))] : []),
  ];
}

function acrossCategories(points: readonly Given[], words: Words): string[] {
  if (points.length <= 6)
    return points.map(({ category, value }) => `${words.label(category)} ${words.amount(value)}`);
  const [lowest, highest] = extremes(points);
  return lowest && highest
    ? [words.book.frame.chartRange(words.amount(lowest.value), words.amount(highest.value))]
    : [];
}

/** The point with the lowest and that with the highest value; of equal ones the first. */
function extremes(points: readonly Given[]): Given[] {
  const sorted = [...points].sort((a, b) => a.value.amount - b.value.amount);
  const top = sorted.at(-1)?.value.amount;
  const highest = points.find(({ value }) => value.amount === top);
  return [sorted[0], highest].flatMap((point) => point ?? []);
}
