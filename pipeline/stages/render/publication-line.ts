import type { Edition } from "../../model/edition.ts";
import type { Words } from "./words.ts";

/** When the edition was published; for a draft, that it is one and when it will be. */
export function publicationLine(edition: Edition, words: Words): string {
  return words.book.punctuation.label(publicationHeading(edition, words), words.period(edition.published));
}

/** When it was reissued; empty for one that was not. */
export function reissuedText({ reissued }: Edition, { book, period }: Words): string {
  return reissued === undefined ? "" : book.changes.reissued(period(reissued));
}

export function publicationHeading({ draft }: Edition, { book }: Words): string {
  return draft ? book.frame.toBePublished : book.frame.publishedOn;
}
