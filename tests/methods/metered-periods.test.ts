import { describe, expect, it } from "vitest";
import { meteredPeriods, splitAtWorks } from "../../pipeline/methods/metered-periods.ts";
import { given } from "./reference.ts";

const DAY = 86_400_000;
const at = (day: number, use: number | null = 1) => ({ time: day * DAY, use });

describe("metered periods", () => {
  it("run from each read to the next; a blank last read only closes", () => {
    const { kept, dropped } = given(meteredPeriods([at(0, 5), at(30, 7), at(61, null)]));
    expect(kept).toEqual([
      { read: 0, start: 0, end: 30 * DAY, days: 30, use: 5 },
      { read: 1, start: 30 * DAY, end: 61 * DAY, days: 31, use: 7 },
    ]);
    expect(dropped).toEqual([]);
  });

  it.each([
    [24.99, "too-short"],
    [25, null],
    [35, null],
    [35.99, null],
    [36, "too-long"],
  ])("of %f days, counted whole, have the fate %s", (days, reason) => {
    const { kept, dropped } = given(meteredPeriods([at(0), at(days, null)]));
    expect(dropped.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
    expect(kept.map((each) => each.days)).toEqual(reason === null ? [days] : []);
  });

  it("lists a period without use and a use without an end", () => {
    const { kept, dropped } = given(meteredPeriods([at(0, null), at(30), at(60)]));
    expect(kept.length).toBe(1);
    expect(dropped.map(({ read, reason }) => [read, reason])).toEqual([
      [0, "no-use"],
      [2, "no-closing-read"],
    ]);
  });

  it("keeps a use of 0", () => {
    expect(given(meteredPeriods([at(0, 0), at(30, null)])).kept.length).toBe(1);
  });

  it.each([
    ["a negative use", [at(0), at(30, -1), at(60)], { undefined: "negative-use", at: 1 }],
    ["two reads at one time", [at(0), at(0), at(30)], { undefined: "reads-out-of-order", at: 1 }],
    ["a read before the one before", [at(0), at(30), at(20)], { undefined: "reads-out-of-order", at: 2 }],
    ["a read at no time", [at(Number.NaN), at(30)], { undefined: "not-a-number", at: 0 }],
    ["a use of no number", [at(0, Number.NaN)], { undefined: "not-a-number", at: 0 }],
  ])("refuses %s", (_, reads, refusal) => {
    expect(meteredPeriods(reads)).toEqual(refusal);
  });
});

describe("the windows around works", () => {
  const period = (start: number, end: number) => {
    return { read: start, start: start * DAY, end: end * DAY, days: end - start, use: 1 };
  };
  const works = { start: 1000 * DAY, end: 1010 * DAY };

  it.each([
    [635, 665, "baseline"],
    [634, 664, "before-baseline"],
    [970, 1000, "baseline"],
    [971, 1001, "overlaps-works"],
    [1005, 1035, "overlaps-works"],
    [1001, 1009, "overlaps-works"],
    [1010, 1040, "reporting"],
    [1345, 1375, "reporting"],
    [1346, 1376, "after-reporting"],
  ])("put days %i to %i under %s", (start, end, place) => {
    const { baseline, reporting, dropped } = given(splitAtWorks([period(start, end)], works));
    const found = [...baseline.map(() => "baseline"), ...reporting.map(() => "reporting")];
    expect([...found, ...dropped.map(({ reason }) => reason)]).toEqual([place]);
  });

  it("are refused where works end before they start", () => {
    expect(splitAtWorks([], { start: 1, end: 0 })).toEqual({ undefined: "works-end-before-start" });
    expect(splitAtWorks([], { start: Number.NaN, end: 0 })).toEqual({ undefined: "not-a-number" });
  });
});
