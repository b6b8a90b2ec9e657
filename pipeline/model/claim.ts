import type { MissingReason } from "./measure.ts";
import type { Observation } from "./observation.ts";

/**
 * What a sentence asserts beyond the figures that it prints: an order among places or parts, a standing against a target,
 * a movement, a part of a whole, or the figures alone.
 */
export const claimKinds = ["rank", "standing", "change", "part", "figure"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A place or part that belongs to a population and is not compared in it. */
export interface LeftOut {
  readonly area: string;
  readonly breakdown: string;
  /** Why it has no figure; `other-period` where it has one of another period. */
  readonly reason: MissingReason | "other-period";
}

/** Whom a sentence is true of. */
export interface Population {
  /** How many are compared or counted. */
  readonly of: number;
  /** How many belong. */
  readonly all: number;
  /** Those who belong and are not compared, as far as they are known by name. */
  readonly missing: readonly LeftOut[];
  /** The figures that are compared. */
  readonly compared: readonly Observation[];
}

/** A statement of the report whose truth depends on more than the figures in it. */
export interface Claim {
  /** Its place in the definition: `next-targets-1`, `emissions-per-head-1`; a repeated sentence adds its subject after an @. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** Null where it compares and counts nothing. */
  readonly population: Population | null;
}
