import { expect, test } from "vitest";
import { marginOf, verdictOf } from "../../pipeline/methods/savings-guards.ts";

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
