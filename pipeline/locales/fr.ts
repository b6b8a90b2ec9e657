import { punctuation } from "../model/punctuation.ts";
import { reads } from "./fr/reads.ts";
import { spoken } from "./fr/spoken.ts";
import type { Language } from "./phrasebook.ts";

const months = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

const short = [
  ...["janv.", "févr.", "mars", "avr.", "mai", "juin"],
  ...["juill.", "août", "sept.", "oct.", "nov.", "déc."],
];

/** “Million” is a noun, with a plural from two and « de » before what it counts; lines do not break before a unit. */
const amountOf = (amount: string): string =>
  amount
    .replace(/^([+−]?\d+)([\d,]*) million(?: (\p{L}))?/u, (_, whole: string, rest: string, next?: string) => {
      const word = Math.abs(Number(whole.replace("−", "-"))) < 2 ? "million" : "millions";
      const of = next === undefined ? "" : `${/[aeiouyhàâéèêîôœ]/iu.test(next) ? " d’" : " de "}${next}`;
      return `${whole}${rest} ${word}${of}`;
    })
    .replace(/(?<=\d) /, "\u00a0");

export const fr: Language = {
  locale: "fr",
  grammar: {
    quoted: (text) => `«\u00a0${text}\u00a0»`,
    list: (items, most = 8) =>
      items.length > most
        ? `${items.slice(0, most).join(", ")} et ${items.length - most} ${items.length - most === 1 ? "autre" : "autres"}`
        : items.join(", "),
    or: (items) => items.join(" ou "),
    until: (period) => period.replace("/", " à "),
  },
  spoken,
  reads,
  punctuation: punctuation.fr,
  date: (year, month, day) =>
    `${day === null ? "" : `${day === 1 ? "1er" : day} `}${months[month - 1]} ${year}`,
  fiscalYear: (from, to) => `exercice ${from}/${to.slice(2)}`,
  qualifiers: {
    exact: amountOf,
    about: (amount) => `environ ${amountOf(amount)}`,
    "more-than": (amount) => `plus de ${amountOf(amount)}`,
    "at-least": (amount) => `au moins ${amountOf(amount)}`,
    "about-or-more": (amount) => `environ ${amountOf(amount)} ou plus`,
    "less-than": (amount) => `moins de ${amountOf(amount)}`,
    "at-most": (amount) => `au plus ${amountOf(amount)}`,
    "about-or-less": (amount) => `environ ${amountOf(amount)} ou moins`,
  },
  monthOfYear: (year, month) => `${short[month - 1]} ${year}`,
  magnitudes: [{ size: 1e6, word: " million" }],
};
