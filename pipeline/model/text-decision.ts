import type { FigureKey } from "./figure-key.ts";
import type { Period } from "./period.ts";
import type { CellRange } from "./source.ts";

/** A line of `data/reference/text-decisions.csv`: a person's decision on what a figure in a sentence is. */
export interface TextDecision {
  /** The sentence with every number as `#`, so that it applies from year to year. */
  readonly pattern: string;
  /** The number's position in the sentence, from 1. */
  readonly order: number;
  /** Null where the figure is not ours; `latest` stands for the newest period. */
  readonly of: FigureKey | null;
  /** The last day on which it applies. */
  readonly until: Period;
  /** Where the line stands. */
  readonly at: CellRange;
}

/** A sentence as decisions compare it: numbers as `#` and white space unified, so that next year's sentence matches. */
export function patternOf(sentence: string): string {
  return sentence
    .normalize("NFKC")
    .replace(/\d[\d.,  ]*\d|\d|#/g, "#")
    .replace(/\s+/g, " ")
    .trim();
}

/** A sentence without words would match every number that stands alone. */
export function hasWords(sentence: string): boolean {
  return /\p{L}{2}/u.test(sentence);
}
