import { describe, expect, test } from "vitest";
import { firstDay, isPeriod, lastDay, yearOf } from "../../pipeline/model/period.ts";

describe("periods", () => {
  test.each(["2020", "2020-10", "2020-10-12", "2018-06/2021-06", "2018-06/", "2020-02-29"])(
    "%s is one",
    (text) => {
      expect(isPeriod(text)).toBe(true);
    },
  );

  test.each([
    "20",
    "2020-13",
    "2020-00",
    "2021-02-29",
    "2020-04-31",
    "2020/2021-13",
    "/2020",
    "",
    "2020-1-1",
    "Q1 2020",
  ])("%j is none", (text) => {
    expect(isPeriod(text)).toBe(false);
  });

  test.each([
    ["2020", "2020-01-01", "2020-12-31"],
    ["2020-02", "2020-02-01", "2020-02-29"],
    ["2019-02", "2019-02-01", "2019-02-28"],
    ["2020-10-12", "2020-10-12", "2020-10-12"],
    ["2018-06/2021-06", "2018-06-01", "2021-06-30"],
    ["2018-06/", "2018-06-01", "2018-06-30"],
  ])("%s runs from %s to %s", (period, first, last) => {
    expect([firstDay(period), lastDay(period)]).toEqual([first, last]);
    expect(yearOf(period)).toBe(Number(first.slice(0, 4)));
  });
});
