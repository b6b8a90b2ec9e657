import type { Dataset } from "./dataset.ts";

/** The ids of datasets, and of those whose figures they join. */
export function withJoined(
  ids: Iterable<string>,
  datasets: readonly Pick<Dataset, "id" | "joins">[],
): ReadonlySet<string> {
  const all = new Set(ids);
  // A set also visits what is added on the way.
  for (const id of all)
    for (const other of datasets.find((dataset) => dataset.id === id)?.joins ?? []) all.add(other);
  return all;
}
