import type { Locale } from "../../../model/locale.ts";
import { printable, spareCharacters } from "../fonts/printable.ts";
import type { Typeface } from "../fonts/typeface.ts";

/** The language of a document as typst expects it; for a language with two scripts, the region selects one. */
function languageOf(locale: Locale): { readonly lang: string; readonly region: string | null } {
  const { language, script } = new Intl.Locale(locale);
  const { region } = new Intl.Locale(locale).maximize();
  return { lang: language, region: script === undefined ? null : (region?.toLowerCase() ?? null) };
}

// The typeface built into typst, which few machines have in another version.
const spareFamily = "Libertinus Serif";

/** A document's data as the one string that its template reads. */
export function documentData(data: object, locale: Locale, typeface: Typeface): string {
  return dataText({ ...data, language: languageOf(locale) }, typeface);
}

/** A part of a document's data, in characters that the typefaces have. */
export function dataText(data: object, typeface: Typeface): string {
  return printable(JSON.stringify(data), typeface, spareCharacters);
}

/** A document's data with another list, whose entries are already serialized. */
export function withEntries(data: string, name: string, entries: readonly string[]): string {
  return `${data.slice(0, -1)},${JSON.stringify(name)}:[${entries.join(",")}]}`;
}

/** The families that a template may use, in order. */
export function templateFamilies(families: readonly string[]): string {
  return `#set text(font: (${[...families, spareFamily].map((name) => JSON.stringify(name)).join(", ")}))\n`;
}
