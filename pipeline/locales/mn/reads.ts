import type { ReadingWords } from "../reading-words.ts";

/** A number with the ending “from” in any vowel harmony: 5-аас дээш. */
const from = (word: string): string[] =>
  ["аас", "ээс", "оос", "өөс"].flatMap((ending) => [`-${ending} ${word}`, `${ending} ${word}`]);

export const reads: ReadingWords = {
  heads: {
    places: /^(хот|улс|аймаг)$/u,
    times: /он$/u,
    remarks: /тайлбар/u,
  },
  totals: {
    alone: ["нийт", "нийт дүн", "дүн", "дундаж", "бүгд"],
    atEnd: [],
    atStart: ["нийт", "дүн", "дундаж"],
    before: [],
  },
  missing: {
    "not-reported": ["байхгүй", "мэдээлэлгүй", "мэдээлэл байхгүй"],
    "not-applicable": ["хамаарахгүй"],
  },
  units: {
    ...{ тонн: "t", хувь: "%", хүн: "person", өрх: "household", блок: "block" },
    ...{ гишүүн: "member", "орон нутгийн захиргаа": "government", барилга: "building" },
  },
  multipliers: { тэрбум: 1e9, сая: 1e6, мянган: 1e3, мянга: 1e3 },
  unitMark: ["нэгж"],
  qualifiers: {
    before: { "at-least": ["доод тал нь"], "at-most": ["дээд тал нь"], about: ["ойролцоогоор"] },
    after: {
      "at-least": ["буюу түүнээс дээш"],
      "at-most": ["буюу түүнээс доош"],
      "more-than": ["гаруй", "илүү", ...from("дээш"), ...from("их")],
      "less-than": ["хүрэхгүй", ...from("доош"), ...from("бага")],
      about: ["орчим"],
    },
  },
  dates: [
    [
      /^(\d{4}) оны (\d{1,2}) ?(?:дугаар|дүгээр|-?р)? сарын (\d{1,2})(?:-?(?:ны?|ний|ний өдөр)| өдөр)?$/u,
      ["year", "month", "day"],
    ],
    [/^(\d{4}) оны (\d{1,2}) ?(?:дугаар|дүгээр|-?р)? сар$/u, ["year", "month"]],
    [/^(\d{4}) ?(?:оны?|он)$/u, ["year"]],
  ],
  months: [],
  eras: [],
  notes: ["тайлбар", "эх сурвалж"],
};
