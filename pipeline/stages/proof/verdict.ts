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
  /** The value in the unit the text prints. */
  readonly amount: number;
  /** How much of its name the text says, where words chose it. */
  readonly coverage?: number;
}

/** Why a text contradicts itself. */
export type Contradiction =
  | { readonly kind: "two-values"; readonly other: string; readonly otherSentence: string }
  | { readonly kind: "parts"; readonly sum: string; readonly total: string }
  | { readonly kind: "change"; readonly from: string; readonly to: string; readonly follows: string }
  | { readonly kind: "share"; readonly part: string; readonly whole: string; readonly follows: string }
  | { readonly kind: "days-of-dates"; readonly range: string; readonly days: string }
  | { readonly kind: "day-of-week"; readonly date: string; readonly weekday: string };

/** A figure of the text with what was found out about it; places are those of its block's text. */
export interface ProofedFigure {
  readonly block: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** The sentence it stands in, and where. */
  readonly sentence: { readonly from: number; readonly to: number; readonly text: string };
  readonly locale: Locale | null;
  readonly printed: Printed | null;
  /** Which number of its sentence it is, from 1; 0 for what is no figure. */
  readonly order: number;
  readonly verdict: FigureVerdict;
  readonly reading: Reading | null;
  /** What would be right in the text's own way of writing. */
  readonly right: string | null;
  readonly contradiction: Contradiction | null;
  /** A person decided what it is. */
  readonly pinned: boolean;
}
