import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import type { Comparison, Movement } from "../../../model/movement.ts";
import type { Observation } from "../../../model/observation.ts";
import { needsLine } from "../../compare/find-movements.ts";
import { writtenFigure } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** A sentence of the last report, in pieces; a piece that no longer holds says what it is now. */
export type StaleSentence = readonly { readonly text: string; readonly stale: boolean }[];

/** The passages that the last edition's figures give today, of which a number has since been revised. */
export function staleSentences(
  { movements, vintages }: Comparison,
  dataset: Dataset,
  words: Words,
): StaleSentence[] {
  const moved = new Map<string, Movement>();
  for (const movement of movements) {
    const { was } = movement;
    if (was?.dataset === dataset.id && needsLine(movement)) moved.set(keyOf(was), movement);
  }
  if (moved.size === 0) return [];
  const observations: readonly Observation[] = vintages.filter((vintage) => vintage.dataset === dataset.id);
  return dataset.narrative(observations, words.locale).flatMap(({ parts }) => {
    const pieces = parts.map((part) => {
      if (typeof part === "string") return { text: part, stale: false };
      if ("area" in part) return { text: words.area(part.area), stale: false };
      if ("period" in part) return { text: words.period(part.period), stale: false };
      if ("count" in part) return { text: words.number(part.count), stale: false };
      const written = writtenFigure(part, words);
      const now = moved.get(keyOf({ ...part.figure, dataset: dataset.id }))?.now;
      if (!now) return { text: written, stale: false };
      return { text: words.book.changes.nowInstead(written, words.amount(now.value)), stale: true };
    });
    return pieces.some(({ stale }) => stale) ? [pieces] : [];
  });
}
