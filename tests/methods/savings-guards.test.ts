import { expect, test } from "vitest";
import { marginOf, nilReads, stepAtWorks, verdictOf } from "../../pipeline/methods/savings-guards.ts";

const uncertainty = (band: number, independentValues = 12) =>
  ({ band, independentValues }) as Parameters<typeof marginOf>[0];
const periods = (...avoided: readonly number[]) =>
  avoided.map((own) => ({ counterfactual: 100, avoided: own }));

test("the margin scatters by t(0.95, m − 1)·s·√m of the periods, as a table of Student's t gives it", () => {
  // Residuals −10, 0, 10 about a share of 20 %: s = 10; t(0.95, 2) = 2.919986.
  expect(marginOf(uncertainty(0), 12, periods(10, 20, 30))).toBeCloseTo(2.919986 * 10 * Math.sqrt(3), 4);
  expect(marginOf(uncertainty(0), 12, periods(20, 20, 20))).toBe(0);
});

test("the published interval counts beside it, widened where fewer values are independent than were read", () => {
  expect(marginOf(uncertainty(30), 12, periods(20))).toBeCloseTo(30, 10);
  expect(marginOf(uncertainty(30), 12, periods(10, 20, 30))).toBeCloseTo(Math.hypot(30, 50.5756), 3);
  const spread = (values: number) => Math.sqrt((1 / values) * (1 + 2 / values));
  expect(marginOf(uncertainty(30, 24), 12, periods(20))).toBeCloseTo((30 * spread(12)) / spread(24), 10);
});

test.each([
  [5, "not-distinguishable"],
  [-5, "not-distinguishable"],
  [5.01, "saved"],
  [-5.01, "used-more"],
])("%d avoided, with an interval of 5 to either side, is %s", (avoided, verdict) => {
  expect(verdictOf(avoided, 5)).toBe(verdict);
});

/** Twelve months of a winter and a summer, of which so much was used. */
const months = (winter: number, summer: number) =>
  Array.from({ length: 12 }, (_, index) =>
    index < 6 ? { counterfactual: 15, use: 15 * winter } : { counterfactual: 2, use: 2 * summer },
  );
const nearTo = (winter: number, summer: number) =>
  stepAtWorks(months(winter, summer))?.map(({ times }) => times) ?? null;

test.each([
  [0.92, 0.92],
  [0.51, 0.51],
  [1.99, 1.99],
  [0.4, 0.95],
  [0, 0],
])("works can have made use in winter %d and in summer %d times what is expected", (winter, summer) => {
  expect(nearTo(winter, summer)).toBeNull();
});

test.each([2.2, 2.83, 3.6, 4.19, 10, 29.3, 100, 278, 1000])("a step by %d is named either way", (factor) => {
  expect(nearTo(0.92 / factor, 0.92 / factor)).toContain(factor);
  expect(nearTo(0.92 * factor, 0.92 * factor)).toContain(factor);
});

test.each([
  [0.7 / 29.3, 0.9 / 29.3, [29.3]],
  [1 / 6000, 1 / 6000, []],
  [0.3, 0.95, [2.83, 2.2]],
  [0.45, 0.45, [2.2]],
])("use in winter %d and in summer %d times what is expected is near to %j", (winter, summer, near) => {
  expect(nearTo(winter, summer)).toEqual(near);
});

test.each([
  [
    [1, 1, 1],
    [0, 0, 0],
    [3, 4, 5],
  ],
  [[1, 1, 1], [0, 2, 2], []],
  [
    [1, 1, 1],
    [0, 0, 2],
    [3, 4],
  ],
  [[0, 0, 0], [0, 0, 0], []],
  [[1, 1, 1], [null, null, 2], []],
])("of reads %j before works and %j after them, those at %j say nothing of use", (before, after, nil) => {
  const month = 30 * 86_400_000;
  const reads = [...before, ...after].map((use, index) => ({ time: (index - before.length) * month, use }));
  const reporting = after.map((use, index) => ({
    ...{
      read: before.length + index,
      lastRead: before.length + index,
      use: use ?? 0,
      counterfactual: index === 0 ? 1 : 2,
    },
    ...{ start: 0, end: 0, days: 30, estimatedDays: 0 },
  }));
  const known = reporting.filter((_, index) => after[index] !== null);
  expect(nilReads(reads, { start: 0, end: 0 }, known)).toEqual(nil);
});
