import { describe, expect, test } from "vitest";
import { conditionForms } from "../../../pipeline/datasets/declared/conditions/condition.ts";
import { monthIn, quarterIn } from "../../../pipeline/datasets/declared/derived/dates.ts";
import { indexAreas } from "../../../pipeline/stages/correct/read-areas.ts";

describe("the part of a year in which a period begins", () => {
  test.each([
    ["2021-07-08", "2021-07", "2021-07/2021-09"],
    ["2021-07", "2021-07", "2021-07/2021-09"],
    ["2021-07-31/2021-08-02", "2021-07", "2021-07/2021-09"],
    ["2021-07/2021-09", null, "2021-07/2021-09"],
    ["2021-07/2021-12", null, null],
    ["2021", null, null],
  ])("of %s is the month %s and the quarter %s", (period, month, quarter) => {
    expect([monthIn(period), quarterIn(period)]).toEqual([month, quarter]);
  });
});

describe("a period that differs from another", () => {
  const form = conditionForms.find(({ words }) => words === "differs from");
  const differs = (own: string, text: string) =>
    form?.test(own, {
      ...{ text, parts: [text], number: null },
      outlook: { edition: "2021", areas: indexAreas([]), figure: () => null },
    });
  test.each([
    ["2021-10-26/2021-10-27", "2021-10-26/2021-10-27", false],
    ["2021-10-26/2021-10-30", "2021-10-26/2021-10-27", true],
    ["2021-10-25/2021-10-27", "2021-10-26/2021-10-27", true],
    ["2021-10-26/", "2021-10-26/2021-10-27", true],
    ["2021-10-26/", "2021-10-26", false],
    ["2021-10-26/2021-10-27", "2021-10", false],
    ["2021-11-02/2021-11-03", "2021-10", true],
    ["2021-10-26/", "", false],
  ])("%s from “%s”: %s", (own, other, expected) => {
    expect(differs(own, other)).toBe(expected);
  });
});
