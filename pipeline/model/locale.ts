/** The languages offices write in, and the report is written in; a phrase that lacks one of them does not compile. */
export const locales = ["en", "zh-Hans", "zh-Hant", "ja", "ko", "mn"] as const;
export type Locale = (typeof locales)[number];
