import { describe, expect, test } from "vitest";
import { tellAcross, tellOverTime } from "../../pipeline/charts/tell.ts";
import type { Chart } from "../../pipeline/model/chart.ts";
import { decimalSum } from "../../pipeline/model/decimals.ts";
import { observe } from "../../pipeline/model/observation.ts";
import {
  changeSince,
  difference,
  isMissing,
  type Measure,
  mean,
  measured,
  total,
} from "../../pipeline/model/quantity.ts";
import type { Unit } from "../../pipeline/model/unit.ts";
import { wordsOf } from "../../pipeline/stages/render/words.ts";
import { publishedLocales } from "../support/published-locales.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const of = (amount: number, unit: Unit = "t") =>
  measured(unit, amount, { range, status: "reported", raw: String(amount) });
const areas = { all: [], find: () => null, nearest: () => null, get: () => null };
const spoken = publishedLocales.map((locale) => wordsOf(locale, areas));
const [en = wordsOf("en", areas)] = spoken;

const amountOf = (measure: Measure) => (isMissing(measure) ? null : measure.amount);
const inTonnes = (amount: number) =>
  measured("t", amount, { range, status: "reported", raw: String(amount) });
const all = (amounts: readonly number[]) => amounts.map(inTonnes);

describe("decimals stay decimal", () => {
  test.each<readonly [what: string, made: Measure, amount: number]>([
    ["a change", changeSince(of(50.53), of(59.1)), -8.57],
    ["a change of percentages", changeSince(of(41.3, "percent"), of(38.2, "percent")), 3.1],
    ["a difference", difference(of(1_234_567.8), of(3_316_387.977)), -2_081_820.177],
    ["a difference of nearly the same", difference(of(5_164_000.123), of(5_164_000.128)), -0.005],
    ["a difference that is none", difference(total("t", all([0.1, 0.2])), inTonnes(0.3)), 0],
    ["a sum", total("t", all([0.1, 0.2, 0.3])), 0.6],
    ["a sum of many", total("t", all(Array.from({ length: 1000 }, () => 0.01))), 10],
    ["a sum with one below 0", total("t", all([30_073.1, -0.206911])), 30_072.893089],
    ["a mean", mean("t", all([0.1, 0.2])), 0.15],
    ["whole numbers", total("t", all([54_833_000, 12])), 54_833_012],
  ])("%s", (_, made, amount) => expect(amountOf(made)).toBe(amount));

  test.each<readonly [what: string, amounts: readonly number[]]>([
    ["quotients", [1 / 3, 1 / 7, 0.5]],
    ["more digits than can be counted", [9_007_199_254_740_991, 0.1]],
    ["very small and very large", [1e-300, 1e300]],
    ["what is no number", [Number.NaN, 1]],
    ["what is not finite", [Number.POSITIVE_INFINITY, 1.5]],
    ["nothing", []],
  ])("%s add up as doubles do", (_, amounts) =>
    expect(decimalSum(amounts)).toBe(amounts.reduce((sum, amount) => sum + amount, 0)),
  );
});

describe("two digits at least say something of what stands alone", () => {
  test.each<readonly [amount: number, unit: Unit, said: string]>([
    [0.956, "percent", "0.96%"],
    [0.14, "percent", "0.14%"],
    [0.1, "percent", "0.1%"],
    [-0.34, "µg/m³", "−0.34 µg/m³"],
    [0.999, "percent", "1.0%"],
    [1.04, "percent", "1.0%"],
    [0.000_015_46, "t", "0.000015 t"],
    [0, "percent", "0%"],
    [59.0909, "percent", "59.1%"],
    [1500, "government", "1,500 governments"],
    [1, "government", "1 government"],
  ])("%s %s", (amount, unit, said) => expect(en.amount(of(amount, unit))).toBe(said));
});

describe("what no reader sees move has not moved, in any language", () => {
  test.each<readonly [was: number, now: number, unit: Unit, seenIn: string]>([
    [59.14, 59.06, "percent", ""],
    [59.14, 59.16, "percent", "en zh-Hans zh-Hant ja ko mn"],
    [104_600_000, 105_400_000, "t", "zh-Hans zh-Hant ja ko"],
    [104_600_000, 104_700_000, "t", ""],
    [0.12, 0.14, "percent", "en zh-Hans zh-Hant ja ko mn"],
    [1500, 1501, "government", "en zh-Hans zh-Hant ja ko mn"],
  ])("%s → %s %s", (was, now, unit, seenIn) => {
    const seen = spoken.filter((words) => words.change(of(was, unit), of(now, unit)) !== null);
    expect(seen.map(({ locale }) => locale).join(" ")).toBe(seenIn);
    for (const words of spoken) {
      const isAlike = words.amount(of(was, unit)) === words.amount(of(now, unit));
      expect([words.locale, words.change(of(was, unit), of(now, unit)) === null]).toEqual([
        words.locale,
        isAlike,
      ]);
    }
  });
});

describe("a chart's text", () => {
  const points = (amounts: readonly number[]): Chart => ({
    ...{ id: "rates", form: "series", title: "Rates", subtitle: "", unit: "percent" },
    points: amounts.map((amount, index) => ({
      category: { period: String(2015 + index) },
      series: { text: "" },
      observation: observe("rate", { area: "JPN", period: String(2015 + index) }, of(amount, "percent")),
    })),
  });

  test("names no highest and lowest that readers see as the ends", () =>
    expect(tellOverTime(points([59.06, 59.14, 59.05, 59.1]), en)).toEqual([": 59.1% (2015 and 2018)"]));
  test("names those that they see", () =>
    expect(tellOverTime(points([59.06, 61.2, 59.1]), en).join()).toContain("highest 61.2%"));
  test("names no highest of many that are alike", () =>
    expect(tellAcross(points([59.06, 59.07, 59.08, 59.09, 59.1, 59.11, 59.12]), en)).toEqual([": 59.1%"]));
});
