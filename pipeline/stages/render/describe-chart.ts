import type { Chart, ChartForm, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing, type Quantity } from "../../model/quantity.ts";
import { countsThings } from "../../model/unit.ts";
import { chartValue } from "./chart-value.ts";
import { headingOf, subtitleOf } from "./heading-of.ts";
import type { Words } from "./words.ts";

/** A chart in one text, for readers who do not see it: form, what it says, subtitle, what is `told` of each series, and notes. */
export function describeChart(
  chart: Chart,
  told: readonly string[],
  words: Words,
  notes: readonly string[] = [],
): string {
  const { frame, punctuation } = words.book;
  const { chartForms } = frame;
  const heading = headingOf(chart, words);
  const text = frame.chartDescription(chartForms[chart.form], heading, subtitleOf(chart, words), told);
  return [text, ...notes].join(punctuation.gap);
}

/** What each series of a chart shows, computed from its numbers: first, last, change and extremes. */
export function tellSeries(chart: Chart, words: Words): string[] {
  const { frame } = words.book;
  return [...groupBy(chart.points, (point) => words.label(point.series))].map(([name, points]) => {
    const told = tellerOf(chart, points)(points.flatMap(given), words);
    const { clause, semicolon } = words.book.punctuation;
    const text = told.join(chart.form === "timeline" ? semicolon : clause);
    // A chart of one unnamed series calls it by its own title.
    if (name === chart.title && text !== "") return text;
    return text === "" ? name : frame.chartSeries(name, text);
  });
}

type Teller = (points: readonly Given[], words: Words) => string[];

function tellerOf(chart: Chart, points: readonly Point[]): Teller {
  const { form } = chart;
  if (form === "map") return named;
  if (form === "timeline") return (own, words) => inTime(chart, own, words);
  if (points.every(({ category }) => "month" in category)) return byMonth;
  return overTimeForms.has(form) ? overTime : acrossCategories;
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
  const written = ({ value, category }: Given) => ({
    value: words.amount(value),
    period: words.label(category),
  });
  const tell = (how: typeof frame.chartSingle, point: Given) =>
    how(words.amount(point.value), words.label(point.category));
  // Values that are not comparable are told one by one.
  if (!first || !last || rest.every(({ joined }) => joined === false))
    return points.map((point) => tell(frame.chartSingle, point));
  // Days of reading are no years: their amounts are of unequal spans. Nor is there a change over a break.
  const isUnbroken = rest.every(({ joined }) => joined !== false);
  const change = "period" in first.category && isUnbroken ? words.change(first.value, last.value) : null;
  const ends = [first.value.amount, last.value.amount];
  const [lowest = first, highest = first] = extremes(points);
  const [most, least] = extremeWords(first, words);
  const [from, to] = [written(first), written(last)];
  return [
    from.value === to.value
      ? frame.chartUnchanged(from.value, from.period, to.period)
      : frame.chartTrend(from, to),
    ...(change === null ? [] : [frame.chartChange(change)]),
    ...(highest.value.amount > Math.max(...ends) ? [tell(most, highest)] : []),
    ...(lowest.value.amount < Math.min(...ends) ? [tell(least, lowest)] : []),
  ];
}

/** What happened in a month, of the months in which something did. */
function byMonth(points: readonly Given[], words: Words): string[] {
  const some = points.filter(({ value }) => value.amount !== 0);
  const told = some.length === 0 ? points.slice(0, 1) : some;
  return told.map(({ value, category }) =>
    words.book.frame.chartSingle(words.amount(value), words.label(category)),
  );
}

/** From when to when each lasts. */
function inTime(chart: Chart, points: readonly Given[], words: Words): string[] {
  return points.map(({ observation, category }) =>
    words.book.frame.chartSeries(words.label(category), chartValue(chart, observation, words)),
  );
}

/** Names alone where all have the same, as the places of a map do. */
function named(points: readonly Given[], words: Words): string[] {
  const amounts = new Set(points.map(({ value }) => value.amount));
  if (amounts.size > 1) return acrossCategories(points, words);
  return [points.map(({ category }) => words.label(category)).join(words.book.punctuation.comma)];
}

function acrossCategories(points: readonly Given[], words: Words): string[] {
  if (points.length <= 6)
    return points.map(({ category, value }) => `${words.label(category)} ${words.amount(value)}`);
  const [lowest, highest] = extremes(points);
  if (!lowest || !highest) return [];
  if (lowest.value.amount === highest.value.amount) return [words.amount(lowest.value)];
  const [most, least] = extremeWords(highest, words);
  return [
    most(words.amount(highest.value), alikeTo(highest, points, words)),
    least(words.amount(lowest.value), alikeTo(lowest, points, words)),
  ];
}

/** What is counted is most and fewest, what is measured highest and lowest. */
function extremeWords({ value: { unit } }: Given, { book: { frame } }: Words) {
  return countsThings(unit)
    ? ([frame.chartMost, frame.chartFewest] as const)
    : ([frame.chartHighest, frame.chartLowest] as const);
}

const mostNamed = 3;

/** The names of all points with the amount of one. */
function alikeTo({ value: { amount } }: Given, points: readonly Given[], words: Words): string {
  const names = points
    .filter(({ value }) => value.amount === amount)
    .map(({ category }) => words.label(category));
  const { comma, andOthers } = words.book.punctuation;
  return names.length > mostNamed ? andOthers(names.slice(0, mostNamed).join(comma)) : names.join(comma);
}

/** The point with the lowest and that with the highest value; of equal ones the first. */
function extremes(points: readonly Given[]): Given[] {
  const sorted = [...points].sort((a, b) => a.value.amount - b.value.amount);
  const top = sorted.at(-1)?.value.amount;
  const highest = points.find(({ value }) => value.amount === top);
  return [sorted[0], highest].flatMap((point) => point ?? []);
}
