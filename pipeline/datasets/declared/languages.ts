import { type Locale, locales } from "../../model/locale.ts";
import { partsOf, type Translations } from "./definition-sheet.ts";
import { translationIn } from "./read-definition-sheet.ts";

/** The language of a definition's plain columns, and the language that stands in for a missing one. */
export interface Languages {
  readonly original: Locale;
  readonly first: Locale;
}

/** A text in a language, else in the edition's first language, else in that of the definition. */
export function sayIn(texts: Translations, locale: Locale, { original, first }: Languages): string {
  const inOrder = (wanted: Locale) => (wanted === original ? ([wanted, ""] as const) : [wanted]);
  const cell = translationIn(texts, [
    ...inOrder(locale),
    ...inOrder(first),
    ...inOrder(original),
    "",
    ...locales,
  ]);
  return cell?.text ?? "";
}

/** Whether a text exists in a language. */
export function isTranslated(texts: Translations, locale: Locale, { original }: Languages): boolean {
  return texts.has(locale) || (locale === original && texts.has(""));
}

/** The names in one language without borrowing from another; plain columns are in the definition's language. */
export function namesOfLanguage(
  texts: Translations,
  locale: Locale,
  { original }: Languages,
): readonly string[] {
  const of = (column: Locale | "") => partsOf(texts.get(column)?.text ?? "");
  return locale === original ? [...of(locale), ...of("")] : of(locale);
}

/** The names in each language, the preferred one first; `fallback` where there is none. */
export function namesIn(texts: Translations, languages: Languages, fallback: string) {
  const plain = partsOf(texts.get("")?.text ?? "");
  const others = locales.flatMap((locale) => {
    const names = namesOfLanguage(texts, locale, languages);
    return names.length > 0 ? [[locale, names] as const] : [];
  });
  const all = Object.fromEntries(others) as { readonly [L in Locale]?: readonly string[] };
  const en = all.en ?? (plain.length > 0 ? plain : [others[0]?.[1][0] ?? fallback]);
  return { ...all, en };
}
