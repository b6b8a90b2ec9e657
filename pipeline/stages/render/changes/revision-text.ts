import type { Revision } from "../../../model/observation.ts";
import type { Words } from "../words.ts";

/** What was published for a figure, and why it changed. */
export function revisionText(revision: Revision, words: Words): string {
  const { changes, punctuation } = words.book;
  const [was, why] = [words.amount(revision.was), whyRevised(revision, words)];
  if (revision.edition !== null) return changes.publishedAs(revision.edition, was, why);
  return [punctuation.label(changes.atFirst, was), punctuation.stop, punctuation.gap, why].join("");
}

/** Class and reason of a revision; the reason is in English where not given in this language. */
export function whyRevised(
  { class: name, reason }: Pick<Revision, "class" | "reason">,
  words: Words,
): string {
  const { changes } = words.book;
  if (name === null || reason === null) return changes.noReason;
  return changes.why(changes.classes[name], reason[words.locale] ?? reason.en);
}
