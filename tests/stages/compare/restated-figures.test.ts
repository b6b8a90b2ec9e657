import { expect, test } from "vitest";
import type { Movement } from "../../../pipeline/model/movement.ts";
import { measured } from "../../../pipeline/model/quantity.ts";
import { restatedFindings } from "../../../pipeline/stages/compare/restated-figures.ts";

/** A figure of a year, each in a row of its own. */
const figure = (row: number, amount: number) => ({
  ...{ dataset: "waste", indicator: "waste", area: "JPN", period: String(2000 + row), breakdown: "" },
  value: measured("t", amount, {
    range: { file: "waste/a.csv", sheet: "", row, column: 2, toRow: row, toColumn: 2 },
    status: "reported",
    raw: String(amount),
  }),
});
const moved = (row: number, was: number, now: number): Movement => ({
  ...{ kind: "restated", printed: true, cause: "source", line: null, share: (now - was) / was },
  ...{ was: { ...figure(row, was), edition: "2021" }, now: figure(row, now) },
});
const unchanged = { changed: [], vanished: [], findings: [] } as unknown as Parameters<
  typeof restatedFindings
>[1];
const told = (...movements: readonly Movement[]) =>
  restatedFindings(movements, unchanged, { from: "2021", to: "2021" }).map((found) => [
    "name" in found ? found.name : "",
    "others" in found ? found.others : 0,
  ]);

test("an edition published again whose unit was mended tells it once, with the line that covers all of it", () => {
  expect(told(moved(1, 54833, 54833000), moved(2, 54681, 54681000), moved(3, 54199, 54199000))).toEqual([
    ["waste,waste,JPN,*,", 2],
  ]);
});

test("figures that moved each by its own are told each by itself", () => {
  expect(told(moved(1, 100, 110), moved(2, 100, 120))).toHaveLength(2);
});
