import { type Locale, locales } from "../model/locale.ts";
import { CliError } from "./cli-error.ts";

/** The texts of an option by language: `The ministry corrected it` is English, `ja=…` Japanese. */
export function textsByLanguage(
  option: string,
  texts: readonly string[],
): { readonly [L in Locale]?: string } {
  const byLanguage = new Map<Locale, string>();
  for (const text of texts) {
    const locale = locales.find((candidate) => text.startsWith(`${candidate}=`));
    const words = (locale === undefined ? text : text.slice(locale.length + 1)).trim();
    if (byLanguage.has(locale ?? "en")) throw new CliError(`${option} is given twice in ${locale ?? "en"}`);
    if (words !== "") byLanguage.set(locale ?? "en", words);
  }
  return Object.fromEntries(byLanguage);
}
