import { describe, expect, it } from "vitest";
import { meteredPeriods, splitAtWorks } from "../../pipeline/methods/metered-periods.ts";
import { intervalOf, type ReadInterval } from "../../pipeline/methods/reads.ts";
import { given } from "./reference.ts";

const DAY = 86_400_000;
const at = (day: number, use: number | null = 1) => ({ time: day * DAY, use });
/** Works that no period meets. */
const never = { start: -1000 * DAY, end: -1000 * DAY };

describe("metered periods", () => {
  it("run from each read to the next; a blank last read only closes", () => {
    const { kept, dropped } = given(meteredPeriods([at(0, 5), at(30, 7), at(61, null)], "monthly", never));
    expect(kept).toEqual([
      { read: 0, lastRead: 0, start: 0, end: 30 * DAY, days: 30, estimatedDays: 0, use: 5 },
      { read: 1, lastRead: 1, start: 30 * DAY, end: 61 * DAY, days: 31, estimatedDays: 0, use: 7 },
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
    const { kept, dropped } = given(meteredPeriods([at(0), at(days, null)], "monthly", never));
    expect(dropped.map((each) => each.reason)).toEqual(reason === null ? [] : [reason]);
    expect(kept.map((each) => each.days)).toEqual(reason === null ? [days] : []);
  });

  it("lists a period without use and a use without an end", () => {
    const { kept, dropped } = given(meteredPeriods([at(0, null), at(30), at(60)], "monthly", never));
    expect(kept.length).toBe(1);
    expect(dropped.map(({ read, reason }) => [read, reason])).toEqual([
      [0, "no-use"],
      [2, "no-closing-read"],
    ]);
  });

  it("keeps a use of 0", () => {
    expect(given(meteredPeriods([at(0, 0), at(30, null)], "monthly", never)).kept.length).toBe(1);
  });

  it.each([
    ["a negative use", [at(0), at(30, -1), at(60)], { undefined: "negative-use", at: 1 }],
    ["two reads at one time", [at(0), at(0), at(30)], { undefined: "reads-out-of-order", at: 1 }],
    ["a read before the one before", [at(0), at(30), at(20)], { undefined: "reads-out-of-order", at: 2 }],
    ["a read at no time", [at(Number.NaN), at(30)], { undefined: "not-a-number", at: 0 }],
    ["a use of no number", [at(0, Number.NaN)], { undefined: "not-a-number", at: 0 }],
  ])("refuses %s", (_, reads, refusal) => {
    expect(meteredPeriods(reads, "monthly", never)).toEqual(refusal);
  });
});

describe("reads that are joined to the next", () => {
  const fate = (
    reads: Parameters<typeof meteredPeriods>[0],
    interval: ReadInterval = "monthly",
    works = never,
  ) => {
    const { kept, dropped } = given(meteredPeriods(reads, interval, works));
    const days = kept.map(
      (each) => `${Number(each.days.toFixed(3))}${each.estimatedDays > 0 ? ` (${each.estimatedDays})` : ""}`,
    );
    return [...days, ...dropped.map(({ reason }) => reason)];
  };
  const guess = (day: number) => ({ ...at(day), estimated: true });
  it.each([
    ["a short one", [at(0), at(10), at(40, null)], ["40"]],
    ["short ones until they make a period", [at(0), at(8), at(16), at(24), at(32, null)], ["32"]],
    ["a short one that no read follows", [at(0), at(30), at(40, null)], ["30", "too-short"]],
    ["a short one before a read without use", [at(0), at(10, null), at(40, null)], ["too-short", "no-use"]],
    ["at most 70 days", [at(0), at(24), at(70, null)], ["70"]],
    ["more than 70 days", [at(0), at(24), at(71, null)], ["too-short", "too-long"]],
    ["an estimate", [guess(0), at(30), at(60, null)], ["60 (30)"]],
    ["two estimates", [guess(0), guess(25), at(50), at(70, null)], ["70 (50)"]],
    ["an estimate that no actual read follows", [at(0), guess(30), at(60, null)], ["30", "estimated"]],
    ["estimates of more than 70 days", [guess(0), guess(30), at(60), at(90, null)], ["30", "estimated"]],
  ])("%s", (_, reads, expected) => expect(fate(reads)).toEqual(expected));

  it("but never across the start or the end of works", () => {
    const works = { start: 20 * DAY, end: 30 * DAY };
    expect(fate([at(0), at(10), at(40, null)], "monthly", works)).toEqual(["30", "too-short"]);
  });

  it.each([
    [
      [at(0), at(1), at(2, null)],
      ["1", "1"],
    ],
    [
      [at(0), at(23 / 24), at(48 / 24, null)],
      ["0.958", "1.042"],
    ],
    [
      [at(0), at(3), at(4, null)],
      ["1", "too-long"],
    ],
    [[guess(0), at(1), at(2, null)], ["2 (1)"]],
  ])("days, case %#", (reads, expected) => expect(fate(reads, "daily")).toEqual(expected));
});

describe("how often a meter is read", () => {
  it.each([
    [1, "daily"],
    [7, "monthly"],
    [30, "monthly"],
    [35, "monthly"],
    [36, "bimonthly"],
    [70, "bimonthly"],
    [71, null],
  ])("every %i days: %s", (days, interval) => {
    expect(intervalOf([0, 1, 2, 3, 4].map((index) => at(index * days)))).toBe(interval);
  });

  it("goes by the median: a gap makes no other method of it", () => {
    expect(intervalOf([at(0), at(1), at(2), at(3), at(60)])).toBe("daily");
  });
});

describe("the windows around works", () => {
  const period = (start: number, end: number) => {
    const days = end - start;
    return {
      read: start,
      lastRead: start,
      start: start * DAY,
      end: end * DAY,
      days,
      estimatedDays: 0,
      use: 1,
    };
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
