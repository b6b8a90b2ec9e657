import { punctuation } from "../model/punctuation.ts";
import { reads } from "./en/reads.ts";
import { spoken } from "./en/spoken.ts";
import type { Language } from "./phrasebook.ts";

const months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

export const en: Language = {
  locale: "en",
  grammar: {
    quoted: (text) => `“${text}”`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join(", ")} and ${items.length - most} more`
        : items.join(", "),
    or: (items) => items.join(" or "),
    until: (period) => period.replace("/", " to "),
  },
  spoken,
  reads,
  punctuation: punctuation.en,
  date: (year, month, day) =>
    day === null ? `${months[month - 1]} ${year}` : `${day} ${months[month - 1]} ${year}`,
  fiscalYear: (from, to) => `fiscal year ${from}/${to.slice(2)}`,
  qualifiers: {
    exact: (amount) => amount,
    about: (amount) => `about ${amount}`,
    "more-than": (amount) => `more than ${amount}`,
    "at-least": (amount) => `at least ${amount}`,
    "about-or-more": (amount) => `about ${amount} or more`,
    "less-than": (amount) => `less than ${amount}`,
    "at-most": (amount) => `at most ${amount}`,
    "about-or-less": (amount) => `about ${amount} or less`,
  },
  monthOfYear: (year, month) => `${months[month - 1]?.slice(0, 3)} ${year}`,
  magnitudes: [{ size: 1e6, word: " million" }],
};
