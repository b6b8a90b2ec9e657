/** The languages offices write in, and the report's names for them. */
export const locales = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn"] as const;
export type Locale = (typeof locales)[number];

/** The languages in which the report is written; a phrase that lacks one of them does not compile. */
export const reportLocales = ["en"] as const satisfies readonly Locale[];
export type ReportLocale = (typeof reportLocales)[number];
