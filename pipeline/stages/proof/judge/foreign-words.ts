import type { AnalysedBlock } from "../context/analyse.ts";
import { clauseOf } from "../context/clause-of.ts";
import { spokenIn, wordAt } from "../context/content-words.ts";
import { isInPairs } from "../context/features.ts";
import type { Surroundings } from "../context/surroundings.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Ground } from "../readings/units.ts";
import type { Vocabulary } from "../readings/vocabulary.ts";
import type { Charge } from "./charge.ts";

/** With more words in its clause that the dataset never uses, a figure may be about something else. */
const mostForeign = 2;

/** Counts content words in the figure's clause that the dataset never uses: 61 % of its construction waste. */
function foreignWords(
  printed: Printed,
  dataset: string,
  { block, sentence }: Surroundings,
  vocabulary: Vocabulary,
): number {
  const vocabularyWords = vocabulary.wordsByDataset.get(dataset) ?? new Set<string>();
  const text = block.folded;
  const [from, to] = clauseOf(printed, sentence);
  const isSpoken = spokenIn(sentence);
  const stop = block.grammar.functionWords;
  let foreign = 0;
  let last = -2;
  let isForeignBefore = false;
  for (const { name, at } of sentence.features) {
    if (at < from || at >= to || isSpoken(at)) continue;
    const isInVocabulary = vocabularyWords.has(name);
    // Right before a known word, they change its meaning: construction waste, 建筑垃圾, active members.
    if (isInVocabulary && isForeignBefore && isAdjacent(text, last, at))
      return /\s$/.test(text.slice(last, at)) ? mostForeign + 1 : Number.POSITIVE_INFINITY;
    if (isInVocabulary || stop.has(name) || stop.has(wordAt(text, at))) {
      isForeignBefore = false;
      continue;
    }
    if (overlapsVocabulary(block, at, vocabularyWords)) continue;
    // Words further away than the next few matter less.
    if (at > last + 1) foreign += at > printed.end + wordsOn ? 0.5 : 1;
    isForeignBefore = true;
    last = at;
  }
  return foreign;
}

/** The count for a figure and its reading. */
export function foreignIn({ printed, around, ground }: Charge, { observation }: Candidate): number {
  return foreignWords(printed, observation.dataset, around, ground.vocabulary);
}

/** How many characters after a figure count as next to it. */
const wordsOn = 24;

/** Whether a word directly follows the one before it, but for a space. */
function isAdjacent(text: string, last: number, at: number): boolean {
  if (last < 0) return false;
  const between = text.slice(last, at);
  return /^\p{L}+[ -]?$/u.test(between) && between.length < 24;
}

/** Two characters that end one known word and begin another are not a word. */
function overlapsVocabulary(block: AnalysedBlock, at: number, vocabularyWords: ReadonlySet<string>): boolean {
  if (!isInPairs(block.locale)) return false;
  const text = block.folded;
  const stop = block.grammar.functionWords;
  const ok = (name: string) => vocabularyWords.has(name) || stop.has(name);
  const [first = "", second = ""] = text.slice(at, at + 2);
  if (stop.has(first) || stop.has(second)) return true;
  return ok(text.slice(at - 1, at + 1)) && ok(text.slice(at + 1, at + 3));
}

/** With more words the dataset never uses, a clause is about something else than the sentences before it. */
const mostOthers = 1;

/** Confidence that a sentence continues the subject before it; the other words of its clause must be the dataset's. */
export function goesOn(around: Surroundings, vocabulary: Vocabulary): Ground["goesOn"] {
  const byTopic = new Map<string, boolean>();
  return (printed, topic) => {
    const sure = around.subjects.indicators.get(topic.subject) ?? 0;
    if (sure === 0) return 0;
    const key = `${topic.dataset} ${printed.from}`;
    const isOfTopic =
      byTopic.get(key) ?? foreignWords(printed, topic.dataset, around, vocabulary) <= mostOthers;
    byTopic.set(key, isOfTopic);
    return isOfTopic ? sure : 0;
  };
}
