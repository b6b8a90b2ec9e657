import { wordsOfMatter } from "../context/content-words.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Vocabulary } from "../readings/vocabulary.ts";
import { type Charge, isCounted, isGivenElsewhen, kinOf } from "./charge.ts";
import type { Hearing } from "./facts.ts";
import { isCalledBy } from "./of-other-number.ts";
import { isBeyondSlips, isLikely, isTypoOf } from "./slips.ts";

/** Whether a rule speaks against a number that is its cell's own: what heads its row and column, and the caption, are all that is said of it. */
export function isRuledOutInCell({ charge, best, isElsewhere, foreign }: Hearing): boolean {
  const { printed, evidence, around, ground } = charge;
  const isTypo = isTypoOf(printed, best.amount);
  const isRow = kinOf(charge, best) >= 2;
  if (best.coverage < (isRow ? leastInRow : moreThanHalf)) return true;
  // Of several parts none is named.
  if (best.topic.parts.length > 0 && best.part < 0.3 && best.coverage < 0.7 && !isTypo) return true;
  if (!isCounted(printed) && !evidence.hasPeriod && isGivenElsewhen(charge, best)) return true;
  if (isUnderOther(around, ground.vocabulary, best) || isOfSeveral(around)) return true;
  if (isUnderChange(charge, best)) return true;
  if (printed.value <= 1 && !(evidence.hasArea || evidence.hasPeriod)) return true;
  if (isBeyondSlips(printed, best)) return true;
  const isAlike = isLikely(printed, best) || isElsewhere;
  return !isAlike && !(foreign === 0 && (isRow || (best.coverage >= 0.75 && best.unit === 1)));
}

/** Whether a head says that its cells are changes, which are no levels, be it not by the very name of what is accused. */
function isUnderChange({ around: { block, headers } }: Charge, best: Candidate): boolean {
  return headers.some(({ block: { cell }, folded }) => {
    const [words] = block.grammar.changed.exec(folded) ?? [];
    return words !== undefined && (cell === undefined || !isCalledBy(best, words, block.locale));
  });
}

/** Of a name of two words one alone may be what heads the column: values (cities). */
const moreThanHalf = 0.51;

/** How much of its name is enough where other figures of the sentence are of the same indicator. */
const leastInRow = 0.34;

/** Whether a cell's column is headed by words of which the dataset uses none. */
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
    // A head that is a place or a time alone says no other word; one before another, as in what it was before, is none of its own.
    const isNamed = sentences.some(
      ({ places, times }) => places.length > 0 || times.some(({ relative }) => relative === null),
    );
    return words.length === 0 ? !isNamed : words.every(({ name }) => !vocabularyWords.has(name));
  });
}

/** Whether a cell ahead in the row lists several names: what is told of all of them is a figure of none. */
export function isOfSeveral({ block, headers }: Surroundings): boolean {
  const { cell } = block.block;
  return headers.some(({ block: head }) => head.cell?.row === cell?.row && /[;；]\s*\p{L}/u.test(head.text));
}
