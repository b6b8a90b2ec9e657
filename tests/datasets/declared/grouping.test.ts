import { expect, test } from "vitest";
import type { Entry } from "../../../pipeline/datasets/declared/entry.ts";
import { type Dimension, groupsOf } from "../../../pipeline/datasets/declared/operations/grouping.ts";

const by = (column: string, slot: Dimension["slot"]): Dimension => ({
  ...{ column, slot, values: null, isOpen: false, isBare: false, within: null },
});
const entryOf = (values: Readonly<Record<string, string>>): Entry => ({
  value: (column) => values[column] ?? null,
  cells: () => [],
});
/** So many places, each with a code of its own, in two rows. */
const places = (count: number) =>
  Array.from({ length: 2 * count }, (_, row) =>
    entryOf({ place: `P${row % count}`, code: `${row % count}` }),
  );
const grouping = [by("place", "area"), by("code", "part")];
const groups = (count: number) => groupsOf(places(count), grouping, { addsUp: false, edition: "2021" });

test("a few values are crossed: a pair without rows is a group, too", () => {
  expect(groups(3)).toHaveLength(9);
  expect(groups(3).filter(({ entries }) => entries.length > 0)).toHaveLength(3);
});

test("two columns that name the same thousand places give a group a place, not a million", () => {
  const all = groups(1000);
  expect(all).toHaveLength(1000);
  expect(all.every(({ entries }) => entries.length === 2)).toBe(true);
});
