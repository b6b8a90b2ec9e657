import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import type { Locale } from "../../../../pipeline/model/locale.ts";
import { printFaces } from "../../../../pipeline/stages/render/fonts/faces-for-print.ts";
import { documentData, templateFamilies } from "../../../../pipeline/stages/render/pdf/document-data.ts";
import { front, page } from "../../../../pipeline/stages/render/pdf/template-page.ts";
import { setup } from "../../../../pipeline/stages/render/pdf/template-setup.ts";
import { typeset } from "../../../../pipeline/stages/render/pdf/typesetter.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { readPdf } from "./read-pdf.ts";

const standings = [
  {
    ...{ title: "?", about: "" },
    counts: [
      { standing: "on-track", places: 2, number: "2", name: "一" },
      { standing: "behind", places: 270, number: "270", name: "二" },
    ],
  },
  { title: "!", about: "", counts: [{ standing: "behind", places: 273, number: "273", name: "三" }] },
];

/** The cover and a narrow paragraph; a line that ends is read as a space. */
async function linesOf(phrases: readonly string[], text: string, locale: Locale): Promise<string[]> {
  const typeface = typefaceOf(locale);
  const data = {
    ...{
      title: "2021",
      network: "Network",
      date: [2021, 6, 30],
      published: "30",
      reissued: "R",
      imprint: [],
    },
    ...{
      words: { contents: "1", imprint: "1", annex: "1" },
      marks: [],
      cover: null,
      logo: null,
      standings,
      text,
    },
    verdict: [{ phrases: phrases.map((phrase) => [{ text: phrase, mark: "", ending: "" }]) }],
  };
  const faces = await printFaces(JSON.stringify(data), typeface, makeHere);
  const bytes = typeset({
    template: `${setup(light)}${templateFamilies(faces.families)}${page}${front}#pagebreak()\n#block(width: 70pt, data.text)`,
    data: documentData(data, locale, typeface),
    faces,
  });
  const { pages } = await readPdf(bytes);
  return [pages[0] ?? "", pages.at(-1) ?? ""];
}

test("a Korean word is on one line, and the cover opens with what was found", async () => {
  const text =
    "진척을 평가할 수 있는 도시 서른여덟 곳 가운데 초미세먼지 농도가 낮아졌다고 보고한 곳은 열아홉 곳이다. 첫 평균(10~15년)으로 본다.";
  const [cover, narrow] = await linesOf(["다음 기후 목표"], text, "ko");
  expect(cover).toContain("다음 기후 목표");
  expect(narrow?.replace("평균 (", "평균(")).toContain(text);
});

test("a word in katakana and a phrase of a Japanese verdict are on one line", async () => {
  const phrases = [
    "進捗を評価できる都市のうち、",
    "次の気候目標への",
    "直線経路より",
    "遅れているのは十九都市で、",
    "微小粒子状物質の",
    "濃度が下がった。",
  ];
  const [cover, narrow] = await linesOf(phrases, "都市のリサイクルとインベントリのデータとイベント", "ja");
  for (const phrase of phrases) expect(cover).toContain(phrase);
  // Its marks have their meaning beside them; more places than can be told apart have none.
  expect(cover).toMatch(/2\s*一\s*270\s*二/);
  expect(cover).not.toContain("三");
  for (const word of ["リサイクル", "インベントリ", "データ", "イベント"]) expect(narrow).toContain(word);
});
