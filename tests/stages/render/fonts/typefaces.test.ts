import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { carryFaces, wordsIn } from "../../../../pipeline/stages/render/fonts/carry-faces.ts";
import { printable, printableSvg } from "../../../../pipeline/stages/render/fonts/printable.ts";
import { webFaces } from "../../../../pipeline/stages/render/fonts/subset-faces.ts";
import { woffOf } from "../../../../pipeline/stages/render/fonts/woff.ts";
import { typefaceOf } from "./typeface-of.ts";

const samples = {
  en: "Mongolia – fewer than 10 %, −1 “×” Σ …",
  mn: "Монгол улсын хөдөө, Өвөрхангай, Үндэсний хүн",
  fr: "Océan, cœur, «\u00a012\u202f345,6\u202f%\u00a0», 1er août\u202f; Ça ? Où ! É È À – l’été",
  "zh-Hans": "中国佛山市凯里 2020年度指标，《低碳》Annual",
  "zh-Hant": "臺北市、桃園 2020年度指標「低碳」Annual",
  ja: "日本の東京都、ごみのリサイクル率（％）Annual",
  ko: "대한민국 수원시 연간 지표 · 재활용률 Annual",
} as const;

describe("the typeface of each language", () => {
  test.each(locales)("%s: has both weights and every character of a sample", (locale) => {
    const typeface = typefaceOf(locale);
    expect([...samples[locale]].filter((character) => typeface.faceOf(character) !== typeface.main)).toEqual(
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
      `<svg><text font-family="'Almanac Noto Sans'">A<tspan font-family="'Almanac Noto Sans KR'">한</tspan>B</text></svg>`,
    );
  });
});

test("a picture carries the characters that it draws, and of others numerals alone", async () => {
  const typeface = typefaceOf("ja");
  const pictures = ["会員", "会員数かな"].map((words) => `<svg><title>t</title><text>${words}</text></svg>`);
  const faces = await webFaces(pictures.map(wordsIn), typeface, makeHere);
  const [one = "", two = ""] = pictures.map((svg, index) => carryFaces(svg, faces[index] ?? []));
  expect(one.match(/@font-face/g)).toHaveLength(2);
  expect(one).toContain('font-family:"Noto Sans JP"');
  expect(two.length).toBeGreaterThan(one.length);
});

test("another number in a picture asks for no other typeface", async () => {
  const askedBy = async (text: string) => {
    const asked: unknown[] = [];
    await webFaces([text], typefaceOf("mn"), async (kind, job) => {
      asked.push(job);
      return makeHere(kind, job);
    });
    return asked;
  };
  const asked = await askedBy("Өвөрхангай: 54,837.1");
  expect(await askedBy("Өвөрхангай: −9")).toEqual(asked);
  expect(await askedBy("Өвөрхангай, Сүх: −9")).not.toEqual(asked);
});

test("a typeface for the web is the same one, table by table", () => {
  const font = readFileSync(typefaceOf("en").main.files.regular);
  const woff = Buffer.from(woffOf(font));
  expect(woff.toString("latin1", 0, 4)).toBe("wOFF");
  expect(woff.readUInt32BE(8)).toBe(woff.length);
  const count = woff.readUInt16BE(12);
  expect(count).toBe(font.readUInt16BE(4));
  for (let index = 0; index < count; index++) {
    const [ours, theirs] = [44 + 20 * index, 12 + 16 * index];
    const [at, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(ours + field));
    const data = woff.subarray(at, (at ?? 0) + (packed ?? 0));
    const offset = font.readUInt32BE(theirs + 8);
    const plain = packed === length ? data : inflateSync(data);
    expect(plain.equals(font.subarray(offset, offset + (length ?? 0)))).toBe(true);
    expect(woff.toString("latin1", ours, ours + 4)).toBe(font.toString("latin1", theirs, theirs + 4));
  }
  expect(woff.length).toBeLessThan(font.length);
});
