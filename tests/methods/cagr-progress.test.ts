import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cagrProgressToTarget,
  cagrProgressWithoutTarget,
  limitMultiplier,
} from "../../pipeline/methods/cagr-progress.ts";
import type { ProgressDirection, ProgressPoint } from "../../pipeline/methods/progress-status.ts";
import { given, numberIn, type Row, rowsOf } from "./reference.ts";

const published = rowsOf("tests/reference/progress/canada_series.csv");

function progressOf(row: Row) {
  const base = { year: numberIn(row, "base_year"), value: numberIn(row, "base_value") };
  const latest = { year: numberIn(row, "current_year"), value: numberIn(row, "current_value") };
  const direction = numberIn(row, "direction") === 1 ? 1 : -1;
  if (row.target === "") {
    const limit = row.limit === "" ? null : numberIn(row, "limit");
    return given(cagrProgressWithoutTarget(base, latest, direction, limit));
  }
  const target = { year: numberIn(row, "target_year"), value: numberIn(row, "target") };
  return given(cagrProgressToTarget({ base, latest, target, direction }));
}

describe("the CAGR ratio", () => {
  it("is tested on all 87 published series", () => {
    expect(published.length).toBe(87);
  });

  it.each(published)("gives value, score and status of $series ($base_year–$current_year)", (row) => {
    const { value, score, status } = progressOf(row);
    const off = Math.abs(Number(value) - numberIn(row, "progress_value"));
    expect(off).toBeLessThan(1e-9 * Math.max(1, Math.abs(numberIn(row, "progress_value"))));
    expect(score).toBeCloseTo(numberIn(row, "score"), 9);
    expect(status).toBe(row.status);
  });

  const at = (year: number, value: number): ProgressPoint => ({ year, value });
  const achieved = { score: 5, status: "target_achieved" };

  it.each<[string, ProgressPoint, ProgressPoint, ProgressPoint, ProgressDirection, object]>([
    ["a base of 0", at(2015, 0), at(2020, 1), at(2030, 2), 1, { undefined: "zero-base" }],
    [
      "a change of sign to the latest",
      at(2015, -1),
      at(2020, 1),
      at(2030, 2),
      1,
      { undefined: "sign-change" },
    ],
    [
      "a change of sign to the target",
      at(2015, -2),
      at(2020, -1),
      at(2030, 2),
      1,
      { undefined: "sign-change" },
    ],
    ["one year only", at(2015, 1), at(2015, 1), at(2030, 2), 1, { undefined: "latest-not-after-base" }],
    [
      "a latest year before the base",
      at(2015, 1),
      at(2014, 1),
      at(2030, 2),
      1,
      { undefined: "latest-not-after-base" },
    ],
    [
      "a target year before the base",
      at(2015, 1),
      at(2020, 1),
      at(2010, 2),
      1,
      { undefined: "target-not-after-base" },
    ],
    [
      "a target year of the base",
      at(2015, 1),
      at(2020, 3),
      at(2015, 2),
      1,
      { undefined: "target-not-after-base" },
    ],
    ["a target of 0", at(2015, 8), at(2020, 4), at(2030, 0), -1, { undefined: "zero-target" }],
    [
      "a target equal to a base lost",
      at(2015, 5),
      at(2020, 4),
      at(2030, 5),
      1,
      { undefined: "target-equals-base" },
    ],
    ["no number", at(2015, Number.NaN), at(2020, 4), at(2030, 5), 1, { undefined: "not-a-number" }],
    [
      "an infinite target",
      at(2015, 1),
      at(2020, 4),
      at(2030, Number.POSITIVE_INFINITY),
      1,
      { undefined: "not-a-number" },
    ],
    [
      "growth beyond all numbers",
      at(2015, 5e-324),
      at(2016, 1e300),
      at(2030, 1e301),
      1,
      { undefined: "not-a-number" },
    ],
    [
      "a target equal to a base kept",
      at(2015, 5),
      at(2020, 5),
      at(2030, 5),
      1,
      { ...achieved, value: { undefined: "target-equals-base" } },
    ],
    [
      "a target of 0 reached",
      at(2015, 8),
      at(2020, 0),
      at(2030, 0),
      -1,
      { ...achieved, value: { undefined: "zero-target" } },
    ],
    [
      "a target reached across 0",
      at(2015, -1),
      at(2020, 3),
      at(2030, 2),
      1,
      { ...achieved, value: { undefined: "sign-change" } },
    ],
    ["a base beyond the target that still meets it", at(2015, 9), at(2020, 8), at(2030, 5), 1, achieved],
    [
      "debt on the way to less",
      at(2015, -8),
      at(2020, -6),
      at(2030, -4),
      1,
      { status: "substantial_progress" },
    ],
    ["debt that grows", at(2015, -8), at(2020, -9), at(2030, -4), 1, { status: "deterioration" }],
  ])("towards a target, with %s", (_, base, latest, target, direction, outcome) => {
    expect(cagrProgressToTarget({ base, latest, target, direction })).toMatchObject(outcome);
  });

  it.each<[string, ProgressPoint, ProgressPoint, ProgressDirection, number | null, object]>([
    ["a base of 0", at(2015, 0), at(2020, 1), 1, null, { undefined: "zero-base" }],
    ["a change of sign", at(2015, 1), at(2020, -1), 1, null, { undefined: "sign-change" }],
    ["one year only", at(2015, 1), at(2015, 2), 1, null, { undefined: "latest-not-after-base" }],
    ["a base at its limit that rises", at(2015, 100), at(2020, 101), 1, 100, { undefined: "base-at-limit" }],
    ["a base at its limit that stays", at(2015, 100), at(2020, 100), 1, 100, { undefined: "base-at-limit" }],
    ["a base at its limit that falls", at(2015, 100), at(2020, 90), 1, 100, { status: "deterioration" }],
    ["no number", at(2015, 1), at(2020, Number.POSITIVE_INFINITY), 1, null, { undefined: "not-a-number" }],
    ["no number as a limit", at(2015, 1), at(2020, 2), 1, Number.NaN, { undefined: "not-a-number" }],
    [
      "a fall to 0 that is wanted",
      at(2015, 4),
      at(2020, 0),
      -1,
      null,
      { value: 1, score: 5, status: "substantial_progress" },
    ],
    ["debt that shrinks", at(2015, -8), at(2020, -6), 1, null, { status: "substantial_progress" }],
  ])("without a target, with %s", (_, base, latest, direction, limit, outcome) => {
    expect(cagrProgressWithoutTarget(base, latest, direction, limit)).toMatchObject(outcome);
  });

  it.each([
    [100, 100, 0],
    [50, 100, 1 - 0.5 ** 4.44],
    [150, 100, 1 - 0.5 ** 4.44],
    [-150, 100, 1 - 0.5 ** 4.44],
    [200, 100, 1],
    [201, 100, 1],
    [0, 100, 1],
    [5, 0, 1],
  ])("multiplies thresholds for a base of %f and a limit of %f by %f", (base, limit, expected) => {
    expect(limitMultiplier(base, limit)).toBeCloseTo(expected, 12);
  });

  it("mirrors: growth wanted and growth unwanted have opposite values", () => {
    const positive = fc.double({ min: 0.1, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(positive, positive, fc.integer({ min: 1, max: 30 }), (from, to, years) => {
        const [base, latest] = [at(2000, from), at(2000 + years, to)];
        const up = given(cagrProgressWithoutTarget(base, latest, 1, null));
        const down = given(cagrProgressWithoutTarget(base, latest, -1, null));
        expect(Number(up.value) + Number(down.value)).toBe(0);
        expect(Math.abs(up.score)).toBeLessThanOrEqual(5);
      }),
    );
  });
});
