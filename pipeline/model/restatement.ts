import { type FigureKey, keyParts } from "./figure-key.ts";
import type { Locale } from "./locale.ts";
import type { CellRange } from "./source.ts";

/** Why a published figure was revised, after the Office for National Statistics; `correction` is our own error. */
export const restatementClasses = ["source", "routine", "method", "correction"] as const;
export type RestatementClass = (typeof restatementClasses)[number];

export type Reasons = { readonly en: string } & { readonly [L in Locale]?: string };

/** What a line was written for, as in the table; if anything else moves, it no longer applies. */
export interface Extent {
  readonly figures: string;
  /** In per cent of the published value. */
  readonly largest: string;
  /** The value if it is a single figure, otherwise a hash of all values. */
  readonly values: string;
}

export const extentParts = ["figures", "largest", "values"] as const satisfies (keyof Extent)[];

/** A line of `data/reference/restatements.csv`: somebody answers for figures that moved between editions; `*` is any. */
export interface Restatement extends FigureKey {
  /** The editions; equal where one was published again. */
  readonly from: string;
  readonly to: string;
  readonly class: RestatementClass;
  readonly reason: Reasons;
  readonly author: string;
  readonly date: string;
  readonly extent: Extent;
  readonly at: CellRange;
}

/** Whether a line with this key, in which `*` matches any, covers the figure. */
export function covers(line: FigureKey, key: FigureKey): boolean {
  return (
    fits(line.dataset, key.dataset) &&
    fits(line.indicator, key.indicator) &&
    fits(line.area, key.area) &&
    fits(line.period, key.period) &&
    fits(line.breakdown, key.breakdown)
  );
}

/** The most specific line for a figure. */
export function lineFor<L extends FigureKey>(lines: readonly L[], key: FigureKey): L | null {
  const wide = (line: L) => keyParts.filter((part) => line[part] === "*").length;
  let closest: L | null = null;
  for (const line of lines) {
    if (covers(line, key) && (closest === null || wide(line) < wide(closest))) closest = line;
  }
  return closest;
}

function fits(pattern: string, text: string): boolean {
  return pattern === "*" || pattern === text;
}
