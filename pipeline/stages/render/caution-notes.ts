import { phraseOf } from "../../findings/findings.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { keyFigureCaption } from "./captions.ts";
import type { Words } from "./words.ts";

/** Why a figure is in doubt, in a sentence; for an accepted finding, the reason. */
export function cautionText(found: Finding, { book }: Words): string {
  return found.accepted ? book.claims.accepted(found.accepted.reason) : phraseOf(found, book).says;
}

/** The same, starting with the words for “in doubt”. */
export function inDoubtText(found: Finding, words: Words): string {
  return words.book.punctuation.label(words.book.claims.inDoubt, cautionText(found, words));
}

/** The doubts about the figures shown, each with the names of the figures. */
export function cautionNotes(observations: readonly Observation[], dataset: Dataset, words: Words): string[] {
  const { label, semicolon } = words.book.punctuation;
  const doubted = observations.flatMap((observation) =>
    (observation.cautions ?? []).map((found) => ({
      name: keyFigureCaption(dataset, observation, words),
      why: cautionText(found, words),
    })),
  );
  return [...groupBy(doubted, ({ why }) => why)].map(([why, alike]) =>
    label([...new Set(alike.map(({ name }) => name))].join(semicolon), why),
  );
}
