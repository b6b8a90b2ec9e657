import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { correlation, fitStatistics } from "../../pipeline/methods/fit-statistics.ts";
import { given } from "./reference.ts";

describe("fit statistics", () => {
  it("give the vector published", () => {
    const fit = given(fitStatistics([1, 3, 4, 1, 6], [2, 3, 3, 2, 4], 2));
    expect(Number(fit.rSquared).toFixed(3)).toBe("0.972");
    expect(Number(fit.adjustedRSquared).toFixed(3)).toBe("0.944");
    expect(Number(fit.cvRmse).toFixed(3)).toBe("0.394");
    expect(Number(fit.adjustedCvRmse).toFixed(3)).toBe("0.509");
    expect(Number(fit.nmbe).toFixed(3)).toBe("-0.067");
    expect([fit.n, fit.meanObserved]).toEqual([5, 3]);
    expect(fit.rmse).toBeCloseTo(Math.sqrt(7 / 5), 12);
    expect(fit.adjustedRmse).toBeCloseTo(Math.sqrt(7 / 3), 12);
  });

  it("leave undefined only what the values do not define", () => {
    const flat = { undefined: "values-do-not-vary" };
    const zero = { undefined: "zero-mean" };
    const few = { undefined: "too-few-values" };
    expect(fitStatistics([0.1, 0.1, 0.1], [1, 2, 3], 0)).toMatchObject({
      rSquared: flat,
      adjustedRSquared: flat,
    });
    expect(fitStatistics([1, 2, 3], [0.1, 0.1, 0.1], 0)).toMatchObject({
      rSquared: flat,
      adjustedRSquared: flat,
    });
    expect(fitStatistics([-1, 1], [-1, 2], 0)).toMatchObject({
      cvRmse: zero,
      adjustedCvRmse: zero,
      nmbe: zero,
    });
    expect(fitStatistics([1, 2], [1, 3], 2)).toMatchObject({
      adjustedRSquared: few,
      adjustedRmse: few,
      adjustedCvRmse: few,
    });
    expect(fitStatistics([1, 2], [1, 3], 1)).toMatchObject({ adjustedRSquared: few, adjustedRmse: 1 });
  });

  it.each([
    ["no values", [], [], "no-values"],
    ["lists of different lengths", [1, 2], [1], "lengths-differ"],
    ["NaN", [1, Number.NaN], [1, 2], "not-a-number"],
  ])("are refused for %s", (_, observed, predicted, reason) => {
    expect(fitStatistics(observed, predicted, 0)).toEqual({ undefined: reason });
  });

  it("do not change their ratios with the unit", () => {
    const pair = fc.tuple(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(fc.array(pair, { minLength: 4, maxLength: 30 }), (pairs) => {
        const [observed, predicted] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const once = given(fitStatistics(observed, predicted, 1));
        const scaled = given(
          fitStatistics(
            observed.map((x) => 4 * x),
            predicted.map((x) => 4 * x),
            1,
          ),
        );
        expect(scaled).toEqual({
          ...once,
          meanObserved: 4 * once.meanObserved,
          rmse: 4 * once.rmse,
          adjustedRmse: 4 * Number(once.adjustedRmse),
        });
      }),
    );
  });

  it("correlate from −1 to 1", () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([], [])).toEqual({ undefined: "values-do-not-vary" });
  });
});
