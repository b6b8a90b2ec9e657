import { type Locale, locales } from "../../pipeline/model/locale.ts";

/** The same words for every language, where a test does not care which. */
export function everyLanguage<const T>(words: T): { readonly [L in Locale]: T } {
  return Object.fromEntries(locales.map((locale) => [locale, words])) as {
    readonly [L in Locale]: T;
  };
}
