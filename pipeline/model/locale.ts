/** The languages that offices write in and reports are written in; a phrase that lacks one does not compile. */
export const locales = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn", "fr"] as const;
export type Locale = (typeof locales)[number];

/** Makes something for every language. */
export function inEvery<T>(make: (locale: Locale) => T): { readonly [L in Locale]: T } {
  // The cast is safe: there is an entry for each language.
  return Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as { readonly [L in Locale]: T };
}

/** The languages that English is translated into. */
export type Translated = Exclude<Locale, "en">;
export const translated = locales.filter((locale): locale is Translated => locale !== "en");

/** Makes something for every language but English. */
export function inTranslated<T>(make: (locale: Translated) => T): { readonly [L in Translated]: T } {
  // The cast is safe: there is an entry for each language.
  return Object.fromEntries(translated.map((locale) => [locale, make(locale)])) as {
    readonly [L in Translated]: T;
  };
}
