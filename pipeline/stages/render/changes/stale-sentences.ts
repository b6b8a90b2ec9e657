import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import type { Comparison, Movement } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import { needsLine } from "../../compare/find-movements.ts";
import { partText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** A sentence of the last report in pieces; an outdated piece says what it is now. */
export type StaleSentence = readonly { readonly text: string; readonly stale: boolean }[];

/** Passages that the last edition's figures give today, and in which a number has since been revised; it says which are no longer given. */
export function staleSentences(
  { movements, vintages }: Comparison,
  dataset: Dataset,
  words: Words,
): StaleSentence[] {
  const moved = new Map<string, Movement>();
  for (const movement of movements) {
    const { was } = movement;
    if (was?.dataset !== dataset.id) continue;
    if (movement.kind === "gone" || needsLine(movement)) moved.set(keyOf(was), movement);
  }
  if (![...moved.values()].some(({ now }) => now)) return [];
  const observations: readonly Observation[] = vintages.filter((vintage) => vintage.dataset === dataset.id);
  return dataset.narrative(observations, words.locale).flatMap(({ parts }) => {
    const pieces = parts.map((part) => {
      const text = partText(part, words);
      const figure = typeof part === "object" && "figure" in part ? part.figure : null;
      const movement = figure && moved.get(keyOf({ ...figure, dataset: dataset.id }));
      if (!movement) return { text, stale: false };
      const { now } = movement;
      if (!now) return { text: words.book.changes.noLonger(text), stale: false };
      return { text: words.book.changes.nowInstead(text, words.amount(now.value)), stale: true };
    });
    return pieces.some(({ stale }) => stale) ? [pieces] : [];
  });
}
