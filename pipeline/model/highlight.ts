import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";

/** Whether what a sentence tells is on the way to its target; `unknown` where a target is set and nothing can be said. */
export const standings = ["on-track", "behind", "unknown", "no-target"] as const;
export type Standing = (typeof standings)[number];

/** A sentence that may open the report. */
export interface Highlight {
  /** One sentence that is understood by itself. */
  readonly passage: Passage;
  /** From 1 to 100: the heavier is told first. */
  readonly weight: number;
  /** The figure of it whose year and change are told. */
  readonly of: Observation;
  /** The years of its data, where they are not the figure's own: a count of this year may be one of older values. */
  readonly years?: Period;
  readonly standing: Standing;
}
