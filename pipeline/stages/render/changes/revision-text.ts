import type { Revision } from "../../../model/observation.ts";
import { capitalised } from "../capitalised.ts";
import type { Words } from "../words.ts";

/** What was published for a figure, and why it changed. */
export function revisionText(revision: Revision, words: Words): string {
  const { changes, punctuation } = words.book;
  const why = whyRevised(revision, words);
  if (revision.edition === null)
    return earlierValue(revision, words) + punctuation.stop + punctuation.gap + why;
  return changes.publishedAs(revision.edition, words.amount(revision.was), why);
}

/** The value that was published before, after the edition that had it, or that it is of the first publication. */
export function earlierValue({ edition, was }: Revision, { book, amount }: Words): string {
  return book.punctuation.label(edition ?? book.changes.atFirst, amount(was));
}

/** Class and reason of a revision; the reason is in English where not given in this language. */
export function whyRevised(
  { class: name, reason }: Pick<Revision, "class" | "reason">,
  words: Words,
): string {
  const { changes } = words.book;
  if (name === null || reason === null) return changes.noReason;
  return changes.why(capitalised(changes.classes[name]), reason[words.locale] ?? reason.en);
}
