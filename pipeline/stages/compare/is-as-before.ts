import type { Comparison } from "../../model/movement.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";
import { vintageOf } from "./vintage-of.ts";

/** Whether the edition before has the same figure for the same period, with the same value or gap; false without one. */
export function isAsBefore(observation: Observation, dataset: string, since: Comparison | null): boolean {
  const before = since && vintageOf({ ...observation, dataset }, since)?.value;
  const now = observation.value;
  if (!before) return false;
  if (isMissing(before) || isMissing(now)) return isMissing(before) && isMissing(now);
  return before.amount === now.amount && before.unit === now.unit && before.qualifier === now.qualifier;
}
