import { expect, test } from "vitest";
import { fiscalYearOf } from "../../../pipeline/model/period.ts";
import { periodsAgree } from "../../../pipeline/stages/proof/readings/place-and-time.ts";

test.each([
  ["2016-04-01/2017-03-31", ["2016", "2017"]],
  ["2016-04-01/2018-03-31", null],
  ["2016-07-01/2017-06-30", null],
  ["2016/2017", null],
  ["2016", null],
] as const)("the fiscal year of %s is %o", (period, years) => {
  expect(fiscalYearOf(period)).toEqual(years);
});

test("a year is rather the fiscal year that begins in it than the one that ends in it", () => {
  const begins = periodsAgree("2016", "2016-04-01/2017-03-31");
  expect(begins).toBeGreaterThan(periodsAgree("2016", "2015-04-01/2016-03-31"));
  // Years of a longer span are alike, the first one too.
  expect(periodsAgree("2010", "2010/2020")).toBe(periodsAgree("2015", "2010/2020"));
});
