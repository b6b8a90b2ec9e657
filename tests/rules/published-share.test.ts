import { describe, expect, test } from "vitest";
import { publishedShare } from "../../pipeline/rules/published-share.ts";
import type { TestCell } from "../support/sheet.ts";
import { say } from "./rule-fixture.ts";

type Case = [what: string, cells: readonly TestCell[], found: readonly string[]];

describe("a published percentage beside what it is made of", () => {
  const rule = publishedShare({ along: "year", part: "paper", whole: "waste", published: "sorted" });
  const told = ["published-total-mismatch E2"];
  test.each<Case>([
    ["agrees", [30, 120, 25], []],
    ["agrees as rounded to three decimals", [1, 3, 33.333], []],
    ["is another", [30, 120, 26], told],
    ["is a thousandth of it", [30, 120, 0.025], ["unit-suspect E2"]],
    ["is not given", [30, 120, null], []],
    ["stands beside no whole", [30, null, 25], []],
    ["is of a whole of 0", [0, 0, 25], []],
  ])("%s", (_, [paper, waste, sorted], found) => {
    const rows = [["Bo", paper ?? null, waste ?? null, sorted ?? null, 2019]];
    expect(say(rule, ["Paper", "Waste", "Sorted", "Year"], rows)).toEqual(found);
  });

  test("is as exact as it is declared to be", () => {
    const rough = publishedShare({ along: "year", part: "paper", whole: "waste", published: "sorted" }, 2);
    const headers = ["Paper", "Waste", "Sorted", "Year"];
    expect(say(rough, headers, [["Bo", 30, 120, 26, 2019]])).toEqual([]);
    expect(say(rough, headers, [["Bo", 30, 120, 28, 2019]])).toHaveLength(1);
  });
});
