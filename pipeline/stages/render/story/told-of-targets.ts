import type { Observation } from "../../../model/observation.ts";
import { isPeriod } from "../../../model/period.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { StandingCounts } from "../../../model/standing.ts";

/** The indicators that are told of targets: those with figures of a place and year that is judged, and targets of places that are counted. */
export function toldOfTargets(
  observations: readonly Observation[],
  { counts }: StandingCounts,
): ReadonlySet<string> {
  const judged = counts.flatMap(({ standing, places }) => (standing === "unknown" ? [] : places));
  const keys = new Set(judged.map(targetOf));
  const areas = new Set(counts.flatMap(({ places }) => places.map(({ area }) => area)));
  // What is of the year of a target is about the target.
  const isTold = (figure: Observation) =>
    keys.has(targetOf(figure)) ||
    (areas.has(figure.area) && !isMissing(figure.value) && figure.value.status === "target");
  const figures = observations.filter((figure) => figure.breakdown === "" && isTold(figure));
  return new Set(figures.map(({ indicator }) => indicator));
}

/** What figures of one target share: its place and year. */
export function targetOf({ area, period }: Observation): string {
  return `${area} ${period}`;
}

/** The year of the target that a figure is told of: its part where that is a period, as of what a target starts from. */
export function targetYearOf({ period, breakdown }: Pick<Observation, "period" | "breakdown">): string {
  return isPeriod(breakdown) ? breakdown : period;
}

/** The target that a figure is told of, as `targetOf` names it. */
export function targetToldBy(figure: Observation): string {
  return targetOf({ ...figure, period: targetYearOf(figure) });
}
