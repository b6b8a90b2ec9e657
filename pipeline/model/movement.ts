import type { Cause } from "./cause.ts";
import type { Restatement } from "./restatement.ts";
import type { Figure, Vintage } from "./vintage.ts";

/**
 * What became of a figure between two editions. `restated`: another amount; `requalified`: the amount with another
 * qualifier or status, or a plan or projection that came true; `redefined`: another unit; `gone` and `new`: a value in
 * one of the two only.
 */
export const movementKinds = ["restated", "requalified", "redefined", "gone", "new"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A figure that differs between two editions. */
export interface Movement {
  readonly kind: MovementKind;
  readonly was: Vintage | null;
  readonly now: Figure | null;
  /** Readers see something else than before. */
  readonly printed: boolean;
  readonly cause: Cause;
  /** Change of the amount against the earlier one; null where either is no number of the same unit, or the earlier is 0. */
  readonly share: number | null;
  /** The line of the ledger that answers for it. */
  readonly line: Restatement | null;
}

/** How an edition differs from one that was published before it, or from itself as it was published before. */
export interface Comparison {
  readonly from: string;
  /** The day on which `from` was published. */
  readonly published: string;
  readonly to: string;
  /** The largest first within each dataset. */
  readonly movements: readonly Movement[];
  readonly vintages: readonly Vintage[];
  /** Indicators, as `dataset indicator`, whose unit, definition or method is another than then. */
  readonly redefined: ReadonlySet<string>;
}

/** What lies behind an edition. */
export interface Past {
  /** Against the edition before it. */
  readonly since: Comparison | null;
  /** Against itself as it was published first; null where it is published for the first time. */
  readonly reissue: Comparison | null;
  /** What it published before it was published again. */
  readonly earlier: readonly Vintage[];
}

export const noPast: Past = { since: null, reissue: null, earlier: [] };
