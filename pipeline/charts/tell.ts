import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Chart, Label, Point } from "../model/chart.ts";
import { groupBy } from "../model/group-by.ts";
import type { Period } from "../model/period.ts";
import { isMissing, type Measure, type Quantity } from "../model/quantity.ts";
import { countsThings } from "../model/unit.ts";

/** How a language describes a chart. */
export interface TellingWords {
  readonly book: Pick<Phrasebook, "frame" | "punctuation">;
  label(label: Label): string;
  period(period: Period): string;
  amount(measure: Measure): string;
  /** The change in words; null where it rounds to zero or either number is not exact. */
  change(from: Quantity, to: Quantity): string | null;
}

type Teller = (points: readonly Given[], words: TellingWords) => readonly string[];

/** From first to last: the values at both ends, and any beyond both. */
export function tellOverTime(chart: Chart, words: TellingWords): string[] {
  return eachSeries(chart, words, (points) =>
    joinedText(isMonthly(points) ? byMonth : overTime, points, words),
  );
}

/** The latest value, and the highest: for events, a change from first to last means nothing. */
export function tellLatest(chart: Chart, words: TellingWords): string[] {
  return eachSeries(chart, words, (points) => joinedText(latestAndMost, points, words));
}

/** All values if few, otherwise the highest and the lowest. */
export function tellAcross(chart: Chart, words: TellingWords): string[] {
  return eachSeries(chart, words, (points) =>
    joinedText(isMonthly(points) ? byMonth : acrossCategories, points, words),
  );
}

/** The same for points of any series. */
export function tellPoints(points: readonly Point[], words: TellingWords): string {
  return joinedText(acrossCategories, points, words);
}

/** Names only, where all values are equal. */
export function tellNames(chart: Chart, words: TellingWords): string[] {
  return eachSeries(chart, words, (points) => joinedText(named, points, words));
}

/** A line for each series, with the text about its points. */
export function eachSeries(
  { title, points }: Chart,
  words: TellingWords,
  tell: (points: readonly Point[]) => string,
): string[] {
  return [...groupBy(points, ({ series }) => words.label(series))].map(([name, group]) => {
    const text = tell(group);
    // A chart with a single unnamed series calls it by its title.
    if (name === title && text !== "") return text;
    return text === "" ? name : words.book.frame.chartSeries(name, text);
  });
}

function joinedText(tell: Teller, points: readonly Point[], words: TellingWords): string {
  return tell(points.flatMap(given), words).join(words.book.punctuation.clause);
}

function isMonthly(points: readonly Point[]): boolean {
  return points.some(({ category }) => "month" in category);
}

export interface Given extends Point {
  readonly value: Quantity;
}

export function given(point: Point): Given[] {
  const { value } = point.observation;
  return isMissing(value) ? [] : [{ ...point, value }];
}

function overTime(points: readonly Given[], words: TellingWords): string[] {
  const { frame } = words.book;
  const [first, ...rest] = points;
  const last = rest.at(-1);
  const written = ({ value, category }: Given) => ({
    value: words.amount(value),
    period: words.label(category),
  });
  const tell = (how: typeof frame.chartSingle, point: Given) =>
    how(words.amount(point.value), words.label(point.category));
  // Values that are not comparable are listed one by one.
  if (!first || !last || rest.every(({ joined }) => joined === false))
    return points.map((point) => tell(frame.chartSingle, point));
  // Spans of days are unequal, so there is no change between them, nor across a break.
  const isUnbroken = rest.every(({ joined }) => joined !== false);
  const change = "period" in first.category && isUnbroken ? words.change(first.value, last.value) : null;
  const ends = [first.value.amount, last.value.amount];
  const [lowest = first, highest = first] = extremes(points);
  const [most, least] = extremeWords(first, words);
  const [from, to] = [written(first), written(last)];
  // A difference that rounding hides, as of 59.14 and 59.06, is not mentioned.
  const isBeyond = ({ value }: Given) => ![from.value, to.value].includes(words.amount(value));
  return [
    from.value === to.value
      ? frame.chartUnchanged(from.value, from.period, to.period)
      : frame.chartTrend(from, to),
    ...(change === null ? [] : [frame.chartChange(change)]),
    ...(highest.value.amount > Math.max(...ends) && isBeyond(highest) ? [tell(most, highest)] : []),
    ...(lowest.value.amount < Math.min(...ends) && isBeyond(lowest) ? [tell(least, lowest)] : []),
  ];
}

function latestAndMost(points: readonly Given[], words: TellingWords): string[] {
  const latest = points.at(-1);
  const highest = extremes(points)[1];
  if (!latest || !highest) return [];
  const tell = (how: Phrasebook["frame"]["chartSingle"], { value, category }: Given) =>
    how(words.amount(value), words.label(category));
  const isMore = words.amount(highest.value) !== words.amount(latest.value);
  const [most] = extremeWords(highest, words);
  return [tell(words.book.frame.chartSingle, latest), ...(isMore ? [tell(most, highest)] : [])];
}

function byMonth(points: readonly Given[], words: TellingWords): string[] {
  const some = points.filter(({ value }) => value.amount !== 0);
  const shown = some.length === 0 ? points.slice(0, 1) : some;
  return shown.map(({ value, category }) =>
    words.book.frame.chartSingle(words.amount(value), words.label(category)),
  );
}

function named(points: readonly Given[], words: TellingWords): string[] {
  const amounts = new Set(points.map(({ value }) => value.amount));
  if (amounts.size > 1) return acrossCategories(points, words);
  return [points.map(({ category }) => words.label(category)).join(words.book.punctuation.comma)];
}

function acrossCategories(points: readonly Given[], words: TellingWords): string[] {
  if (points.length <= 6)
    return points.map(({ category, value }) => `${words.label(category)} ${words.amount(value)}`);
  const [lowest, highest] = extremes(points);
  if (!lowest || !highest) return [];
  if (words.amount(lowest.value) === words.amount(highest.value)) return [words.amount(lowest.value)];
  const [most, least] = extremeWords(highest, words);
  return [
    most(words.amount(highest.value), alikeTo(highest, points, words)),
    least(words.amount(lowest.value), alikeTo(lowest, points, words)),
  ];
}

/** Counts have a most and a fewest, measurements a highest and a lowest. */
function extremeWords({ value: { unit } }: Given, { book: { frame } }: TellingWords) {
  return countsThings(unit)
    ? ([frame.chartMost, frame.chartFewest] as const)
    : ([frame.chartHighest, frame.chartLowest] as const);
}

const mostNamed = 3;

/** The names of all points with the same amount. */
function alikeTo({ value: { amount } }: Given, points: readonly Given[], words: TellingWords): string {
  const names = points
    .filter(({ value }) => value.amount === amount)
    .map(({ category }) => words.label(category));
  const { comma, andOthers } = words.book.punctuation;
  return names.length > mostNamed ? andOthers(names.slice(0, mostNamed).join(comma)) : names.join(comma);
}

/** The points with the lowest and the highest value; the first of equal ones. */
function extremes(points: readonly Given[]): Given[] {
  const sorted = [...points].sort((a, b) => a.value.amount - b.value.amount);
  const top = sorted.at(-1)?.value.amount;
  const highest = points.find(({ value }) => value.amount === top);
  return [sorted[0], highest].flatMap((point) => point ?? []);
}
