import { locales } from "../model/locale.ts";
import { reads as de } from "./de/reads.ts";
import { languages } from "./languages.ts";
import type { ReadingWords } from "./reading-words.ts";
import { reads as ru } from "./ru/reads.ts";
import { reads as vi } from "./vi/reads.ts";

/** The languages that are read: all that reports are written in, and those that only offices use. */
export const allReads: readonly ReadingWords[] = [
  ...locales.map((locale) => languages[locale].reads),
  de,
  ru,
  vi,
];

/** Words as alternatives in a pattern, longest first; the only special character in them is the dot. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
}
