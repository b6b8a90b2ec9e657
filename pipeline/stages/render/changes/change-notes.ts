import type { Dataset } from "../../../model/dataset.ts";
import { keyOf } from "../../../model/figure-key.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { passageText } from "../passage-text.ts";
import type { Words } from "../words.ts";

/** What goes along with a change that is told of a figure, by its key. */
export function changeNotes(
  dataset: Dataset,
  observations: readonly Observation[],
  words: Words,
): ReadonlyMap<string, string> {
  const highlights = dataset.highlights?.(observations, words.locale) ?? [];
  const notes = highlights.filter(({ opens }) => opens === "change note");
  const ofFigures = notes.flatMap(({ passage }) =>
    figuresIn(passage).map((figure) => ({
      key: keyOf({ ...figure, dataset: dataset.id }),
      text: passageText(passage, words),
    })),
  );
  const { semicolon } = words.book.punctuation;
  return new Map(
    [...groupBy(ofFigures, ({ key }) => key)].map(([key, alike]) => [
      key,
      [...new Set(alike.map(({ text }) => text))].join(semicolon),
    ]),
  );
}
