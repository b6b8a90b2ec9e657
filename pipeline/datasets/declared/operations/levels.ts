import { type AreaCode, type Areas, placesAbove } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation, OtherLevel } from "../../../model/observation.ts";
import { onOneLevel, sideBySide } from "../../../model/side-by-side.ts";

interface Placed<T> {
  areasOf(item: T): readonly AreaCode[];
  /** What items have in common that are told of places side by side. */
  keyOf(item: T): string;
}

/** The items of places that lie in, or around, others that are alike in key and do not stand side by side with them. */
export function nested<T>(items: readonly T[], { areasOf, keyOf }: Placed<T>, areas: Areas): ReadonlySet<T> {
  // Most tables have none, and need no groups.
  const all = new Set(items.flatMap(areasOf));
  if (sideBySide(all, areas).size === all.size) return new Set();
  const found = [...groupBy(items, keyOf).values()].flatMap((alike) => {
    const beside = sideBySide(alike.flatMap(areasOf), areas);
    return alike.filter((item) => areasOf(item).some((area) => !beside.has(area)));
  });
  return new Set(found);
}

/** The figures of places that do not compare with most places of the same figure: nested ones, and countries among cities. */
export function onOtherLevels(
  figures: readonly Observation[],
  whole: AreaCode,
  areas: Areas,
): ReadonlyMap<Observation, OtherLevel> {
  const places = figures.filter(({ area }) => area !== whole);
  const codesOf = (of: readonly Observation[]) => new Set(of.map(({ area }) => area));
  if (onOneLevel(codesOf(places), areas).size === codesOf(places).size) return new Map();
  return new Map(
    [...groupBy(places, ({ period, breakdown }) => `${period} ${breakdown}`).values()].flatMap((alike) => {
      const compared = onOneLevel(codesOf(alike), areas);
      const around = new Set([...compared].flatMap((code) => placesAbove(code, areas)));
      return alike.flatMap((each) => {
        const { area } = each;
        const level = { kind: areas.get(area)?.kind ?? "", isAbove: around.has(area) };
        return compared.has(area) ? [] : [[each, level] as const];
      });
    }),
  );
}
