import type { Locale } from "../../model/locale.ts";
import type { Proposal } from "../propose/proposal.ts";

/** The dataset that a new repository begins with, to be looked at, changed and thrown away. */
export const exampleId = "tree-planting";

type Words = { readonly [L in Locale]: string };

const words = {
  title: {
    en: "Tree planting",
    "zh-Hans": "植树",
    "zh-Hant": "植樹",
    ja: "植樹",
    ko: "나무 심기",
    mn: "Мод тарилт",
  },
  about: {
    en: "An example: trees planted in each country or area, a row for each year. Its numbers are made up.",
    "zh-Hans": "示例：各国家或地区每年植树数量，每年一行。数字为虚构。",
    "zh-Hant": "範例：各國家或地區每年植樹數量，每年一列。數字為虛構。",
    ja: "例：国・地域ごとの年別植樹数。数値は架空のものである。",
    ko: "예시: 국가·지역별, 연도별로 심은 나무 수. 수치는 지어낸 것이다.",
    mn: "Жишээ: улс, нутаг дэвсгэр бүрд жил бүр тарьсан мод. Тоонууд нь зохиомол.",
  },
  place: {
    en: "Country or area",
    "zh-Hans": "国家或地区",
    "zh-Hant": "國家或地區",
    ja: "国・地域",
    ko: "국가·지역",
    mn: "Улс, нутаг дэвсгэр",
  },
  year: { en: "Year", "zh-Hans": "年份", "zh-Hant": "年份", ja: "年", ko: "연도", mn: "Он" },
  trees: {
    en: "Trees planted",
    "zh-Hans": "植树数量",
    "zh-Hant": "植樹數量",
    ja: "植樹数",
    ko: "심은 나무",
    mn: "Тарьсан мод",
  },
  definition: {
    en: "Trees planted during the year, as reported.",
    "zh-Hans": "当年植树数量，以报送为准。",
    "zh-Hant": "當年植樹數量，以提報為準。",
    ja: "その年に植えられた木の数（報告による）。",
    ko: "그해에 심은 나무 수(보고에 따름).",
    mn: "Тухайн жилд тарьсан модны тоо, мэдээлснээр.",
  },
  method: {
    en: "Sum of the rows.",
    "zh-Hans": "各行之和。",
    "zh-Hant": "各列之和。",
    ja: "行の合計。",
    ko: "행의 합계.",
    mn: "Мөрүүдийн нийлбэр.",
  },
  one: { en: "tree", "zh-Hans": "棵树", "zh-Hant": "棵樹", ja: "本", ko: "그루", mn: "мод" },
  many: { en: "trees", "zh-Hans": "棵树", "zh-Hant": "棵樹", ja: "本", ko: "그루", mn: "мод" },
  chart: {
    en: "Trees planted by country or area",
    "zh-Hans": "各国家或地区植树数量",
    "zh-Hant": "各國家或地區植樹數量",
    ja: "国・地域別の植樹数",
    ko: "국가·지역별로 심은 나무",
    mn: "Тарьсан мод улс, нутаг дэвсгэрээр",
  },
  total: {
    en: "In {trees period}, {trees} were planted.",
    "zh-Hans": "{trees period}年共种植{trees}。",
    "zh-Hant": "{trees period}年共種植{trees}。",
    ja: "{trees period}年には{trees}が植えられた。",
    ko: "{trees period}년에 {trees}를 심었다.",
    mn: "{trees period} онд {trees} тарьсан.",
  },
  most: {
    en: "Most of them in {rank 1 trees area}: {rank 1 trees}.",
    "zh-Hans": "其中{rank 1 trees area}最多：{rank 1 trees}。",
    "zh-Hant": "其中{rank 1 trees area}最多：{rank 1 trees}。",
    ja: "最も多いのは{rank 1 trees area}の{rank 1 trees}である。",
    ko: "가장 많은 곳은 {rank 1 trees area}로, {rank 1 trees}이다.",
    mn: "Хамгийн олон нь {rank 1 trees area}: {rank 1 trees}.",
  },
} satisfies { readonly [text: string]: Words };

/** Its definition in the languages chosen: the first stands in the plain columns. */
export function exampleDefinition([first = "en", ...others]: readonly Locale[]): Proposal {
  const headers = (name: string) => [name, ...others.map((locale) => `${name}::${locale}`)];
  const said = (text: Words) => [text[first], ...others.map((locale) => text[locale])];
  const none = others.map(() => "");
  return new Map([
    [
      "dataset",
      [
        ["setting", ...headers("value")],
        ["title", ...said(words.title)],
        ["about", ...said(words.about)],
        ["language", first, ...none],
        ["status", "illustrative", ...none],
      ],
    ],
    [
      "sources",
      [
        ["source", "file"],
        ["trees", `${exampleId}.xlsx`],
      ],
    ],
    [
      "columns",
      [
        ["source", "name", "kind", "unit", "minimum", "key", ...headers("header")],
        ["trees", "place", "area", "", "", "yes", ...said(words.place)],
        ["trees", "year", "period", "", "", "yes", ...said(words.year)],
        ["trees", "trees", "quantity", "tree", "0", "", ...said(words.trees)],
      ],
    ],
    [
      "units",
      [
        ["unit", ...headers("one"), ...headers("many")],
        ["tree", ...said(words.one), ...said(words.many)],
      ],
    ],
    [
      "indicators",
      [
        ["indicator", "operation", "column", "by", "unit", "better", "key figure"].concat(
          headers("title"),
          headers("definition"),
          headers("method"),
        ),
        ["trees", "sum", "trees.trees", "period; area|period", "tree", "higher", "1"].concat(
          said(words.trees),
          said(words.definition),
          said(words.method),
        ),
      ],
    ],
    [
      "charts",
      [
        ["chart", "form", "indicator", "by", ...headers("title")],
        ["trees-by-place", "bars", "trees", "area at the latest period", ...said(words.chart)],
      ],
    ],
    [
      "sentences",
      [
        ["paragraph", ...headers("sentence"), "shown when"],
        ["trees", ...said(words.total), ""],
        ["trees", ...said(words.most), "rank 1 trees exists"],
      ],
    ],
  ]);
}

/** Two years of made-up numbers for each place. */
export function exampleRows(
  places: readonly string[],
  year: number,
): { [column: string]: string | number }[] {
  return places.flatMap((place, at) =>
    [year - 1, year].map((own, later) => ({
      place,
      year: String(own),
      trees: 1200 + 340 * at + 110 * later,
    })),
  );
}
