import type { Locale } from "../../model/locale.ts";
import type { Printed } from "./numbers/printed.ts";
import type { PublishedFigure } from "./record.ts";

export const verdicts = ["disagrees", "stale", "inconsistent", "agrees", "not-ours", "no-figure"] as const;
export type FigureVerdict = (typeof verdicts)[number];

/** How a figure follows from observations. */
export type ReadingOperation = "value" | "difference" | "change" | "ratio" | "share" | "sum";

/** What a figure was taken for. */
export interface Reading {
  readonly operation: ReadingOperation;
  readonly operands: readonly PublishedFigure[];
  /** The edition whose record it is. */
  readonly edition: string;
  /** The value in the printed unit. */
  readonly amount: number;
  /** How much of its name the text states, where words chose it. */
  readonly coverage?: number;
}

/** How a text contradicts itself. */
export type Contradiction =
  | { readonly kind: "two-values"; readonly other: string; readonly otherSentence: string }
  | { readonly kind: "parts"; readonly sum: string; readonly total: string }
  | { readonly kind: "change"; readonly from: string; readonly to: string; readonly follows: string }
  | { readonly kind: "direction"; readonly direction: string; readonly from: string; readonly to: string }
  | { readonly kind: "share"; readonly part: string; readonly whole: string; readonly follows: string }
  | { readonly kind: "days-of-dates"; readonly range: string; readonly days: string }
  | { readonly kind: "list"; readonly total: string; readonly items: string }
  | { readonly kind: "day-of-week"; readonly date: string; readonly weekday: string };

/** A figure of the text and its verdict; positions are offsets in its block's text. */
export interface ProofedFigure {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The sentence it stands in, and where. */
  readonly sentence: { readonly from: number; readonly to: number; readonly text: string };
  readonly locale: Locale | null;
  readonly printed: Printed | null;
  /** Number of the figure in its sentence, from 1; 0 for a number that is no figure. */
  readonly order: number;
  readonly verdict: FigureVerdict;
  readonly reading: Reading | null;
  /** The right value in the text's own style. */
  readonly right: string | null;
  readonly contradiction: Contradiction | null;
  /** Whether a person decided what it is. */
  readonly pinned: boolean;
}
