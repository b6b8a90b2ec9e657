import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../pipeline/flow/check.ts";
import { checkEdition, figureOf, observationOf, sourcesOf } from "../../support/check-edition.ts";
import { copyEdition, placeOf } from "../../support/edition.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition("shift");
});

describe("the assessments of Foshan and Kaili", () => {
  test.each([
    ["category-score CHN-FOS 2019 enablers", 70],
    ["category-score CHN-FOS 2019 transport-systems-and-services", 51.666666666666664],
    ["category-score CHN-FOS 2019 performance", 55],
    ["category-score CHN-KAI 2019 enablers", 63.333333333333336],
    ["category-score CHN-KAI 2019 transport-systems-and-services", 35],
    ["category-score CHN-KAI 2019 performance", 56],
    ["indicators-answered CHN-FOS 2019 performance", 4],
    ["indicators-answered CHN-KAI 2019 performance", 5],
    ["indicator-score CHN-FOS 2019 P5", "not-applicable"],
    ["indicator-score CHN-KAI 2019 TSS3", 3],
  ])("%s is %s", (key, value) => {
    expect(figureOf(observationOf(checked, key))).toBe(value);
  });

  test("a score leads to the cells of the assessment and of the scheme", () => {
    expect(sourcesOf(observationOf(checked, "category-score CHN-FOS 2019 performance"))).toEqual([
      "shift/foshan.xlsx › Assessment!D28:D31",
      "shift/scheme.csv › E20:G23",
    ]);
  });
});

const scheme = "SHIFT+ unofficial equal weights";

/** Each fault in scheme.csv, and what it must be called and where. */
const faults: readonly (readonly [from: string, to: string, code: string, places: readonly string[]])[] = [
  [
    `${scheme},P5,Performance,GHG emissions,0,5,1`,
    `${scheme},P5,Performance,GHG emissions,0,5,`,
    "missing-value",
    ["shift/scheme.csv › G24"],
  ],
  [
    `${scheme},P5,Performance,GHG emissions,0,5,1`,
    `${scheme},P5,Performance,GHG emissions,0,5,-1`,
    "out-of-range",
    ["shift/scheme.csv › G24"],
  ],
  [
    `${scheme},P5,Performance,GHG emissions,0,5,1`,
    `${scheme},P5,Performance,GHG emissions,5,5,1`,
    "out-of-range",
    ["shift/scheme.csv › F24"],
  ],
  [
    `${scheme},E2,Enablers`,
    `${scheme},E9,Enablers`,
    "unknown-reference",
    ["shift/foshan.xlsx › Assessment!B9", "shift/kaili.xlsx › 评估表!B9"],
  ],
];

describe("checks", () => {
  test.each(faults)("%s → %s: %s", async (from, to, code, places) => {
    const copy = await copyEdition();
    await copy.edit("shift/scheme.csv", from, to);
    const { findings } = await checkEdition("shift", copy.root);
    await copy.dispose();
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map((finding) => [finding.code, placeOf(finding)])).toEqual(
      places.map((place) => [code, place]),
    );
  });
});
