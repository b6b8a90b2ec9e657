import type { Validated } from "../validate/validate.ts";

/** Each dataset after those whose figures it joins, otherwise as they come. */
export function inOrderOfJoins(all: readonly Validated[]): readonly Validated[] {
  const sorted = new Set<Validated>();
  const add = (each: Validated): void => {
    const { joins = [] } = each.dataset;
    for (const other of all) if (joins.includes(other.dataset.id)) add(other);
    sorted.add(each);
  };
  all.forEach(add);
  return [...sorted];
}
