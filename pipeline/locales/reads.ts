import type { Locale } from "../model/locale.ts";
import { reads as de } from "./de/reads.ts";
import { reads as en } from "./en/reads.ts";
import { reads as fr } from "./fr/reads.ts";
import { reads as ja } from "./ja/reads.ts";
import { reads as ko } from "./ko/reads.ts";
import { reads as mn } from "./mn/reads.ts";
import type { ReadingWords } from "./reading-words.ts";
import { reads as zhHans } from "./zh-Hans/reads.ts";
import { reads as zhHant } from "./zh-Hant/reads.ts";

/** Languages that offices write in, though no report is written in them. */
type ReadOnly = "de" | "fr";

const byLanguage: { readonly [L in Locale | ReadOnly]: ReadingWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
  de,
  fr,
};

/** What is read, in every language. */
export const allReads: readonly ReadingWords[] = Object.values(byLanguage);

/** Words as alternatives of a pattern, the longest first; they hold no sign that a pattern knows but the dot. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
}
