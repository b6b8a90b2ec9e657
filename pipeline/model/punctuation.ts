import type { Locale } from "./locale.ts";

/** The decimal and thousands separators. */
export interface NumberMarks {
  readonly decimal: string;
  readonly thousands: string;
}

/** How a language joins words: lists, sentences, labels, brackets, intervals. */
export interface Punctuation extends NumberMarks {
  /** Between items of a list. */
  readonly comma: string;
  /** Between parts of a sentence or label. */
  readonly clause: string;
  readonly semicolon: string;
  /** Between clauses that could each be a sentence. */
  readonly betweenClauses: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Between two sentences. */
  readonly gap: string;
  readonly label: (name: string, text: string) => string;
  readonly bracketed: (text: string, inner: string) => string;
  /** From one day or year to another. */
  readonly interval: (from: string, to: string) => string;
  /** From a day or year on. */
  readonly since: (from: string) => string;
  /** What running text adds to a year that stands alone. */
  readonly year: string;
  /** A word after years that days and months do not take. */
  readonly afterYear?: RegExp;
  /** Changes the words before a period if it is a day: in 2020, on 1 May 2020. */
  readonly beforeDay?: (words: string) => string;
  /** The first of several names, with the rest left out. */
  readonly andOthers: (names: string) => string;
}

const western: Punctuation = {
  comma: ", ",
  clause: ", ",
  semicolon: "; ",
  betweenClauses: "; ",
  stop: ".",
  gap: " ",
  label: (name, text) => `${name}: ${text}`,
  bracketed: (text, inner) => `${text} (${inner})`,
  interval: (from, to) => `${from} – ${to}`,
  since: (from) => `${from} – …`,
  year: "",
  decimal: ".",
  thousands: ",",
  andOthers: (names) => `${names}, …`,
};

const korean: Punctuation = {
  ...western,
  betweenClauses: ". ",
  bracketed: (text, inner) => `${text}(${inner})`,
  year: "년",
  afterYear: /^년/,
  interval: (from, to) => `${from}~${to}`,
  since: (from) => `${from}~`,
  andOthers: (names) => `${names} 등`,
};

const chinese: Punctuation = {
  comma: "、",
  clause: "，",
  semicolon: "；",
  betweenClauses: "；",
  stop: "。",
  gap: "",
  decimal: ".",
  thousands: ",",
  year: "年",
  afterYear: /^年/,
  label: (name, text) => `${name}：${text}`,
  bracketed: (text, inner) => `${text}（${inner}）`,
  interval: (from, to) => `${from}至${to}`,
  since: (from) => (/^\d{4}$/.test(from) ? `${from}年起` : `${from}起`),
  andOthers: (names) => `${names}等`,
};

const japanese: Punctuation = {
  ...chinese,
  semicolon: "、",
  betweenClauses: "。",
  clause: "、",
  interval: (from, to) => `${from}～${to}`,
  since: (from) => `${from}～`,
  andOthers: (names) => `${names}など`,
};

const french: Punctuation = {
  ...western,
  semicolon: "\u202f; ",
  betweenClauses: "\u202f; ",
  label: (name, text) => `${name}\u00a0: ${text}`,
  decimal: ",",
  thousands: "\u202f",
  beforeDay: (words) => words.replace(/(?<!\p{L})([Ee])n $/u, (_, e) => (e === "E" ? "Le " : "le ")),
};

export const punctuation: { readonly [L in Locale]: Punctuation } = {
  en: {
    ...western,
    // No spaces around the dash, unless what it joins has some.
    interval: (from, to) => (/ /.test(from + to) ? `${from} – ${to}` : `${from}–${to}`),
    beforeDay: (words) => words.replace(/\bin $/, "on "),
  },
  "zh-Hans": { ...chinese, afterYear: /^年度?/ },
  "zh-Hant": chinese,
  ja: japanese,
  ko: korean,
  mn: { ...western, afterYear: /^ оны?(?![а-яөүё])/ },
  fr: french,
};
