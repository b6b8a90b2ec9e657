import { readFileSync } from "node:fs";
import { type Locale, locales } from "../../pipeline/model/locale.ts";

const edition: { readonly locales: readonly string[] } = JSON.parse(
  readFileSync("data/raw/2021/edition.json", "utf8"),
);

/** The languages that the datasets have words in: those that an edition publishes. The program speaks others besides. */
export const publishedLocales: readonly Locale[] = locales.filter((locale) =>
  edition.locales.includes(locale),
);
