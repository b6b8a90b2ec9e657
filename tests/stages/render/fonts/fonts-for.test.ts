import { describe, expect, test } from "vitest";
import { locales } from "../../../../pipeline/model/locale.ts";
import { printable } from "../../../../pipeline/stages/render/fonts/printable.ts";
import { typefaceOf } from "./typeface-of.ts";

const samples = {
  en: "Mongolia – fewer than 10 %, −1 “×” Σ …",
  mn: "Монгол улсын хөдөө, Өвөрхангай, Үндэсний хүн",
  "zh-Hans": "中国佛山市凯里 2020年度指标，《低碳》Annual",
  "zh-Hant": "臺北市、桃園 2020年度指標「低碳」Annual",
  ja: "日本の東京都、ごみのリサイクル率（％）Annual",
  ko: "대한민국 수원시 연간 지표 · 재활용률 Annual",
} as const;

describe("the typeface of each language", () => {
  test.each(locales)("%s: has both weights and every character of a sample", (locale) => {
    const { font, bytes } = typefaceOf(locale);
    expect(bytes).toHaveLength(2);
    expect([...samples[locale]].filter((character) => !font.covers(character))).toEqual([]);
  });
});

describe("text for print", () => {
  const { font } = typefaceOf("en");
  test("keeps what the typeface has", () => {
    expect(printable(samples.mn, font)).toBe(samples.mn);
  });
  test("shows what it lacks, and drops what nobody sees", () => {
    expect(printable("a评🙂b", font)).toBe("a\ufffd\ufffdb");
    expect(printable("a\u0001\u0085b\ufe0f\u{e0001}", font)).toBe("ab");
  });
});
