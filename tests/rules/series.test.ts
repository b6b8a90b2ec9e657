import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { series } from "../../pipeline/rules/series.ts";
import type { TestCell } from "../support/sheet.ts";
import { say, tell } from "./rule-fixture.ts";

const bounds = { jump: 0.3, spike: 0.2, flat: 4 };
const rule = series("place", "year", "balance", bounds);
const headers = ["Year", "Balance"];
const tonnes = series("place", "year", "paper", bounds);

/** One place's figures from 2001 on, from row 2 on. */
function from2001(amounts: readonly TestCell[]): TestCell[][] {
  return amounts.map((amount, index) => ["Bo", 2001 + index, amount]);
}

describe("a series", () => {
  const ofPeriods = (...periods: readonly (string | number)[]) =>
    periods.map((period) => ["Bo", period, 100]);
  test.each([
    ["a day among years", ofPeriods(2001, "2002-12-31", 2003), ["unlike-period C3"]],
    ["a year among months", ofPeriods("2001-01", 2001, "2001-03"), ["unlike-period C3"]],
    ["as many of one length as of another", ofPeriods(2001, "2002-12"), []],
    ["all days", ofPeriods("2001-12-31", "2002-12-31"), []],
  ])("of %s", (_, rows, found) => {
    expect(say(rule, headers, rows)).toEqual(found);
  });

  test.each<readonly [what: string, amounts: readonly TestCell[], found: readonly string[]]>([
    ["that moves a little", [100, 104, 99, 103], []],
    ["of one figure", [100], []],
    ["of two figures far apart", [100, 200], ["jump D3"]],
    ["that jumps and stays", [100, 102, 160, 161, 163], ["jump D4"]],
    ["that falls and stays", [160, 161, 100, 101, 102], ["jump D4"]],
    ["at the bound of a jump", [70, 100], []],
    ["with a spike", [100, 102, 140, 101, 103], ["spike D4"]],
    ["with a dip", [100, 102, 60, 101, 103], ["spike D4"]],
    ["with a spike before a missing year", [100, 102, 240, "…", 103], ["jump D4"]],
    ["a thousand times off", [100, 102, 101_000, 101, 103], ["unit-suspect D4"]],
    ["a thousand times its only predecessor", [100, 112_000], ["unit-suspect D3"]],
    ["whose last two are in a wrong unit", [100, 102, 101_000, 103_000], ["unit-suspect D4"]],
    ["a million times off", [100, 102, 101e6, 101], ["unit-suspect D4"]],
    ["a thousandth", [100, 102, 0.101, 101, 103], ["unit-suspect D4"]],
    ["in MJ instead of kWh", [100, 102, 363, 101, 103], ["unit-suspect D4"]],
    ["in toe instead of GJ", [100, 102, 2.4, 101, 103], ["unit-suspect D4"]],
    ["in kWh instead of therms", [100, 102, 2930, 101, 103], ["unit-suspect D4"]],
    ["whose first figure is in a wrong unit", [100_000, 102, 101, 103], ["unit-suspect D2"]],
    ["whose last figure is in a wrong unit", [100, 102, 101, 103_000], ["unit-suspect D5"]],
    ["whose sign changes for a year", [100, 102, -101, 101, 103], ["sign-change D4"]],
    ["whose sign changes for good", [3, 2.5, -2, -2.5, -3], ["sign-change D4"]],
    ["through 0", [3, 0, -3], ["jump D3", "jump D4"]],
    ["four years the same", [100, 101, 101, 101, 101, 102], ["flat D6"]],
    ["three years the same", [100, 101, 101, 101, 102], []],
    ["six years the same", [101, 101, 101, 101, 101, 101], ["flat D7"]],
    ["of zeros", [0, 0, 0, 0, 0], []],
    ["the same but for a year without a figure", [101, 101, "…", 101, 101], []],
    ["of bounds", ["<10", "<10", "<10", "<10", "<100"], []],
    ["of about the same", ["about 10", "about 10", "about 10", "about 10"], ["flat D5"]],
  ])("%s", (_, amounts, found) => {
    expect(say(rule, headers, from2001(amounts))).toEqual(found);
  });

  test.each<readonly [what: string, amounts: readonly TestCell[], found: readonly string[]]>([
    ["whose first figure leaves the two nearest", [51.75, 90.77, 82.59, 64.88], ["spike D2"]],
    ["whose last figure leaves the two nearest", [64.88, 90.77, 82.59, 45], ["spike D5"]],
    ["whose first figure leaves the nearest alone", [75.1, 132, 106, 72], []],
    ["whose last figure leaves two that differ as much", [100, 60, 30], []],
    ["whose first figure leaves later years", [51.75, "…", 90.77, 82.59], []],
    ["at the bound", [65, 100, 100], []],
  ])("held to its nearest at both ends, %s", (_, amounts, found) => {
    const held = series("place", "year", "balance", { jump: 0.6, spike: 0.5, end: 0.35, flat: 4 });
    expect(say(held, headers, from2001(amounts))).toEqual(found);
  });

  test.each<readonly [amounts: readonly TestCell[], says: string]>([
    [[100, 160.5], "160.5 kt follows 100 kt, an unusual change."],
    [[100, 102, 140, 101, 103], "140 kt stands between 102 kt and 101 kt."],
    [
      [100, 102, 0.1, 101],
      "0.1 kt and its neighbour 102 kt differ by about 1000, a factor between units: a wrong unit?",
    ],
    [[101, 101, 101, 101], "101 kt is given for 4 years in a row."],
  ])("of thousand tonnes, %j, is quoted as it was typed", (amounts, says) => {
    expect(tell(tonnes, ["Year", "Paper"], from2001(amounts), { unit: "kt" })).toEqual([says]);
  });

  test.each<readonly [what: string, rows: readonly TestCell[][], found: readonly string[]]>([
    [
      "with one year left out",
      [
        ["Bo", 2001, 100],
        ["Bo", 2003, 100],
      ],
      ["gap C3"],
    ],
    [
      "with years left out",
      [
        ["Bo", 2001, 100],
        ["Bo", 2004, 500],
      ],
      ["gap C3"],
    ],
    [
      "in disorder",
      [
        ["Bo", 2003, 101],
        ["Bo", 2001, 100],
        ["Bo", 2002, 102],
      ],
      [],
    ],
    [
      "beside another, each judged alone",
      [
        ["Bo", 2001, 100],
        ["Le", 2001, 5000],
        ["Bo", 2002, 102],
        ["Le", 2002, 9000],
      ],
      ["jump D5"],
    ],
    [
      "with a row that has no year",
      [
        ["Bo", null, 500],
        ["Bo", 2001, 100],
        ["Bo", 2002, 102],
      ],
      [],
    ],
    [
      "equal in years far apart",
      [
        ["Bo", 2001, 101],
        ["Bo", 2006, 101],
        ["Bo", 2011, 101],
        ["Bo", 2016, 101],
      ],
      ["gap C3", "gap C4", "gap C5"],
    ],
  ])("%s", (_, rows, found) => {
    expect(say(rule, headers, rows)).toEqual(found);
  });

  test("ignores changes that are small in themselves", () => {
    const small = series("place", "year", "balance", { ...bounds, small: 10 });
    expect(say(small, headers, from2001([2, 9, 2, 4]))).toEqual([]);
    expect(say(small, headers, from2001([2, 9, 2, 14]))).toEqual(["jump D5"]);
  });

  test("that stays within its bounds is never remarked, in whatever order its rows stand", () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 900, max: 1000 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.integer(), (own, seed) => {
        const rows = from2001(own).sort(([, a], [, b]) => mix(a, seed) - mix(b, seed));
        expect(say(rule, headers, rows)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("with one figure a thousand times too large names it alone, wherever it stands", () => {
    const amounts = fc.uniqueArray(fc.integer({ min: 950, max: 1000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(amounts, fc.nat(), (own, pick) => {
        const index = pick % own.length;
        const planted = own.map((amount, at) => (at === index ? amount * 1000 : amount));
        expect(say(rule, headers, from2001(planted))).toEqual([`unit-suspect D${index + 2}`]);
      }),
      { numRuns: 60 },
    );
  });
});

function mix(year: TestCell | undefined, seed: number): number {
  return (Number(year) * 2654435761 + seed) % 1013;
}
