import { locales } from "../model/locale.ts";
import { reads as de } from "./de/reads.ts";
import { languages } from "./languages.ts";
import type { ReadingWords } from "./reading-words.ts";

/** What is read: every language that a report is written in, and those that offices alone write in. */
export const allReads: readonly ReadingWords[] = [...locales.map((locale) => languages[locale].reads), de];

/** Words as alternatives of a pattern, the longest first; they hold no sign that a pattern knows but the dot. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
}
