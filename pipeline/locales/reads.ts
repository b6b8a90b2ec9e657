import type { Locale } from "../model/locale.ts";
import { reads as en } from "./en/reads.ts";
import { reads as ja } from "./ja/reads.ts";
import { reads as ko } from "./ko/reads.ts";
import { reads as mn } from "./mn/reads.ts";
import type { ReadingWords } from "./reading-words.ts";
import { reads as zhHans } from "./zh-Hans/reads.ts";
import { reads as zhHant } from "./zh-Hant/reads.ts";

const byLanguage: { readonly [L in Locale]: ReadingWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};

/** What is read, in every language. */
export const allReads: readonly ReadingWords[] = Object.values(byLanguage);

/** Words as alternatives of a pattern, the longest first; they hold no sign that a pattern knows but the dot. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
}
