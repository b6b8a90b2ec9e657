import type { Observation } from "../../../model/observation.ts";
import type { StandingCounts } from "../../../model/standing.ts";

/** The indicators that are told of targets: those with figures of a place and year that is judged. */
export function toldOfTargets(
  observations: readonly Observation[],
  { counts }: StandingCounts,
): ReadonlySet<string> {
  const judged = new Set(
    counts.flatMap(({ standing, places }) => (standing === "unknown" ? [] : places.map(targetOf))),
  );
  // What is of the year of a target is about the target.
  const figures = observations.filter((figure) => figure.breakdown === "" && judged.has(targetOf(figure)));
  return new Set(figures.map(({ indicator }) => indicator));
}

/** What figures of one target share: its place and year. */
export function targetOf({ area, period }: Observation): string {
  return `${area} ${period}`;
}
