/** The languages offices write in, and the report's names for them. */
export const locales = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn"] as const;
export type Locale = (typeof locales)[number];

/** The languages in which the report is written; a text that lacks one of them does not compile. */
export const reportLocales = ["en"] as const satisfies readonly Locale[];
export type ReportLocale = (typeof reportLocales)[number];
export type LocalizedText = { readonly [L in ReportLocale]: string };

/** Tables of names by language as one table of localized names, each id with the prefix before it. */
export function localizedNames(
  tables: { readonly [L in ReportLocale]: { readonly [id: string]: string } },
  prefix = "",
): { readonly [id: string]: LocalizedText } {
  const named = (id: string) =>
    Object.fromEntries(reportLocales.map((locale) => [locale, tables[locale][id] ?? id]));
  // Object.fromEntries forgets which keys it was given: every language of the report.
  return Object.fromEntries(Object.keys(tables.en).map((id) => [prefix + id, named(id) as LocalizedText]));
}
