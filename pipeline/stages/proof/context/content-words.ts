import type { AnalysedBlock, TextSentence } from "./analyse.ts";
import type { Feature } from "./features.ts";

/** Whether each content word of a sentence, beside its places, times and numbers, is one of those given. */
export function saysOnly(
  block: AnalysedBlock,
  sentence: TextSentence,
  listed: ReadonlySet<string> = new Set(),
): boolean {
  return wordsOfMatter(block, sentence).every(({ name }) => listed.has(name));
}

/** The content words of a sentence beside its places, times and numbers. */
export function wordsOfMatter({ grammar, folded }: AnalysedBlock, sentence: TextSentence): Feature[] {
  const isSpoken = spokenIn(sentence);
  const { functionWords } = grammar;
  return sentence.features.filter(
    ({ name, at }) => !isSpoken(at) && !functionWords.has(name) && !functionWords.has(wordAt(folded, at)),
  );
}

/** Tells of a place in a sentence whether a place, a time or a number stands there. */
export function spokenIn({ places, times, numbers }: TextSentence): (at: number) => boolean {
  const spoken = [...places, ...times, ...numbers.map(({ from, end }) => ({ from, to: end }))];
  return (at) => spoken.some((each) => at >= each.from && at < each.to);
}

/** The word that begins at a place of a folded text, in Korean the one that holds it; empty where none does. */
export function wordAt(text: string, at: number): string {
  const begun = /\p{Script=Hangul}+$/u.exec(text.slice(Math.max(0, at - 12), at))?.[0] ?? "";
  const word = /^\p{L}+/u.exec(text.slice(at, at + 24))?.[0].toLowerCase() ?? "";
  return /^\p{Script=Hangul}/u.test(word) ? begun + word : word;
}
