import { punctuation } from "../model/punctuation.ts";
import { reads } from "./mn/reads.ts";
import { spoken } from "./mn/spoken.ts";
import type { Language } from "./phrasebook.ts";

/** The amount with a word between its number and its unit: 200 гаруй оролцогч. */
const after = (amount: string, word: string): string => amount.replace(/^\S+(?: сая)?/, `$& ${word}`);

export const mn: Language = {
  locale: "mn",
  grammar: {
    quoted: (text) => `“${text}”`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join(", ")} болон өөр ${items.length - most}`
        : items.join(", "),
    or: (items) => items.join(" эсвэл "),
    until: (period) => period.replace("/", " – "),
  },
  spoken,
  reads,
  punctuation: punctuation.mn,
  date: (year, month, day) => {
    const ordinal = [1, 4, 9, 11].includes(month) ? "дүгээр" : "дугаар";
    return `${year} оны ${month} ${ordinal} ${day === null ? "сар" : `сарын ${day}`}`;
  },
  fiscalYear: (from, to) => `${from}/${to.slice(2)} оны төсвийн жил`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => after(amount, "орчим"),
    "more-than": (amount) => after(amount, "гаруй"),
    "at-least": (amount) => `доод тал нь ${amount}`,
    "about-or-more": (amount) => `${after(amount, "орчим")} буюу түүнээс дээш`,
    "less-than": (amount) => after(amount, "хүрэхгүй"),
    "at-most": (amount) => `дээд тал нь ${amount}`,
    "about-or-less": (amount) => `${after(amount, "орчим")} буюу түүнээс доош`,
  },
  monthOfYear: (year, month) => `${year}.${String(month).padStart(2, "0")}`,
  magnitudes: [{ size: 1e6, word: " сая" }],
};
