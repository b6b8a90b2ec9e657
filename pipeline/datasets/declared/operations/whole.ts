import type { AreaCode, Areas } from "../../../model/area.ts";

/** The area that stands for all places: their region; of several regions, or of none, the area without a parent. */
export function wholeOf(places: Iterable<AreaCode>, areas: Areas): AreaCode {
  const regions = new Set([...places].flatMap((place) => regionAbove(place, areas) ?? []));
  const [region] = regions;
  const whole = areas.all.find(({ parent }) => parent === null)?.code;
  return (regions.size === 1 ? region : whole) ?? "";
}

function regionAbove(code: AreaCode, areas: Areas): AreaCode | null {
  const area = areas.get(code);
  if (!area || area.kind === "region") return area?.code ?? null;
  return area.parent === null ? null : regionAbove(area.parent, areas);
}
