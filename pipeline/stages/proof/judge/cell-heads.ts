import { wordsOfMatter } from "../context/content-words.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Vocabulary } from "../readings/vocabulary.ts";

/** Whether a cell's column is headed by words of which the dataset uses none. */
export function isUnderOther(
  { block, headers }: Surroundings,
  vocabulary: Vocabulary,
  { observation }: Candidate,
): boolean {
  const known = vocabulary.known.get(observation.dataset) ?? new Set<string>();
  return headers.some((head) => {
    const {
      block: { cell, text },
      sentences,
    } = head;
    if (cell?.column !== block.block.cell?.column || !/\p{L}/u.test(text)) return false;
    const words = sentences.flatMap((sentence) => wordsOfMatter(head, sentence));
    // A head that is a place or a time alone says no other word; one before another, as in what it was before, is none of its own.
    const isNamed = sentences.some(
      ({ places, times }) => places.length > 0 || times.some(({ relative }) => relative === null),
    );
    return words.length === 0 ? !isNamed : words.every(({ name }) => !known.has(name));
  });
}

/** Whether a cell ahead in the row lists several names: what is told of all of them is a figure of none. */
export function isOfSeveral({ block, headers }: Surroundings): boolean {
  const { cell } = block.block;
  return headers.some(({ block: head }) => head.cell?.row === cell?.row && /[;；]\s*\p{L}/u.test(head.text));
}
