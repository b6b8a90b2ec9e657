import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { phraseOf } from "../../pipeline/findings/findings.ts";
import { phrasebooks } from "../../pipeline/locales/phrasebooks.ts";
import { finding } from "../../pipeline/model/finding.ts";
import { locales } from "../../pipeline/model/locale.ts";
import { inFile } from "../../pipeline/model/place.ts";
import type { PartsBesideWhole } from "../../pipeline/rules/parts-beside-whole.ts";
import { partsSumToWhole } from "../../pipeline/rules/parts-sum-to-whole.ts";
import { partsExceedWhole, partsWithinWhole } from "../../pipeline/rules/parts-within-whole.ts";
import { sharesSumTo100 } from "../../pipeline/rules/shares-sum-to-100.ts";
import type { TestCell } from "../support/sheet.ts";
import { say, tell } from "./rule-fixture.ts";

type Case = [what: string, cells: readonly TestCell[], found: readonly string[], unit?: string];

describe("parts within a whole", () => {
  const rule = partsWithinWhole(["paper", "glass"], "waste");
  const exceed = ["parts-exceed-whole E2"];
  test.each<Case>([
    ["less", [30, 40, 100], []],
    ["all of it", [60, 40, 100], []],
    ["more", [60, 50, 100], exceed],
    ["more by what rounding of whole numbers gives", [60, 41, 100], []],
    ["more by what rounding of tenths does not give", [60.2, 41, 100], exceed],
    ["one alone is more", [130, null, 100], exceed],
    ["none given", [null, null, 100], []],
    ["no whole", [60, 50, "…"], []],
    ["a whole of 0", [5, 5, 0], exceed],
    ["a part that is at most so much", ["<80", 40, 100], []],
    ["a part that is at least so much", [">80", 40, 100], exceed],
    ["a part that is about so much", ["about 80", 40, 100], []],
    ["a whole that is at least so much", [80, 40, ">100"], []],
    ["a whole that is at most so much", [80, 40, "<100"], exceed],
    ["0.1 % more", [600_600, 400_000, 1_000_000], []],
    ["0.2 % more", [602_000, 400_000, 1_000_000], exceed],
    ["thousands, rounded", [60, 41, 100], [], "kt"],
    ["thousands, too much", [60, 43, 100], exceed, "kt"],
  ])("%s", (...[, [paper, glass, waste], found, unit = "t"]) => {
    const cells = ["Bo", paper ?? null, glass ?? null, waste ?? null];
    expect(say(rule, ["Paper", "Glass", "Waste"], [cells], { unit })).toEqual(found);
  });

  test("counts are whole, so nothing is rounded", () => {
    const counts = partsWithinWhole(["cities", "counties"], "all");
    expect(say(counts, ["Cities", "Counties", "All members"], [["Bo", 3, 3, 5]])).toEqual([
      "parts-exceed-whole E2",
    ]);
    expect(say(counts, ["Cities", "Counties", "All members"], [["Bo", 3, 2, 5]])).toEqual([]);
  });

  test("columns are named, and quoted in the unit that was typed", () => {
    const rows = [["Bo", 60, 50, 100]];
    expect(tell(rule, ["Paper", "Glass", "Waste"], rows, { unit: "kt" })).toEqual([
      "“Paper”, “Glass” add up to 110 kt, more than the 100 kt of “Waste”.",
    ]);
    expect(tell(rule, ["Paper", "Glass", "Waste"], rows)).toEqual([
      "“Paper”, “Glass” add up to 110, more than the 100 of “Waste”.",
    ]);
    const sum = partsSumToWhole(["paper", "glass"], "waste");
    expect(tell(sum, ["Paper", "Glass", "Waste"], rows, { unit: "kt" })).toEqual([
      "“Paper”, “Glass” add up to 110 kt, “Waste” is 100 kt.",
    ]);
  });

  test.each(locales)("one part alone adds up to nothing: it is said in the singular, in %s", (locale) => {
    const phrase = (of: PartsBesideWhole) =>
      phraseOf(finding(partsExceedWhole(of), inFile("a.xlsx")), phrasebooks[locale]);
    const told = { parts: 130, whole: 100, unit: "kt", of: "Waste" };
    const { says } = phrase({ ...told, columns: ["Paper"] });
    const several = phrase({ ...told, columns: ["Paper", "Glass"] });
    expect(says).toMatch(/Paper.*130 kt.*(100 kt.*Waste|Waste.*100 kt)/);
    expect(several.says).toContain("Glass");
    expect(says).not.toMatch(/add up|合计|合計|의 합|нийлбэр/);
  });

  test("a tolerance of its own", () => {
    const loose = partsWithinWhole(["paper", "glass"], "waste", 0.1);
    const rows = [
      ["Bo", 60.5, 49, 100],
      ["Le", 61.5, 49, 100],
    ];
    expect(say(loose, ["Paper", "Glass", "Waste"], rows)).toEqual(["parts-exceed-whole E3"]);
  });
});

describe("parts that make up a whole", () => {
  const rule = partsSumToWhole(["paper", "glass"], "waste");
  const wrong = ["parts-do-not-sum E2"];
  test.each<Case>([
    ["exactly", [60, 40, 100], []],
    ["too little", [50, 40, 100], wrong],
    ["too much", [60, 50, 100], wrong],
    ["one off by rounding", [60, 39, 100], []],
    ["tenths off by rounding", [60.1, 39.8, 100], []],
    ["tenths off by rounding, which binary makes a little more", [48.3, 0.1, 48.3], []],
    ["tenths off by more", [60.1, 39.6, 100], wrong],
    ["one missing", [60, "…", 100], []],
    ["the whole missing", [60, 50, null], []],
    ["one a bound", [60, "<50", 100], []],
    ["the whole a bound", [60, 50, ">100"], []],
    ["about so much", ["about 60", 70, 100], wrong],
    ["thousands off by rounding", [60, 39, 100], [], "kt"],
    ["binary noise", [0.1, 0.2, 0.3], []],
    ["a whole of 0", [0, 0, 0], []],
  ])("%s", (...[, [paper, glass, waste], found, unit = "t"]) => {
    const cells = ["Bo", paper ?? null, glass ?? null, waste ?? null];
    expect(say(rule, ["Paper", "Glass", "Waste"], [cells], { unit })).toEqual(found);
  });

  test("are right however they were rounded, and wrong beyond that", () => {
    const cents = fc.integer({ min: 0, max: 9_999 });
    fc.assert(
      fc.property(cents, cents, fc.double({ min: 1, max: 50, noNaN: true }), (a, b, off) => {
        const tenths = (hundredths: number) => Math.round(hundredths / 10) / 10;
        const whole = (a + b) / 100;
        const said = (sum: number) =>
          say(rule, ["Paper", "Glass", "Waste"], [["Bo", tenths(a), tenths(b), sum]]);
        expect(said(whole)).toEqual([]);
        expect(said(whole + off + whole * 0.002)).toEqual(wrong);
      }),
      { numRuns: 60 },
    );
  });
});

describe("shares", () => {
  const rule = sharesSumTo100(["buried", "burnt", "sorted"]);
  const wrong = ["shares-not-100 C2:E2"];
  test.each<Case>([
    ["of 100", [20, 30, 50], []],
    ["of 99 by rounding", [33, 33, 33], []],
    ["of 100.1 by rounding", [33.4, 33.3, 33.4], []],
    ["of 98", [33, 33, 32], wrong],
    ["of 100.2 in tenths", [33.4, 33.4, 33.4], wrong],
    ["of 110", [40, 30, 40], wrong],
    ["one missing", [40, 40, null], []],
    ["none given", [null, null, null], []],
    ["one a bound", ["<50", 40, 40], []],
    ["all but one are 0", [0, 0, 100], []],
  ])("%s", (_, [buried, burnt, sorted], found) => {
    const cells = ["Bo", buried ?? null, burnt ?? null, sorted ?? null];
    expect(say(rule, ["Buried", "Burnt", "Sorted"], [cells])).toEqual(found);
  });

  test("that do not lie side by side are named by the first", () => {
    const apart = sharesSumTo100(["buried", "sorted"]);
    expect(say(apart, ["Buried", "Paper", "Sorted"], [["Bo", 30, 1, 30]])).toEqual(["shares-not-100 C2"]);
  });

  test("with a tolerance of its own", () => {
    const tight = sharesSumTo100(["buried", "burnt", "sorted"], 0.5);
    expect(say(tight, ["Buried", "Burnt", "Sorted"], [["Bo", 33, 33, 33]])).toEqual(wrong);
  });
});
