import { punctuation } from "../model/punctuation.ts";
import type { Language } from "./phrasebook.ts";
import { reads } from "./zh-Hant/reads.ts";
import { spoken } from "./zh-Hant/spoken.ts";

export const zhHant: Language = {
  locale: "zh-Hant",
  grammar: {
    quoted: (text) => `「${text}」`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join("、")}，另有${items.length - most}個`
        : items.join("、"),
    or: (items) => items.join(" 或 ").replaceAll("」 或 「", "」或「"),
    until: (period) => period.replace("/", " 至 "),
  },
  spoken,
  reads,
  punctuation: punctuation["zh-Hant"],
  date: (year, month, day) => `${year}年${month}月${day === null ? "" : `${day}日`}`,
  fiscalYear: (from, to) => `${from}/${to.slice(2)}財政年度`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `約${amount}`,
    "more-than": (amount) => `超過${amount}`,
    "at-least": (amount) => `至少${amount}`,
    "about-or-more": (amount) => `約${amount}或更多`,
    "less-than": (amount) => `低於${amount}`,
    "at-most": (amount) => `至多${amount}`,
    "about-or-less": (amount) => `約${amount}或更少`,
  },
  monthOfYear: (year, month) => `${year}年${month}月`,
  magnitudes: [
    { size: 1e8, word: "億" },
    { size: 1e4, word: "萬" },
  ],
};
