import { punctuation } from "../model/punctuation.ts";
import type { Language } from "./phrasebook.ts";
import { reads } from "./zh-Hans/reads.ts";
import { spoken } from "./zh-Hans/spoken.ts";

export const zhHans: Language = {
  locale: "zh-Hans",
  grammar: {
    quoted: (text) => `“${text}”`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join("、")}，另有${items.length - most}项`
        : items.join("、"),
    or: (items) => items.join("或"),
    until: (period) => period.replace("/", "至"),
  },
  spoken,
  reads,
  punctuation: punctuation["zh-Hans"],
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  fiscalYear: (from, to) => `${from}/${to.slice(2)}财政年度`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `约${amount}`,
    "more-than": (amount) => `超过${amount}`,
    "at-least": (amount) => `至少${amount}`,
    "about-or-more": (amount) => `约${amount}或更多`,
    "less-than": (amount) => `低于${amount}`,
    "at-most": (amount) => `不超过${amount}`,
    "about-or-less": (amount) => `约${amount}或更少`,
  },
  monthOfYear: (year, month) => `${year}年${month}月`,
  magnitudes: [
    { size: 1e8, word: "亿" },
    { size: 1e4, word: "万" },
  ],
};
