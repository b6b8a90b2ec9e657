import { keyOf } from "../../model/figure-key.ts";
import type { Comparison } from "../../model/movement.ts";
import type { Observation } from "../../model/observation.ts";
import { isMissing } from "../../model/quantity.ts";

/** Whether the edition before has the very figure: the same period, and the same value or none. */
export function isAsBefore(observation: Observation, dataset: string, { vintages }: Comparison): boolean {
  const key = keyOf({ ...observation, dataset });
  const before = vintages.find((own) => keyOf(own) === key)?.value;
  const now = observation.value;
  if (!before) return false;
  if (isMissing(before) || isMissing(now)) return isMissing(before) && isMissing(now);
  return before.amount === now.amount && before.unit === now.unit && before.qualifier === now.qualifier;
}
