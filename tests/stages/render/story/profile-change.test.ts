import { expect, test } from "vitest";
import type { Areas } from "../../../../pipeline/model/area.ts";
import type { Dataset } from "../../../../pipeline/model/dataset.ts";
import { type Observation, observe } from "../../../../pipeline/model/observation.ts";
import { measured } from "../../../../pipeline/model/quantity.ts";
import type { Unit } from "../../../../pipeline/model/unit.ts";
import { profileChange } from "../../../../pipeline/stages/render/story/profile-change.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";

const range = { file: "a.csv", sheet: "", row: 2, column: 1, toRow: 2, toColumn: 1 };
const areas: Areas = { all: [], get: () => null, find: () => null, nearest: () => null };
const dataset = {
  ...{ id: "air", indicators: { apart: { isNotComparedOverTime: true } } },
  words: { en: { breakdowns: { short: "of a part of the year" } } },
} as unknown as Dataset;

const series = (unit: Unit, amounts: readonly number[]): Observation[] =>
  amounts.map((amount, index) =>
    observe(
      "x",
      { area: "AAA", period: String(2018 + index) },
      measured(unit, amount, { range, status: "reported", raw: String(amount) }),
    ),
  );

function told(unit: Unit, amounts: readonly number[], earlier: readonly Observation[] = []): string {
  const all = series(unit, amounts);
  const figure = all.at(-1);
  if (!figure) throw new Error("missing figure");
  const each = { dataset, figure, series: all, peers: [], earlier, isOfTarget: false };
  return profileChange(each, wordsOf("en", areas, [dataset]));
}

test("a change is told since the first value, and since the last before where it turned", () => {
  expect(told("µg/m³", [30, 28, 25])).toBe("−5 µg/m³ since 2018 (30)");
  expect(told("city", [4, 4, 11, 4])).toBe("as in 2018; −7 cities since 2020 (11)");
  expect(told("percent", [41, 61, 56])).toBe(
    "+15 percentage points since 2018 (41); −5 percentage points since 2019 (61)",
  );
});

test("a change has the digits of its values, or more with both values, where those would give another", () => {
  expect(told("t/person", [4.42, 4.1])).toBe("−0.32 t per person since 2018 (4.42)");
  expect(told("percent", [59.79, 59.71])).toBe("−0.1 percentage points since 2018 (59.8)");
  expect(told("percent", [61.55, 56.51])).toBe(
    "−5.04 percentage points since 2018 (61.55\u00a0→\u00a056.51)",
  );
  expect(told("percent", [59.76, 59.74])).toBe(
    "−0.02 percentage points since 2018 (59.76\u00a0→\u00a059.74)",
  );
  expect(told("t", [76_103_002, 75_900_000])).toBe("−0.2 million t since 2018 (76.1 million)");
  expect(told("t", [76_140_000, 75_960_000])).toBe(
    "−0.18 million t since 2018 (76.14 million\u00a0→\u00a075.96 million)",
  );
  expect(told("t", [54_855_000, 42_923_000])).toBe(
    "after 54.9 million t (2018), perhaps counted in another way",
  );
  expect(told("city", [950_000, 1_200_000])).toBe("+0.3 million cities since 2018 (950,000)");
});

test("values that are only printed alike are not called the same", () => {
  expect(told("t", [20_960_501, 21_022_756])).toBe("little changed since 2018");
  expect(told("t", [20_960_501, 20_960_501])).toBe("as in 2018");
});

test("of a measured amount that leaps no difference is told; a concentration, a count, a declared unit may leap", () => {
  expect(told("t", [185_820, 13_500_000, 13_900_000])).toBe(
    "+0.4 million t since 2019 (13.5 million); after 185,820 t (2018), perhaps counted in another way",
  );
  expect(told("t", [23_200_000, 62_200_000])).toBe(
    "after 23.2 million t (2018), perhaps counted in another way",
  );
  expect(told("µg/m³", [99, 37])).toBe("−62 µg/m³ since 2018 (99)");
  expect(told("won" as Unit, [120, 76])).toBe("−44 won since 2018 (120)");
  expect(told("city", [5, 174])).toBe("+169 cities since 2018 (5)");
});

test("of what is not compared over time no change is told", () => {
  const all = series("city", [15, 14]).map((each) => ({ ...each, indicator: "apart" }));
  const [, figure] = all;
  if (!figure) throw new Error("missing figure");
  const each = { dataset, figure, series: all, peers: [], earlier: [], isOfTarget: false };
  expect(profileChange(each, wordsOf("en", areas, [dataset]))).toBe("after 15 cities (2018)");
});

test("a single value says what was there before, if only of another kind", () => {
  expect(told("µg/m³", [15])).toBe("no other figure");
  const earlier = series("µg/m³", [18]).map((figure) => ({ ...figure, breakdown: "short" }));
  expect(told("µg/m³", [15], earlier)).toBe("before that only of a part of the year (2018)");
});
