import type { FigureKey } from "./figure-key.ts";
import type { Locale } from "./locale.ts";
import type { CellRange } from "./source.ts";

/** Why a published figure was revised, after the Office for National Statistics; `correction` is our own error. */
export const restatementClasses = ["source", "routine", "method", "correction"] as const;
export type RestatementClass = (typeof restatementClasses)[number];

export type Reasons = { readonly en: string } & { readonly [L in Locale]?: string };

/** A line of `data/reference/restatements.csv`: somebody answers for figures that moved between two editions; `*` stands for any. */
export interface Restatement extends FigureKey {
  /** The editions; the same where one was published again. */
  readonly from: string;
  readonly to: string;
  readonly class: RestatementClass;
  readonly reason: Reasons;
  readonly author: string;
  readonly date: string;
  readonly at: CellRange;
}

/** Whether a line with this key, in which `*` stands for any, is about the figure. */
export function covers(line: FigureKey, key: FigureKey): boolean {
  return (
    fits(line.dataset, key.dataset) &&
    fits(line.indicator, key.indicator) &&
    fits(line.area, key.area) &&
    fits(line.period, key.period) &&
    fits(line.breakdown, key.breakdown)
  );
}

function fits(pattern: string, text: string): boolean {
  return pattern === "*" || pattern === text;
}
