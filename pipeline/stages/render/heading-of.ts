import type { Chart } from "../../model/chart.ts";
import { passageText } from "./passage-text.ts";
import type { Words } from "./words.ts";

/** What a chart says, or what it shows where it says nothing. */
export function headingOf({ message, title }: Chart, words: Words): string {
  return message === undefined ? title : passageText(message, words);
}
