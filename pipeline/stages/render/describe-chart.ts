import type { Chart, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Words } from "./words.ts";

/** What a chart shows, in words computed from its numbers: each series with its first and last value, or its range. */
export function describeChart(chart: Chart, words: Words): string {
  const { frame } = words.book;
  const series = [...groupBy(chart.points, (point) => words.label(point.series))].map(([name, points]) => {
    const told =
      chart.form === "series" || chart.form === "stacked" ? trend(points, words) : range(points, words);
    return told === "" ? name : frame.chartSeries(name, told);
  });
  return frame.chartDescription(frame.chartForms[chart.form], chart.title, chart.subtitle, series);
}

function trend(points: readonly Point[], words: Words): string {
  const given = points.filter(({ observation }) => !isMissing(observation.value));
  const [first] = given;
  const last = given.at(-1);
  if (!first || !last) return "";
  const value = (point: Point) => words.amount(point.observation.value);
  return first === last
    ? words.book.frame.chartSingle(value(first), words.label(first.category))
    : words.book.frame.chartTrend(
        value(first),
        words.label(first.category),
        value(last),
        words.label(last.category),
      );
}

function range(points: readonly Point[], words: Words): string {
  const told = points.map(
    (point) => `${words.label(point.category)} ${words.amount(point.observation.value)}`,
  );
  if (told.length <= 6) return told.join(words.book.comma);
  const given = points
    .map(({ observation }) => observation.value)
    .flatMap((value) => (isMissing(value) ? [] : [value]))
    .sort((a, b) => a.amount - b.amount);
  const [lowest] = given;
  const highest = given.at(-1);
  return lowest && highest ? words.book.frame.chartRange(words.amount(lowest), words.amount(highest)) : "";
}
