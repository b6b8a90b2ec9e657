import { inEvery, type Locale, locales } from "../model/locale.ts";
import { atCells, formatPlace } from "../model/place.ts";
import { isProgramUnit, type Unit } from "../model/unit.ts";
import { lackingTexts, requireTexts } from "../words/lacking-texts.ts";
import { nameIn } from "../words/names.ts";
import { languages } from "./languages.ts";
import type { Language, Phrasebook } from "./phrasebook.ts";
import { sheetWords } from "./sheet-words.ts";
import { unitWords } from "./unit-words.ts";

/** The sheets that a phrasebook is read from. */
/** The sheets of words that every page and message is made of. */
export const bookSheets = ["problems", "names", "lists", "units", "page", "workbook", "offices"] as const;

/** The languages that have every text of a phrasebook. */
export function completeLocales(): readonly Locale[] {
  complete ??= locales.filter((locale) => lackingTexts(locale, bookSheets) === null);
  return complete;
}

let complete: readonly Locale[] | undefined;

/**
 * The words of each language, read on first use; places are named by code, offices by their own name. Throws for a
 * language that is not complete.
 */
export const phrasebooks: { readonly [L in Locale]: Phrasebook } = Object.create(
  null,
  inEvery((locale) => ({ enumerable: true, get: () => bookOf(languages[locale]) })),
);

/** Names published things by id. */
const published: Phrasebook["published"] = {
  time: (period) => period,
  figure: ({ indicator, area, period, breakdown }) =>
    [indicator, area, period, breakdown].filter((part) => part !== "").join(" · "),
  value: ({ amount, unit }) => `${amount} ${unit}`,
  place: (cells) => formatPlace(atCells(cells)),
};

const books = new Map<Locale, Phrasebook>();

function bookOf(language: Language): Phrasebook {
  const existing = books.get(language.locale);
  if (existing) return existing;
  requireTexts(language.locale, bookSheets);
  const units = unitWords(language.locale);
  const speech = {
    ...{ ...language, units, published },
    ...{ area: (code: string) => code, office: (name: string) => name },
    unit: (unit: Unit) => (isProgramUnit(unit) && units[unit].many) || unit,
  };
  const reviewedBy = nameIn("language", "reviewed by", language.locale) || null;
  const months = Array.from({ length: 12 }, (_, index) =>
    nameIn("month", String(index + 1), language.locale),
  );
  const book = { ...speech, ...sheetWords(speech), reviewedBy, months, problems: {} };
  books.set(language.locale, book);
  return book;
}
