import { type Locale, locales } from "../../model/locale.ts";
import { partsOf, type Translations } from "./definition-sheet.ts";
import { translationIn } from "./read-definition-sheet.ts";

/** The language of a definition's plain columns, and the one that stands in for a language that is lacking. */
export interface Languages {
  readonly original: Locale;
  readonly first: Locale;
}

/** A text in one language: its own, else that of the edition's first language, else that of the definition. */
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

/** Whether a text is there in a language. */
export function isTranslated(texts: Translations, locale: Locale, { original }: Languages): boolean {
  return texts.has(locale) || (locale === original && texts.has(""));
}

/** The names that a language has itself, where none is borrowed from another; plain columns are in the definition's own. */
export function namesOfLanguage(
  texts: Translations,
  locale: Locale,
  { original }: Languages,
): readonly string[] {
  const of = (column: Locale | "") => partsOf(texts.get(column)?.text ?? "");
  return locale === original ? [...of(locale), ...of("")] : of(locale);
}

/** The names that each language has for something, the first of them the one offered; `fallback` where there is none. */
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
