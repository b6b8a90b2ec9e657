import { type AreaCode, type Areas, containersAmong } from "../../../model/area.ts";
import { groupBy } from "../../../model/group-by.ts";

interface Placed<T> {
  areasOf(item: T): readonly AreaCode[];
  /** What items have in common that are told of places side by side. */
  keyOf(item: T): string;
}

/** The items of places in which others lie that are alike in key. */
export function containing<T>(
  items: readonly T[],
  { areasOf, keyOf }: Placed<T>,
  areas: Areas,
): ReadonlySet<T> {
  // Most tables have none, and need no groups.
  if (containersAmong(items.flatMap(areasOf), areas).size === 0) return new Set();
  const found = [...groupBy(items, keyOf).values()].flatMap((alike) => {
    const containers = containersAmong(alike.flatMap(areasOf), areas);
    return alike.filter((item) => areasOf(item).some((area) => containers.has(area)));
  });
  return new Set(found);
}
