import type { Candidate } from "../readings/candidates.ts";
import type { Ground } from "../readings/units.ts";
import type { PublishedEdition } from "../record.ts";
import type { Reading } from "../verdict.ts";
import type { Hearing } from "./facts.ts";

/** What figures are compared with. */
export interface Court {
  readonly edition: PublishedEdition;
  /** Earlier editions, newest first. */
  readonly earlier: readonly PublishedEdition[];
  readonly ground: Ground;
  /** Whether a figure that fits nothing may be called wrong. */
  readonly accuses: (hearing: Hearing) => boolean;
}

/** A candidate as the reading of a figure. */
export function readingOf({ observation, amount, coverage }: Candidate, edition: string): Reading {
  return { operation: "value", operands: [observation], edition, amount, coverage };
}
