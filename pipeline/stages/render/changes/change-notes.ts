import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Highlight } from "../../../model/highlight.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** What goes along with a change that is told of a figure, by its key. */
export function changeNotes(
  dataset: Dataset,
  observations: readonly Observation[],
  locale: Locale,
): ReadonlyMap<string, readonly Highlight[]> {
  const highlights = dataset.highlights?.(observations, locale) ?? [];
  const notes = highlights
    .filter(({ opens }) => opens === "change note")
    .flatMap((note) =>
      figuresIn(note.passage).map((figure) => ({ key: keyOf({ ...figure, dataset: dataset.id }), note })),
    );
  return new Map(
    [...groupBy(notes, ({ key }) => key)].map(([key, alike]) => [
      key,
      [...new Set(alike.map(({ note }) => note))],
    ]),
  );
}

/** Notes as text, each once. */
export function noteTexts(notes: readonly Highlight[], words: Words): readonly string[] {
  return [...new Set(notes.map(({ passage }) => passageText(passage, words)))];
}
