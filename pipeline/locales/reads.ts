import type { Locale } from "../model/locale.ts";
import { reads as en } from "./en/reads.ts";
import { reads as ja } from "./ja/reads.ts";
import { reads as ko } from "./ko/reads.ts";
import { reads as mn } from "./mn/reads.ts";
import { reads as zhHans } from "./zh-Hans/reads.ts";
import { reads as zhHant } from "./zh-Hant/reads.ts";

/** What offices write in one language, in lower case; a spreadsheet may mix languages, so all are read at once. */
export interface Reads {
  readonly totals: {
    /** A label that is one of these is a total. */
    readonly alone: readonly string[];
    /** So is one that ends so; one that begins so may be. */
    readonly atEnd: readonly string[];
    readonly atStart: readonly string[];
    /** What may stand before them: grand total, subtotal. */
    readonly before: readonly string[];
  };
  /** What stands for a value that nobody reported, or that there cannot be. */
  readonly missing: {
    readonly "not-reported": readonly string[];
    readonly "not-applicable": readonly string[];
  };
  /** Units by what they are called, to the spelling in `model/unit.ts`. */
  readonly units: { readonly [written: string]: string };
  /** What a unit is multiplied by, before it. */
  readonly multipliers: { readonly [written: string]: number };
  /** What stands before a unit: `(단위: 천 톤)`. */
  readonly unitMark: readonly string[];
}

const byLanguage: { readonly [L in Locale]: Reads } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};

/** What is read, in every language. */
export const allReads: readonly Reads[] = Object.values(byLanguage);

/** Words as alternatives of a pattern, the longest first; they hold no sign that a pattern knows but the dot. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words)].sort((a, b) => b.length - a.length);
  return longestFirst.map((word) => word.replaceAll(".", "\\.")).join("|");
}
