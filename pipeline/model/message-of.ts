import type { Chart } from "./chart.ts";
import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import { isMissing } from "./quantity.ts";

/**
 * A chart's message from the observations that it names; none where one is not there, has no value, or is illustrative:
 * a headline says nothing of invented rows.
 */
export function messageOf<O extends Observation, const T extends readonly (O | undefined)[]>(
  figures: T & readonly (O | undefined)[],
  say: (...figures: { readonly [K in keyof T]: O }) => Passage,
): Pick<Chart, "message"> {
  const given = figures.filter(
    (figure) => figure && !isMissing(figure.value) && figure.value.status !== "illustrative",
  );
  if (given.length === 0 || given.length < figures.length) return {};
  return { message: say(...(given as { readonly [K in keyof T]: O })) };
}
