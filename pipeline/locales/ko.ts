import { punctuation } from "../model/punctuation.ts";
import { reads } from "./ko/reads.ts";
import { spoken } from "./ko/spoken.ts";
import type { Language } from "./phrasebook.ts";

export const ko: Language = {
  locale: "ko",
  grammar: {
    quoted: (text) => `“${text}”`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join(", ")} 외 ${items.length - most}개`
        : items.join(", "),
    or: (items) => items.join(" 또는 "),
    until: (period) => period.replace("/", "~"),
  },
  spoken,
  reads,
  punctuation: punctuation.ko,
  date: (year, month, day) => `${year}년 ${month}월${day === null ? "" : ` ${day}일`}`,
  fiscalYear: (from) => `${from} 회계연도`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => amount.replace(/[-−\d]/, "약 $&"),
    "more-than": (amount) => `${amount} 초과`,
    "at-least": (amount) => `${amount} 이상`,
    "about-or-more": (amount) => `${amount.replace(/[-−\d]/, "약 $&")} 또는 그 이상`,
    "less-than": (amount) => `${amount} 미만`,
    "at-most": (amount) => `${amount} 이하`,
    "about-or-less": (amount) => `${amount.replace(/[-−\d]/, "약 $&")} 또는 그 이하`,
  },
  monthOfYear: (year, month) => `${year}년 ${month}월`,
  magnitudes: [
    { size: 1e8, word: "억" },
    { size: 1e4, word: "만" },
  ],
};
