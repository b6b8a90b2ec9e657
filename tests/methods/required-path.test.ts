import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ProgressDirection, ProgressPoint } from "../../pipeline/methods/progress-status.ts";
import { requiredChange } from "../../pipeline/methods/required-change.ts";
import { pathProgress, requiredPath } from "../../pipeline/methods/required-path.ts";
import { given } from "./reference.ts";

const at = (year: number, value: number): ProgressPoint => ({ year, value });
const year = fc.integer({ min: 1900, max: 2000 });
const years = fc.integer({ min: 1, max: 80 });
const value = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe("the required path", () => {
  it("passes through both ends, and the middle half way", () => {
    fc.assert(
      fc.property(year, years, value, value, (start, length, from, to) => {
        const [base, target] = [at(start, from), at(start + length, to)];
        expect(requiredPath(base, target, base.year)).toBeCloseTo(from, 9);
        expect(requiredPath(base, target, target.year)).toBeCloseTo(to, 9);
        expect(requiredPath(base, target, start + length / 2)).toBeCloseTo((from + to) / 2, 5);
      }),
    );
  });

  it.each([
    ["a target year before the base", at(2025, 1), at(2020, 2), 2022, "target-not-after-base"],
    ["a target year of the base", at(2020, 1), at(2020, 2), 2020, "target-not-after-base"],
    ["a year before it", at(2020, 1), at(2030, 2), 2019, "year-outside-path"],
    ["a year after it", at(2020, 1), at(2030, 2), 2031, "year-outside-path"],
    ["no number", at(2020, Number.NaN), at(2030, 2), 2021, "not-a-number"],
  ])("is refused for %s", (_, base, target, when, reason) => {
    expect(requiredPath(base, target, when)).toEqual({ undefined: reason });
  });
});

describe("progress on the path", () => {
  const [base, target] = [at(2020, 10), at(2030, 30)];

  it.each([
    [19.5, "substantial_progress"],
    [19.4999, "moderate_progress"],
    [16, "moderate_progress"],
    [15.9999, "limited_progress"],
    [10, "limited_progress"],
    [9.9999, "deterioration"],
    [40, "substantial_progress"],
  ])("to %f half way from 10 to 30 is %s", (latest, status) => {
    const progress = given(pathProgress({ base, latest: at(2025, latest), target, direction: 1 }));
    expect(progress.required).toBe(20);
    expect(progress.ratio).toBeCloseTo((latest - 10) / 10, 12);
    expect(progress.status).toBe(status);
  });

  it("goes down to a target of zero as well as up", () => {
    const latest = at(2025, 4);
    const down = { base: at(2020, 8), latest, target: at(2030, 0), direction: -1 } as const;
    const up = { base: at(2020, 0), latest, target: at(2030, 8), direction: 1 } as const;
    expect(pathProgress(down)).toMatchObject({ ratio: 1 });
    expect(pathProgress(up)).toMatchObject({ ratio: 1 });
  });

  it.each<[string, ProgressPoint, ProgressPoint, ProgressPoint, ProgressDirection, string]>([
    ["the base year alone", base, at(2020, 10), target, 1, "latest-not-after-base"],
    ["a latest year after the target's", base, at(2031, 10), target, 1, "year-outside-path"],
    ["a target year before the base", base, at(2019, 10), at(2010, 30), 1, "target-not-after-base"],
    ["a target equal to the base", base, at(2025, 10), at(2030, 10), 1, "target-not-beyond-base"],
    ["a target that the base had passed", base, at(2025, 10), at(2030, 5), 1, "target-not-beyond-base"],
    ["a direction away from the target", base, at(2025, 10), target, -1, "target-not-beyond-base"],
    ["no number", base, at(2025, Number.NaN), target, 1, "not-a-number"],
  ])("is refused for %s", (_, base, latest, target, direction, reason) => {
    expect(pathProgress({ base, latest, target, direction })).toEqual({ undefined: reason });
  });

  it("is 1 for a latest value on the path", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), fc.integer({ min: 1, max: 10 }), (change, after) => {
        const target = at(2030, 10 + change);
        const latest = at(2020 + after, given(requiredPath(base, target, 2020 + after)));
        expect(given(pathProgress({ base, latest, target, direction: 1 })).ratio).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("the required change", () => {
  it.each([
    [2025, 30, "2.86", "16.99"],
    [2030, 40, "2.50", "12.25"],
  ])(
    "from 10 %% in 2018 to that of %i is what METHODS prints for Mongolia",
    (when, aim, linear, compound) => {
      const change = given(requiredChange(at(2018, 10), at(when, aim)));
      expect(change.linear.toFixed(2)).toBe(linear);
      expect(Number(change.compound).toFixed(2)).toBe(compound);
    },
  );

  it("leads, compounded and added, from base to target", () => {
    const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, years, (from, to, length) => {
        const { linear, compound } = given(requiredChange(at(2000, from), at(2000 + length, to)));
        expect((from + linear * length) / to).toBeCloseTo(1, 6);
        expect((from * (1 + Number(compound) / 100) ** length) / to).toBeCloseTo(1, 6);
      }),
    );
  });

  it.each([
    ["from 0", at(2020, 0), at(2030, 5), { linear: 0.5, compound: { undefined: "zero-base" } }],
    ["to 0", at(2020, 5), at(2030, 0), { linear: -0.5, compound: { undefined: "zero-target" } }],
    ["across 0", at(2020, -5), at(2030, 5), { linear: 1, compound: { undefined: "sign-change" } }],
    ["to a year before", at(2030, 5), at(2020, 6), { undefined: "target-not-after-base" }],
    ["within the year", at(2030, 5), at(2030, 6), { undefined: "target-not-after-base" }],
    ["from no number", at(2020, Number.NaN), at(2030, 6), { undefined: "not-a-number" }],
  ])("%s is defined as far as it can be", (_, base, target, expected) => {
    expect(requiredChange(base, target)).toEqual(expected);
  });
});
