import { cleanText } from "../../../charts/clean-text.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { GridEntry } from "../data-grid.ts";
import { marksAmong, marksBeside, sharedStatus } from "../marks.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import { tableNumber } from "../table-number.ts";
import type { Words } from "../words.ts";
import type { PrintCell } from "./table-layout.ts";

export function numberIn(entries: readonly GridEntry[], words: Words) {
  const observations = entries.map(({ observation }) => observation);
  return tableNumber(observations, words).write;
}

/** A note on the digits of a table; `hasSingleUnit` is false where each value has its own unit. */
export function noteOf(entries: readonly GridEntry[], words: Words, hasSingleUnit = true): string {
  const shown = entries.map(({ observation }) => observation);
  const { frame, punctuation } = words.book;
  const notes = [
    ...(partsDoNotAddUp(shown, words.printed) ? [frame.roundedParts] : []),
    ...(hasSingleUnit && tableNumber(shown, words).isAsGiven ? [frame.asGiven] : []),
  ];
  return notes.join(punctuation.gap);
}

/** The marks of a table's figures: `sharedMark` if all have the same, then in the caption; else `each` has its own. */
export function marksOf(title: string, entries: readonly GridEntry[], words: Words) {
  const shown = entries.map(({ observation }) => observation);
  const sharedMark = sharedStatus(shown, words);
  const caption = cleanText(sharedMark === null ? title : `${title} – ${sharedMark}`);
  return { caption, sharedMark, each: marksAmong(shown, words, sharedMark === null) };
}

export function cell(observation: Observation, text: string, shared: string | null): PrintCell {
  const gap = isMissing(observation.value);
  return { text: cleanText(text), mark: marksBeside(observation, shared === null), gap };
}
