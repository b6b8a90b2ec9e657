import type { Chart } from "../../model/chart.ts";
import { passageText } from "./passage-text.ts";
import type { Words } from "./words.ts";

/** A chart's message, or its title where it has none. */
export function headingOf({ message, title }: Chart, words: Words): string {
  return message === undefined ? title : passageText(message, words);
}

/** Unit and scope, preceded by the title where that is not the heading. */
export function subtitleOf({ message, title, subtitle }: Chart, { book }: Words): string {
  const { stop, gap } = book.punctuation;
  return message === undefined ? subtitle : title + stop + gap + subtitle;
}
