import type { Observation } from "./observation.ts";
import { isMissing } from "./quantity.ts";

/** Whether a target will be met; `no-progress` where none is reported of it, `unknown` where its progress is not known. */
export const standings = ["on-track", "behind", "no-progress", "unknown", "no-target"] as const;
export type Standing = (typeof standings)[number];

/** How many places have which standing, as one indicator counts them for the whole: each part by itself, reasons not to know together. */
export interface StandingCounts {
  readonly indicator: string;
  /** The count of all. */
  readonly judged: Observation;
  readonly counts: readonly StandingCount[];
}

export interface StandingCount {
  readonly standing: Standing;
  /** Counts of the whole, the largest first; one unless the standing is unknown. */
  readonly figures: readonly Observation[];
  /** The figure of each place counted in them, where places are named. */
  readonly places: readonly Observation[];
}

/** How many places have a standing, of all figures that count them. */
export function placesWith({ figures }: StandingCount): number {
  return figures.reduce((sum, figure) => sum + amountOf(figure), 0);
}

/** How many places a figure counts; none where it is missing. */
export function amountOf({ value }: Observation): number {
  return isMissing(value) ? 0 : value.amount;
}
