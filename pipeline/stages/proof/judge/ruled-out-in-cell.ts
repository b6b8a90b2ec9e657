import { wordsOfMatter } from "../context/content-words.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Vocabulary } from "../readings/vocabulary.ts";
import { type Charge, isCounted, isGivenElsewhen, kinOf } from "./charge.ts";
import type { Hearing } from "./facts.ts";
import { isCalledBy } from "./of-other-number.ts";
import { isBeyondSlips, isLikely, isTypoOf } from "./slips.ts";

/** Whether a rule forbids calling a cell's number wrong, where headers and caption are the only words about it. */
export function isRuledOutInCell({ charge, best, isElsewhere, foreign }: Hearing): boolean {
  const { printed, evidence, around, ground } = charge;
  const isTypo = isTypoOf(printed, best.amount);
  const isRow = kinOf(charge, best) >= 2;
  if (best.coverage < (isRow ? leastInRow : moreThanHalf)) return true;
  // The indicator has several parts, and none is named.
  if (best.topic.parts.length > 0 && best.part < 0.3 && best.coverage < 0.7 && !isTypo) return true;
  if (!isCounted(printed) && !evidence.hasPeriod && isGivenElsewhen(charge, best)) return true;
  if (isUnderOther(around, ground.vocabulary, best) || isOfSeveral(around)) return true;
  if (isUnderChange(charge, best)) return true;
  if (printed.value <= 1 && !(evidence.hasArea || evidence.hasPeriod)) return true;
  if (isBeyondSlips(printed, best)) return true;
  const isAlike = isLikely(printed, best) || isElsewhere;
  return !isAlike && !(foreign === 0 && (isRow || (best.coverage >= 0.75 && best.unit === 1)));
}

/** Whether a header says that its cells are changes, unless that word is in the accused reading's name. */
function isUnderChange({ around: { block, headers } }: Charge, best: Candidate): boolean {
  return headers.some(({ block: { cell }, folded }) => {
    const [words] = block.grammar.changed.exec(folded) ?? [];
    return words !== undefined && (cell === undefined || !isCalledBy(best, words, block.locale));
  });
}

/** One word of a two-word name may just head the column: values (cities). */
const moreThanHalf = 0.51;

/** Coverage of the name that suffices where other figures of the row have the same indicator. */
const leastInRow = 0.34;

/** Whether a cell's column is headed by words that the dataset never uses. */
function isUnderOther(
  { block, headers }: Surroundings,
  vocabulary: Vocabulary,
  { observation }: Candidate,
): boolean {
  const vocabularyWords = vocabulary.wordsByDataset.get(observation.dataset) ?? new Set<string>();
  return headers.some((head) => {
    const {
      block: { cell, text },
      sentences,
    } = head;
    if (cell?.column !== block.block.cell?.column || !/\p{L}/u.test(text)) return false;
    const words = sentences.flatMap((sentence) => wordsOfMatter(head, sentence));
    // A header with only a place or time has no other word; a relative time, as in “the year before”, is not one.
    const isNamed = sentences.some(
      ({ places, times }) => places.length > 0 || times.some(({ relative }) => relative === null),
    );
    return words.length === 0 ? !isNamed : words.every(({ name }) => !vocabularyWords.has(name));
  });
}

/** Whether an earlier cell of the row lists several names: the figure covers all of them, not one. */
export function isOfSeveral({ block, headers }: Surroundings): boolean {
  const { cell } = block.block;
  return headers.some(({ block: head }) => head.cell?.row === cell?.row && /[;；]\s*\p{L}/u.test(head.text));
}
