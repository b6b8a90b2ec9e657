import type { AreaCode, Areas } from "../../../model/area.ts";

/** The area that stands for all places: the region in which all of them lie, else the area without a parent. */
export function wholeOf(places: Iterable<AreaCode>, areas: Areas): AreaCode {
  const regions = new Set(
    [...places].filter((place) => areas.get(place)).map((place) => regionAbove(place, areas)),
  );
  const [region] = regions;
  const whole = areas.all.find(({ parent }) => parent === null)?.code;
  return (regions.size === 1 ? region : null) ?? whole ?? "";
}

function regionAbove(code: AreaCode, areas: Areas): AreaCode | null {
  const area = areas.get(code);
  if (!area || area.kind === "region") return area?.code ?? null;
  return area.parent === null ? null : regionAbove(area.parent, areas);
}
