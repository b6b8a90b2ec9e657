import { describe, expect, it } from "vitest";
import { lagOneAutocorrelation, savingsUncertainty } from "../../pipeline/methods/savings-uncertainty.ts";
import { given } from "./reference.ts";

const observed = [10, 12, 9, 14, 11, 13];
const predicted = [11, 11, 10, 13, 12, 12.5];

const monthly = (days: number) => ({ days, interval: "monthly" }) as const;

describe("the uncertainty of savings", () => {
  it("follows the formula of METHODS term by term", () => {
    const { band, t, autocorrelation, independentValues, months } = given(
      savingsUncertainty(observed, predicted, 1, monthly(337)),
    );
    const residuals = [1, -1, 1, -1, 1, -0.5];
    const [later, earlier] = [residuals.slice(1), residuals.slice(0, -1)];
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    const products = (a: readonly number[], b: readonly number[]) =>
      a.reduce((sum, value, i) => sum + (value - mean(a)) * ((b[i] ?? 0) - mean(b)), 0);
    const rho = products(later, earlier) / Math.sqrt(products(later, later) * products(earlier, earlier));
    expect(autocorrelation).toBeCloseTo(rho, 12);
    expect(t).toBeCloseTo(2.015048373333023, 10);
    expect(months).toBe(11);
    expect(independentValues).toBeCloseTo((6 * (1 - rho)) / (1 + rho), 9);
    const n = independentValues;
    const average = mean(observed);
    const rmse = Math.sqrt(5.25 / 5);
    const growth = -0.00022 * 121 + 0.03306 * 11 + 0.94054;
    const whole = 6 * average * t * growth * (rmse / average) * Math.sqrt(((6 / n) * (1 + 2 / n)) / 11);
    expect(band).toBeCloseTo(whole, 9);
  });

  it.each([
    [337, 11],
    [344, 11],
    [345, 12],
    [346, 12],
    [315, 10],
    [15.1, 1],
  ])("counts %f days as %i months", (days, months) => {
    expect(given(savingsUncertainty(observed, predicted, 1, monthly(days))).months).toBe(months);
  });

  it("doubles when all totals double", () => {
    const twice = (values: readonly number[]) => values.map((value) => 2 * value);
    const once = given(savingsUncertainty(observed, predicted, 1, monthly(337))).band;
    expect(given(savingsUncertainty(twice(observed), twice(predicted), 1, monthly(337))).band).toBe(2 * once);
  });

  it.each([
    ["residuals that do not vary", [1, 2, 3, 4], [2, 3, 4, 5], 1, 337, "residuals-do-not-vary"],
    ["residuals that predict each other fully", [0, 0, 0], [1, -1, 1], 1, 337, "residuals-fully-correlated"],
    ["as few values as slopes", [1, 2], [2, 2], 2, 337, "too-few-values"],
    ["no reporting month", observed, predicted, 1, 15, "no-reporting-month"],
    ["NaN days", observed, predicted, 1, Number.NaN, "not-a-number"],
    ["no values", [], [], 1, 337, "no-values"],
    ["lists of different lengths", [1], [], 1, 337, "lengths-differ"],
  ])("is refused for %s", (_, someObserved, somePredicted, slopes, days, reason) => {
    expect(savingsUncertainty(someObserved, somePredicted, slopes, monthly(days))).toEqual({
      undefined: reason,
    });
  });

  it("has no autocorrelation of one residual", () => {
    expect(lagOneAutocorrelation([1])).toEqual({ undefined: "residuals-do-not-vary" });
  });
});
