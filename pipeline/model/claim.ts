import type { MissingReason } from "./measure.ts";
import type { Observation } from "./observation.ts";

/**
 * What a sentence claims beyond the figures it prints: an order, a standing against a target, a change, a part of a whole,
 * or only the figures.
 */
export const claimKinds = ["rank", "standing", "change", "part", "figure"] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** A place or part of a population that is not compared. */
export interface LeftOut {
  readonly area: string;
  readonly breakdown: string;
  /** Why it has no figure; `other-period` where it only has one of another period. */
  readonly reason: MissingReason | "other-period";
}

/** The population a sentence is about. */
export interface Population {
  /** How many are compared or counted. */
  readonly of: number;
  /** How many there are in all. */
  readonly all: number;
  /** Members that are not compared, where known by name. */
  readonly missing: readonly LeftOut[];
  /** The figures compared. */
  readonly compared: readonly Observation[];
}

/** A statement whose truth depends on more than the figures it prints. */
export interface Claim {
  /** Position in the definition: `next-targets-1`; a repeated sentence adds its subject after an @. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** Null where it compares and counts nothing. */
  readonly population: Population | null;
}
