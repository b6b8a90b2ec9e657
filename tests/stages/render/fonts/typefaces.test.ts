import { describe, expect, test } from "vitest";
import { locales } from "../../../../pipeline/model/locale.ts";
import { carryFaces } from "../../../../pipeline/stages/render/fonts/carry-faces.ts";
import { printable, printableSvg } from "../../../../pipeline/stages/render/fonts/printable.ts";
import { subsetFaces } from "../../../../pipeline/stages/render/fonts/subset-faces.ts";
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
    const typeface = typefaceOf(locale);
    expect([...samples[locale]].filter((character) => typeface.faceOf(character) !== typeface.own)).toEqual(
      [],
    );
  });
});

describe("text for print", () => {
  const font = typefaceOf("en");
  test("keeps what the typeface has", () => {
    expect(printable(samples.mn, font)).toBe(samples.mn);
  });
  test("shows what it lacks, and drops what nobody sees", () => {
    expect(printable("a评ไทย🙂b", font)).toBe("a评\ufffd\ufffd\ufffd\ufffdb");
    expect(printable("a\u0001\u0085b\ufe0f\u{e0001}", font)).toBe("ab");
  });
});

describe("a character that a language's own typeface lacks", () => {
  test("falls to those of the others, one after another", () => {
    const typeface = typefaceOf("en");
    expect([..."한評评"].map((character) => typeface.faceOf(character)?.name)).toEqual([
      "Noto Sans KR",
      "Noto Sans JP",
      "Noto Sans SC",
    ]);
    expect(typeface.faceOf("ไ")).toBe(null);
  });

  test("asks in print for the typeface that has it, by name", () => {
    const svg = `<svg><text font-family="x">A한B</text></svg>`;
    expect(printableSvg(svg, typefaceOf("en"))).toBe(
      `<svg><text font-family="'Noto Sans'">A<tspan font-family="'Noto Sans Korean'">한</tspan>B</text></svg>`,
    );
  });
});

test("a picture carries the characters that it draws, and no others", async () => {
  const typeface = typefaceOf("ja");
  const subsets = await subsetFaces("会員数かな0123456789", typeface);
  const one = await carryFaces("<svg><title>t</title><text>会員</text></svg>", subsets);
  const two = await carryFaces("<svg><title>t</title><text>会員数かな</text></svg>", subsets);
  expect(one.match(/@font-face/g)).toHaveLength(2);
  expect(one).toContain('font-family:"Noto Sans JP"');
  expect(two.length).toBeGreaterThan(one.length);
});
