import { describe, expect, test } from "vitest";
import { noCopiedSeries } from "../../pipeline/rules/no-copied-series.ts";
import { notConstant } from "../../pipeline/rules/not-constant.ts";
import type { TestCell } from "../support/sheet.ts";
import { say } from "./rule-fixture.ts";

describe("a column that never varies", () => {
  const rule = notConstant("paper", 4);
  test.each<readonly [readonly TestCell[], readonly string[]]>([
    [[5, 5, 5, 5], ["constant-column C2"]],
    [["…", 5, 5, 5, 5], ["constant-column C3"]],
    [[0, 0, 0, 0], ["constant-column C2"]],
    [[5, 5, 5, 6], []],
    [[5, 5, 5], []],
    [[5, 5, 5, "…"], []],
    [["<5", "<5", "<5", "<5"], []],
    [[], []],
  ])("%j", (amounts, found) => {
    expect(
      say(
        rule,
        ["Paper"],
        amounts.map((amount) => ["Bo", amount]),
      ),
    ).toEqual(found);
  });

  test("needs eight rows unless told otherwise", () => {
    const rows = Array.from({ length: 8 }, () => ["Bo", 5]);
    expect(say(notConstant("paper"), ["Paper"], rows)).toEqual(["constant-column C2"]);
    expect(say(notConstant("paper"), ["Paper"], rows.slice(1))).toEqual([]);
  });
});

describe("figures of another place", () => {
  const rule = noCopiedSeries("place", "year", "paper", 3);
  const own = (place: string, amounts: readonly TestCell[], from = 2001) =>
    amounts.map((amount, index) => [place, from + index, amount]);
  test.each<readonly [what: string, rows: readonly TestCell[][], found: readonly string[]]>([
    ["copied", [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 3])], ["copied-column D5"]],
    [
      "copied twice",
      [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 3]), ...own("An", [1, 2, 3])],
      ["copied-column D5", "copied-column D8"],
    ],
    [
      "copied in another order",
      [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 3]).reverse()],
      ["copied-column D5"],
    ],
    ["one of them different", [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 4])], []],
    ["of other years", [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 3], 2005)], []],
    ["too few to tell", [...own("Bo", [1, 2]), ...own("Le", [1, 2])], []],
    ["the same in all years but one", [...own("Bo", [1, 2, 3, 4]), ...own("Le", [1, 2, 3, 9])], []],
    ["with one year more", [...own("Bo", [1, 2, 3]), ...own("Le", [1, 2, 3, 4])], ["copied-column D5"]],
    ["with one year less", [...own("Bo", [1, 2, 3, 4]), ...own("Le", [1, 2, 3])], ["copied-column D6"]],
    ["the same in too few years", [...own("Bo", [1, 2, 3, 4]), ...own("Le", [4, 9], 2004)], []],
    ["bounds alone", [...own("Bo", ["<1", "<2", "<3"]), ...own("Le", ["<1", "<2", "<3"])], []],
  ])("%s", (_, rows, found) => {
    expect(say(rule, ["Year", "Paper"], rows)).toEqual(found);
  });
});
