import type { Chart } from "../../model/chart.ts";
import { passageText } from "./passage-text.ts";
import type { Words } from "./words.ts";

/** A chart's message, or its title where it has none. */
export function headingOf({ message, title }: Chart, words: Words): string {
  return message === undefined ? title : passageText(message, words);
}

/** Unit and scope, preceded by the title where that is not the heading; with the year of the latest figures unless they say it. */
export function subtitleOf(chart: Chart, words: Words): string {
  const { message, title, subtitle, latest } = chart;
  const { stop, gap, comma } = words.book.punctuation;
  const scope = [...(message === undefined ? [] : [title]), subtitle]
    .filter((text) => text !== "")
    .join(stop + gap);
  if (latest === undefined || `${headingOf(chart, words)}${scope}`.includes(latest)) return scope;
  return [scope, words.period(latest)].filter((text) => text !== "").join(comma);
}
