import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inOrder } from "../../pipeline/rules/in-order.ts";
import { notInFuture } from "../../pipeline/rules/not-in-future.ts";
import { requiredTogether } from "../../pipeline/rules/required-together.ts";
import type { TestCell } from "../support/sheet.ts";
import { say } from "./rule-fixture.ts";

describe("start and end", () => {
  const rule = inOrder("year", "until");
  const wrong = ["end-before-start D2"];
  const said = (from: TestCell, to: TestCell) => say(rule, ["Year", "Until"], [["Bo", from, to]]);
  test.each<readonly [TestCell, TestCell, readonly string[]]>([
    [2010, 2012, []],
    [2010, 2010, []],
    [2010, 2009, wrong],
    ["2010-05-02", "2010-05-01", wrong],
    ["2010-05-02", "2010-05-02", []],
    ["2010-05-02", "2010-05", []],
    ["2010-05-02", 2010, []],
    ["2010-05-02", "2010-04", wrong],
    [2010, "2010-01-01", []],
    [2010, "2009-12-31", wrong],
    [2010, null, []],
    [null, 2009, []],
    ["2008/2012", 2010, []],
    ["2008/2012", 2007, wrong],
  ])("%s, %s", (from, to, found) => {
    expect(said(from, to)).toEqual(found);
  });

  test("any two days are in one order or the other, and in both only where they are the same", () => {
    const day = fc.tuple(
      fc.integer({ min: 1990, max: 2020 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    );
    const iso = (parts: readonly number[]) => parts.map((part) => String(part).padStart(2, "0")).join("-");
    fc.assert(
      fc.property(day, day, (one, other) => {
        const [a, b] = [iso(one), iso(other)];
        const wrongWays = said(a, b).length + said(b, a).length;
        expect(wrongWays).toBe(a === b ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });
});

describe("a period in the future", () => {
  const rule = notInFuture("year");
  test.each<readonly [TestCell, TestCell, readonly string[]]>([
    [2020, "reported", []],
    [2021, "reported", []],
    [2022, "reported", ["future-period C2"]],
    [2030, "estimated", ["future-period C2"]],
    [2030, "planned", []],
    [2030, "target", []],
    ["2021-07", null, ["future-period C2"]],
    ["2021-06", null, []],
    ["2021-06-30", null, []],
    ["2021-07-01", null, ["future-period C2"]],
    [null, "reported", []],
  ])("%s, %s", (year, kind, found) => {
    expect(say(rule, ["Year", "Kind"], [["Bo", year, kind]])).toEqual(found);
  });
});

describe("columns that belong together", () => {
  const rule = requiredTogether(["paper", "glass", "waste"]);
  test.each<readonly [readonly TestCell[], readonly string[]]>([
    [[1, 2, 3], []],
    [[null, null, null], []],
    [[0, 0, 0], []],
    [[1, null, 3], ["required-together D2"]],
    [[null, 2, 3], ["required-together C2"]],
    [[1, null, null], ["required-together D2"]],
    [[1, 2, "n/a"], ["required-together E2"]],
  ])("%j", (cells, found) => {
    expect(say(rule, ["Paper", "Glass", "Waste"], [["Bo", ...cells]])).toEqual(found);
  });
});
