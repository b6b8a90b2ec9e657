import { type ReportLocale, reportLocales } from "../../pipeline/model/locale.ts";

/** The same words for every language, where a test does not care which. */
export function everyLanguage<const T>(words: T): { readonly [L in ReportLocale]: T } {
  return Object.fromEntries(reportLocales.map((locale) => [locale, words])) as {
    readonly [L in ReportLocale]: T;
  };
}
