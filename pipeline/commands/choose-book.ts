import type { Phrasebook } from "../locales/phrasebook.ts";
import { phrasebooks } from "../locales/phrasebooks.ts";
import type { Locale } from "../model/locale.ts";

/** The words of a language, or the English ones until it has its own. */
export function chooseBook(locale: Locale): Phrasebook {
  const books: { readonly [L in Locale]?: Phrasebook } = phrasebooks;
  return books[locale] ?? phrasebooks.en;
}
