import type { AnalysedBlock, TextSentence } from "./analyse.ts";
import type { Feature } from "./features.ts";

/** Whether all content words of a sentence, besides places, times and numbers, are among those given. */
export function saysOnly(
  block: AnalysedBlock,
  sentence: TextSentence,
  listed: ReadonlySet<string> = new Set(),
): boolean {
  return wordsOfMatter(block, sentence).every(({ name }) => listed.has(name));
}

/** The content words of a sentence, besides places, times and numbers. */
export function wordsOfMatter({ grammar, folded }: AnalysedBlock, sentence: TextSentence): Feature[] {
  const isSpoken = spokenIn(sentence);
  const { functionWords } = grammar;
  return sentence.features.filter(
    ({ name, at }) => !isSpoken(at) && !functionWords.has(name) && !functionWords.has(wordAt(folded, at)),
  );
}

/** Returns whether a position is within a place, time or number of the sentence. */
export function spokenIn({ places, times, numbers }: TextSentence): (at: number) => boolean {
  const spoken = [...places, ...times, ...numbers.map(({ from, end }) => ({ from, to: end }))];
  return (at) => spoken.some((each) => at >= each.from && at < each.to);
}

/** The word that begins at a position of folded text, or in Korean the one that contains it; "" where there is none. */
export function wordAt(text: string, at: number): string {
  const begun = /\p{Script=Hangul}+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  const word = /^\p{L}+/u.exec(text.slice(at, at + 24))?.[0].toLowerCase() ?? "";
  return /^\p{Script=Hangul}/u.test(word) ? begun + word : word;
}
