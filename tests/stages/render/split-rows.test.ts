import { expect, test } from "vitest";
import type { ChangeRow } from "../../../pipeline/stages/render/changes/change-table.ts";
import { splitRows } from "../../../pipeline/stages/render/changes/split-rows.ts";

const row = (what: string, why: string) => ({ what, why }) as ChangeRow;
const named = (rows: readonly ChangeRow[]) =>
  splitRows(rows).map((alike) => alike.map(({ what }) => what).join(""));

test("every reason is told with its largest figure before a second figure of one is", () => {
  const rows = [..."abcdefghij"].map((what) => row(what, "a late date"));
  expect(named([...rows, row("y", "a new database"), row("z", "a slip")])).toEqual(["abcdefgh", "y", "z"]);
});

test("more reasons than a screen holds are told by the largest; and of nothing, nothing is", () => {
  expect(named([..."abcdefghijkl"].map((what) => row(what, what)))).toEqual([..."abcdefghij"]);
  expect(named([])).toEqual([]);
});
