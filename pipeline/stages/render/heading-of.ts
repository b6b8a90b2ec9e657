import type { Chart } from "../../model/chart.ts";
import { passageText } from "./passage-text.ts";
import type { Words } from "./words.ts";

/** What a chart says, or what it shows where it says nothing. */
export function headingOf({ message, title }: Chart, words: Words): string {
  return message === undefined ? title : passageText(message, words);
}

/** Unit and scope, after what is shown where the heading says something else. */
export function subtitleOf({ message, title, subtitle }: Chart, { book }: Words): string {
  const { stop, gap } = book.punctuation;
  return message === undefined ? subtitle : title + stop + gap + subtitle;
}
