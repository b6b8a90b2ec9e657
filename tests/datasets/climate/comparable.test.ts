import { expect, test } from "vitest";
import {
  type Amount,
  basicOf,
  type InventoryAnswer,
  isBelowForGrid,
  isComparable,
  leastTotal,
} from "../../../pipeline/datasets/declared/methods/inventory-answers.ts";
import { hasParts, isMissing, type Measure, measured, missing } from "../../../pipeline/model/quantity.ts";

const range = { file: "x.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };

function answer(period: string, tonnes: { readonly [A in Amount]?: number }): InventoryAnswer {
  const value = (column: Amount): Measure =>
    tonnes[column] === undefined
      ? missing("not-reported")
      : measured("t", tonnes[column], { range, status: "reported", raw: String(tonnes[column]) });
  return { account: "1", period, population: missing("not-reported"), value } as unknown as InventoryAnswer;
}

test.each([
  ["a total above its scopes", "2019", { basic: 46_685_000, scope1: 22_875_000, scope2: 21_918_000 }, true],
  ["scopes of twice the total", "2016", { basic: 36_056_822, scope1: 69_984_178, scope2: 15_851_972 }, false],
  [
    // Power made for the grid is in scope 1 and not in the total.
    ...(["scopes of twice the total, for the grid", "2016"] as const),
    ...([
      { basic: 36_056_822, scope1: 69_984_178, scope2: 15_851_972, directGrid: 49_779_328 },
      true,
    ] as const),
  ],
  [
    "a total of its larger scope",
    "2018",
    { basic: 22_000_000, scope1: 22_000_000, scope2: 21_000_000 },
    false,
  ],
  [
    "a total one in a hundred below",
    "2016",
    { basic: 20_144_995, scope1: 7_897_231, scope2: 12_323_518 },
    true,
  ],
  ["a total in thousand tonnes", "2019", { basic: 55_000, scope1: 25_161_979, scope2: 36_880_892 }, false],
  ["a total of nothing", "2019", { basic: 0 }, false],
  ["no total", "2019", { scope1: 5_000_000 }, false],
  ["half a year", "2019-01-01/2019-06-30", { basic: 23_000_000 }, false],
  ["a fiscal year", "2017-04-01/2018-03-31", { basic: 57_176_147 }, true],
])("%s is compared with other places: %s, %o → %s", (_, period, tonnes, expected) => {
  const own = answer(period, tonnes);
  expect(isComparable(own, [own])).toBe(expected);
});

test.each([
  ["the power made for the grid explains it", { basic: 57, directGrid: 6 }, true],
  ["no power is made for the grid", { basic: 57 }, false],
  ["it is not below", { basic: 62, directGrid: 6 }, false],
])("a total of scopes of 25 and 37 is below them for the grid: %s", (_, tonnes, expected) => {
  const own = answer("2019", { scope1: 25, scope2: 37, ...tonnes });
  expect(isBelowForGrid(own, [own])).toBe(expected);
});

test.each([
  ["parts alone", { direct: 3_636_204, indirect: 2_904_444 }, 2],
  ["one part", { direct: 382_492 }, 1],
  ["a total with more in it", { direct: 3_636_204, basicPlus: 7_000_000 }, null],
  ["nothing", {}, null],
])("a total that is not stated rests on the parts given, without being their sum: %s", (_, tonnes, parts) => {
  const total = basicOf(answer("2018", tonnes));
  expect(total).toMatchObject({ missing: "not-reported" });
  expect(isMissing(total) && hasParts(total)).toBe(parts !== null);
  expect(total.derivation).toMatchObject({ operands: { length: parts === null ? 0 : parts + 1 } });
});

test("the least that a total can be is a fifth of its scopes, and never nothing", () => {
  expect(leastTotal(answer("2019", { scope1: 25_000_000, scope2: 35_000_000 }))).toBe(12_000_000);
  expect(leastTotal(answer("2019", {}))).toBe(1);
});
