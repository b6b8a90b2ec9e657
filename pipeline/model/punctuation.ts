import type { Locale } from "./locale.ts";

/** How a language joins words: lists, sentences, labels, brackets, intervals. */
export interface Punctuation {
  /** Between the members of a list. */
  readonly comma: string;
  /** Between the parts of a sentence or a label. */
  readonly clause: string;
  readonly semicolon: string;
  /** Ends a sentence. */
  readonly stop: string;
  /** Stands between two sentences. */
  readonly gap: string;
  readonly label: (name: string, text: string) => string;
  readonly bracketed: (text: string, inner: string) => string;
  /** From one day or year to another. */
  readonly interval: (from: string, to: string) => string;
  /** From a day or year on, with no end given. */
  readonly since: (from: string) => string;
  /** The first of several names, where the rest are not told. */
  readonly andOthers: (names: string) => string;
}

const western: Punctuation = {
  comma: ", ",
  clause: ", ",
  semicolon: "; ",
  stop: ".",
  gap: " ",
  label: (name, text) => `${name}: ${text}`,
  bracketed: (text, inner) => `${text} (${inner})`,
  interval: (from, to) => `${from} – ${to}`,
  since: (from) => `${from} – …`,
  andOthers: (names) => `${names}, …`,
};

const korean: Punctuation = {
  ...western,
  bracketed: (text, inner) => `${text}(${inner})`,
  interval: (from, to) => `${from}~${to}`,
  since: (from) => `${from}~`,
  andOthers: (names) => `${names} 등`,
};

const chinese: Punctuation = {
  comma: "、",
  clause: "，",
  semicolon: "；",
  stop: "。",
  gap: "",
  label: (name, text) => `${name}：${text}`,
  bracketed: (text, inner) => `${text}（${inner}）`,
  interval: (from, to) => `${from}至${to}`,
  since: (from) => (/^\d{4}$/.test(from) ? `${from}年起` : `${from}起`),
  andOthers: (names) => `${names}等`,
};

const japanese: Punctuation = {
  ...chinese,
  semicolon: "、",
  clause: "、",
  interval: (from, to) => `${from}～${to}`,
  since: (from) => `${from}～`,
  andOthers: (names) => `${names}など`,
};

export const punctuation: { readonly [L in Locale]: Punctuation } = {
  en: western,
  "zh-Hans": chinese,
  "zh-Hant": chinese,
  ja: japanese,
  ko: korean,
  mn: western,
};
