import { phraseOf } from "../../findings/findings.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
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

/** The doubts about the figures shown, each with the figure's name. */
export function cautionNotes(observations: readonly Observation[], dataset: Dataset, words: Words): string[] {
  const notes = observations.flatMap((observation) =>
    (observation.cautions ?? []).map((found) =>
      words.book.punctuation.label(keyFigureCaption(dataset, observation, words), cautionText(found, words)),
    ),
  );
  return [...new Set(notes)];
}
