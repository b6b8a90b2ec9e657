import { punctuation } from "../model/punctuation.ts";
import { reads } from "./ja/reads.ts";
import { spoken } from "./ja/spoken.ts";
import type { Language } from "./phrasebook.ts";

export const ja: Language = {
  locale: "ja",
  grammar: {
    quoted: (text) => `「${text}」`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join("、")}、ほか${items.length - most}件`
        : items.join("、"),
    or: (items) => items.join("または"),
    until: (period) => period.replace("/", "～"),
  },
  spoken,
  reads,
  punctuation: punctuation.ja,
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  fiscalYear: (from) => `${from}年度`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `約${amount}`,
    "more-than": (amount) => `${amount}超`,
    "at-least": (amount) => `${amount}以上`,
    "about-or-more": (amount) => `約${amount}かそれ以上`,
    "less-than": (amount) => `${amount}未満`,
    "at-most": (amount) => `${amount}以下`,
    "about-or-less": (amount) => `約${amount}かそれ以下`,
  },
  monthOfYear: (year, month) => `${year}年${month}月`,
  magnitudes: [
    { size: 1e8, word: "億" },
    { size: 1e4, word: "万" },
  ],
};
