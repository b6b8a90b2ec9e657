import type { Observation } from "./observation.ts";

/** Whether a target is on the way to be met; `unknown` where one is set and nothing can be said. */
export const standings = ["on-track", "behind", "unknown", "no-target"] as const;
export type Standing = (typeof standings)[number];

/** How many places stand how to what they aim at, as one indicator counts them for the whole. */
export interface StandingCounts {
  readonly indicator: string;
  /** All that are counted. */
  readonly judged: Observation;
  /** The population that they belong to, if it is declared. */
  readonly population: Observation | null;
  readonly counts: readonly StandingCount[];
}

export interface StandingCount {
  readonly standing: Standing;
  /** Counts of the whole, of which several may mean the same: reached, and on the way. */
  readonly figures: readonly Observation[];
  /** The figure of each place that is counted in them, as far as the places have names. */
  readonly places: readonly Observation[];
}
