import type { AreaCode, Areas } from "../model/area.ts";
import { type Chart, type Point, placeOf } from "../model/chart.ts";
import { isMissing } from "../model/quantity.ts";
import { formOf } from "./forms.ts";

/** The points that a chart can show: on a map, those with a position. */
export function shownPoints(chart: Chart, areas: Pick<Areas, "get">): readonly Point[] {
  const { points } = chart;
  return formOf(chart).needs === "place" ? points.filter((point) => placeOf(point, areas) !== null) : points;
}

/** Places of a map without a position. */
export function unplaced(chart: Chart, areas: Areas): AreaCode[] {
  const shown = new Set(shownPoints(chart, areas));
  const without = chart.points.filter((point) => !shown.has(point));
  return [...new Set(without.map(({ observation }) => observation.area))];
}

/** Whether there is anything to draw; a map with fewer than half of its places would mislead. */
export function hasValue(chart: Chart, areas: Areas): boolean {
  const shown = shownPoints(chart, areas);
  if (2 * shown.length < chart.points.length) return false;
  return shown.some(({ observation }) => !isMissing(observation.value));
}
