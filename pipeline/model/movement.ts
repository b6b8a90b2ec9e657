import type { Cause } from "./cause.ts";
import type { Dataset } from "./dataset.ts";
import type { Restatement } from "./restatement.ts";
import type { Figure, Vintage } from "./vintage.ts";

/**
 * How a figure changed between two editions. `restated`: another amount; `requalified`: another qualifier or status, or a
 * plan or projection that came true; `redefined`: another unit; `gone` and `new`: in one edition only.
 */
export const movementKinds = ["restated", "requalified", "redefined", "gone", "new"] as const;
export type MovementKind = (typeof movementKinds)[number];

/** A figure that differs between two editions. */
export interface Movement {
  readonly kind: MovementKind;
  readonly was: Vintage | null;
  readonly now: Figure | null;
  /** Whether readers see a difference. */
  readonly printed: boolean;
  readonly cause: Cause;
  /** The relative change of the amount; null where units differ, or the earlier amount is 0. */
  readonly share: number | null;
  /** The line of restatements.csv that covers it. */
  readonly line: Restatement | null;
}

/** How an edition differs from an earlier one, or from its own earlier publication. */
export interface Comparison {
  readonly from: string;
  /** The day on which `from` was published. */
  readonly published: string;
  readonly to: string;
  /** Largest first within each dataset. */
  readonly movements: readonly Movement[];
  readonly vintages: readonly Vintage[];
  /** Indicators, as `dataset indicator`, whose unit, definition or method changed. */
  readonly redefined: ReadonlySet<string>;
}

/** What was published before an edition. */
export interface Past {
  /** Compared with the edition before. */
  readonly since: Comparison | null;
  /** Compared with its own first publication; null where it is published for the first time. */
  readonly reissue: Comparison | null;
  /** What it published before it was published again. */
  readonly earlier: readonly Vintage[];
  /** Datasets that the edition before had, and for which this one expects nothing. */
  readonly left: readonly Dataset[];
}

export const noPast: Past = { since: null, reissue: null, earlier: [], left: [] };
