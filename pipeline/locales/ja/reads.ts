import type { ReadingWords } from "../reading-words.ts";

export const reads: ReadingWords = {
  heads: {
    places: /^(?:都市|市町村|市区町村|都道府県|地域|国|区)(?:名|別|区分)?$/u,
    times: /年/u,
    remarks: /備考/u,
  },
  totals: {
    alone: ["合計", "小計", "総計", "計", "平均", "平均値"],
    atEnd: ["合計", "小計", "総計"],
    atStart: [],
    before: [],
  },
  missing: {
    "not-reported": ["なし", "不明", "未定", "データなし"],
    "not-applicable": ["該当なし", "対象外"],
  },
  units: {
    ...{ トン: "t", パーセント: "%", 世帯: "household", 名: "person", 点: "point", ブロック: "block" },
    ...{ 会員: "member", 自治体: "government", "国・地域": "country", 棟: "building" },
  },
  multipliers: { 千万: 1e7, 百万: 1e6, 万: 1e4, 千: 1e3, 億: 1e8 },
  unitMark: ["単位"],
  qualifiers: {
    before: {
      "at-least": ["少なくとも"],
      "at-most": ["最大"],
      about: ["約", "およそ", "ほぼ", "概ね"],
    },
    after: {
      "at-least": ["かそれ以上", "以上"],
      "at-most": ["かそれ以下", "以下", "以内"],
      "more-than": ["超", "余", "強"],
      "less-than": ["未満", "弱"],
      about: ["程度", "前後"],
    },
  },
  dates: [
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?[日号號]$/u, ["year", "month", "day"]],
    [/^(\d{4}) ?年 ?(\d{1,2}) ?月$/u, ["year", "month"]],
    [/^(\d{4}) ?年$/u, ["year"]],
  ],
  months: [],
  eras: [
    {
      names: /^(?:令和|reiwa )/u,
      letter: /^r\.?(?=\d)/u,
      before: 2018,
      first: "2019-05-01",
      last: "9999-12-31",
    },
    {
      names: /^(?:平成|heisei )/u,
      letter: /^h\.?(?=\d)/u,
      before: 1988,
      first: "1989-01-08",
      last: "2019-04-30",
    },
    {
      names: /^(?:昭和|showa )/u,
      letter: /^s\.?(?=\d)/u,
      before: 1925,
      first: "1926-12-25",
      last: "1989-01-07",
    },
    { names: /^(?:大正|taisho )/u, before: 1911, first: "1912-07-30", last: "1926-12-24" },
  ],
  notes: ["注", "備考", "出典"],
};
