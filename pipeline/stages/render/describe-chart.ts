import { formOf } from "../../charts/forms.ts";
import type { Chart } from "../../model/chart.ts";
import { nameIn } from "../../words/names.ts";
import { headingOf, subtitleOf } from "./heading-of.ts";
import type { Words } from "./words.ts";

/** A chart as text, for readers who cannot see it: form, message, subtitle, `lines` about series, and notes. */
export function describeChart(
  chart: Chart,
  lines: readonly string[],
  words: Words,
  notes: readonly string[],
): string {
  const { frame, punctuation } = words.book;
  const heading = headingOf(chart, words);
  const text = frame.chartDescription(
    nameIn("chart", chart.form, words.locale),
    heading,
    subtitleOf(chart, words),
    lines,
  );
  return [text, ...notes].join(punctuation.gap);
}

/** A description of a chart's series in lines, computed from its numbers. */
export function tellSeries(chart: Chart, words: Words): readonly string[] {
  return formOf(chart).tell(chart, words);
}
