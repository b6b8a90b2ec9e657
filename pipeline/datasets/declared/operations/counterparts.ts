import type { Observation } from "../../../model/observation.ts";

/** The figures of one indicator, and the dimensions that distinguish them. */
export interface Figures {
  readonly observations: readonly Observation[];
  readonly byArea: boolean;
  readonly byPeriod: boolean;
  /** Of sums of rows, the conditions of the rows as written. */
  readonly sumsWhere?: string;
}

/**
 * Finds the figure of the same area, period and part, or of the same area and period where the other has no parts. A
 * dimension the other does not have, such as the area of a guideline, matches any value.
 */
export function counterparts({ observations, byArea, byPeriod }: Figures) {
  const keyOf = (area: string, period: string, breakdown: string) =>
    [byArea ? area : "", byPeriod ? period : "", breakdown].join("\u0000");
  const index = new Map(
    observations.map((observation) => [
      keyOf(observation.area, observation.period, observation.breakdown),
      observation,
    ]),
  );
  return (key: { readonly area: string; readonly period: string; readonly breakdown: string }) =>
    index.get(keyOf(key.area, key.period, key.breakdown)) ?? index.get(keyOf(key.area, key.period, ""));
}
