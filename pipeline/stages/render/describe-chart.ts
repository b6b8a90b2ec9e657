import { formOf } from "../../charts/forms.ts";
import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { nameIn } from "../../words/names.ts";
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
  const heading = headingOf(chart, words);
  const text = frame.chartDescription(
    nameIn("chart", chart.form, words.locale),
    heading,
    subtitleOf(chart, words),
    told,
  );
  return [text, ...notes].join(punctuation.gap);
}

/** What each series of a chart shows, computed from its numbers: first, last, change and extremes. */
export function tellSeries(chart: Chart, words: Words): string[] {
  const { frame } = words.book;
  const form = formOf(chart);
  return [...groupBy(chart.points, (point) => words.label(point.series))].map(([name, points]) => {
    const text = form.tell(points, words);
    // A chart of one unnamed series calls it by its own title.
    if (name === chart.title && text !== "") return text;
    return text === "" ? name : frame.chartSeries(name, text);
  });
}
