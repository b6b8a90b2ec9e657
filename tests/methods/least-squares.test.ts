import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { leastSquares } from "../../pipeline/methods/least-squares.ts";
import { given, numberIn, rowsOf } from "./reference.ts";

const ones = (n: number) => new Array<number>(n).fill(1);

describe("least squares", () => {
  it("gives NIST's certified Longley coefficients to at least 12 digits", () => {
    const rows = rowsOf("tests/reference/longley/data.csv");
    const names = ["x1", "x2", "x3", "x4", "x5", "x6"];
    const design = rows.map((row) => [1, ...names.map((name) => numberIn(row, name))]);
    const y = rows.map((row) => numberIn(row, "y"));
    const { coefficients } = given(leastSquares(design, y, ones(y.length)));
    const certified = rowsOf("tests/reference/longley/certified.csv").map((row) => numberIn(row, "estimate"));
    expect(coefficients.length).toBe(7);
    const digits = certified.map((value, i) => -Math.log10(Math.abs((coefficients[i] ?? 0) / value - 1)));
    expect(Math.min(...digits)).toBeGreaterThan(12);
  });

  it("weighs a row of weight 2 as two rows", () => {
    const twice = given(
      leastSquares(
        [
          [1, 0],
          [1, 1],
          [1, 1],
          [1, 3],
        ],
        [1, 3, 3, 4],
        ones(4),
      ),
    );
    const weighted = given(
      leastSquares(
        [
          [1, 0],
          [1, 1],
          [1, 3],
        ],
        [1, 3, 4],
        [1, 2, 1],
      ),
    );
    expect(weighted.coefficients[0]).toBeCloseTo(twice.coefficients[0] ?? 0, 12);
    expect(weighted.coefficients[1]).toBeCloseTo(twice.coefficients[1] ?? 0, 12);
    expect(
      weighted.residuals.reduce((sum, residual, i) => sum + residual * ([1, 2, 1][i] ?? 0), 0),
    ).toBeCloseTo(0, 12);
  });

  it.each([
    ["fewer rows than coefficients", [[1, 2]], [1], [1], "fewer-rows-than-coefficients"],
    ["no rows", [], [], [], "fewer-rows-than-coefficients"],
    [
      "a column of zeros",
      [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      [1, 2, 3],
      ones(3),
      "rank-deficient",
    ],
    [
      "a constant beside the intercept",
      [
        [1, 0.1],
        [1, 0.1],
        [1, 0.1],
      ],
      [1, 2, 3],
      ones(3),
      "rank-deficient",
    ],
    [
      "one column the sum of two",
      [
        [1, 2, 3],
        [1, 5, 6],
        [1, 7, 8],
        [1, 9, 10],
      ],
      [1, 2, 3, 5],
      ones(4),
      "rank-deficient",
    ],
    ["a weight of 0", [[1], [1]], [1, 2], [1, 0], "weight-not-positive"],
    ["a missing weight", [[1], [1]], [1, 2], [1], "lengths-differ"],
    ["rows of different lengths", [[1, 2], [1]], [1, 2], [1, 1], "lengths-differ"],
    ["NaN", [[1], [Number.NaN]], [1, 2], [1, 1], "not-a-number"],
    ["Infinity", [[1], [1]], [1, Number.POSITIVE_INFINITY], [1, 1], "not-a-number"],
  ])("refuses %s", (_, design, y, weights, reason) => {
    expect(leastSquares(design, y, weights)).toEqual({ undefined: reason });
  });

  it("scales its coefficients with y", () => {
    const value = fc.integer({ min: -1000, max: 1000 });
    const rows = fc.array(fc.tuple(value, value, fc.integer({ min: 1, max: 40 })), {
      minLength: 3,
      maxLength: 20,
    });
    fc.assert(
      fc.property(rows, fc.integer({ min: -9, max: 9 }), (data, power) => {
        const factor = 2 ** power;
        const design = data.map(([x]) => [1, x]);
        const weights = data.map(([, , weight]) => weight);
        const once = leastSquares(
          design,
          data.map(([, y]) => y),
          weights,
        );
        const scaled = leastSquares(
          design,
          data.map(([, y]) => factor * y),
          weights,
        );
        if ("undefined" in once) return expect(scaled).toEqual(once);
        for (const [i, coefficient] of given(scaled).coefficients.entries()) {
          expect(coefficient).toBe(factor * (once.coefficients[i] ?? 0));
        }
      }),
    );
  });
});
