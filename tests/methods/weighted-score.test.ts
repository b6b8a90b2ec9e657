import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { weightedScore } from "../../pipeline/methods/weighted-score.ts";
import { given } from "./reference.ts";

const indicator = (score: number | null, weight: number | null = 1, minimum = 0, maximum = 5) => {
  return { score, weight, minimum, maximum };
};

describe("the weighted score", () => {
  it("counts the answered indicators only, and says how many", () => {
    const score = weightedScore([indicator(3), indicator(2), indicator(4), indicator(null), indicator(2)]);
    expect(score).toEqual({ percent: 55, answered: 4, of: 5 });
  });

  it("weighs, and counts from each minimum", () => {
    const score = given(weightedScore([indicator(3, 2, 1, 5), indicator(10, 1, 0, 10)]));
    expect(score.percent).toBeCloseTo((100 * (2 * 2 + 10)) / (2 * 4 + 10), 12);
  });

  it.each([
    ["a missing weight", [indicator(1), indicator(1, null)], { undefined: "missing-weight", at: 1 }],
    [
      "a missing weight of an unanswered indicator",
      [indicator(null, null)],
      { undefined: "missing-weight", at: 0 },
    ],
    ["a negative weight", [indicator(1, -1)], { undefined: "negative-weight", at: 0 }],
    ["a score above the maximum", [indicator(1), indicator(5.1)], { undefined: "score-out-of-range", at: 1 }],
    ["a score below the minimum", [indicator(-0.1)], { undefined: "score-out-of-range", at: 0 }],
    ["a scale without length", [indicator(5, 1, 5, 5)], { undefined: "maximum-not-above-minimum", at: 0 }],
    ["a score of no number", [indicator(Number.NaN)], { undefined: "not-a-number", at: 0 }],
    ["no answers", [indicator(null)], { undefined: "no-answers" }],
    ["no indicators", [], { undefined: "no-answers" }],
    ["weights of 0", [indicator(3, 0)], { undefined: "no-weight" }],
  ])("is refused for %s", (_, indicators, refusal) => {
    expect(weightedScore(indicators)).toEqual(refusal);
  });

  it("stays from 0 to 100, and does not change with the scale of the weights", () => {
    const one = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 23 }), (answers) => {
        const { percent } = given(weightedScore(answers.map(([score, weight]) => indicator(score, weight))));
        const scaled = given(weightedScore(answers.map(([score, weight]) => indicator(score, weight * 8))));
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
        expect(scaled.percent).toBe(percent);
      }),
    );
  });
});
