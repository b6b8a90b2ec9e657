import { type Locale, locales } from "../../model/locale.ts";
import { partsOf, type Told } from "./definition-sheet.ts";
import { toldIn } from "./read-definition-sheet.ts";

/** The language of a definition's plain columns, and the one that stands in for a language that is lacking. */
export interface Languages {
  readonly own: Locale;
  readonly first: Locale;
}

/** A text in one language: its own, else that of the edition's first language, else that of the definition. */
export function sayIn(told: Told, locale: Locale, { own, first }: Languages): string {
  const inOrder = (wanted: Locale) => (wanted === own ? ([wanted, ""] as const) : [wanted]);
  const said = toldIn(told, [...inOrder(locale), ...inOrder(first), ...inOrder(own), "", ...locales]);
  return said?.text ?? "";
}

/** Whether a text is there in a language. */
export function isTold(told: Told, locale: Locale, { own }: Languages): boolean {
  return told.has(locale) || (locale === own && told.has(""));
}

/** The names that a language has itself, where none is borrowed from another; plain columns are in the definition's own. */
export function ownNames(told: Told, locale: Locale, { own }: Languages): readonly string[] {
  const of = (column: Locale | "") => partsOf(told.get(column)?.text ?? "");
  return locale === own ? [...of(locale), ...of("")] : of(locale);
}

/** The names that each language has for something, the first of them the one offered; `fallback` where there is none. */
export function namesIn(told: Told, languages: Languages, fallback: string) {
  const plain = partsOf(told.get("")?.text ?? "");
  const others = locales.flatMap((locale) => {
    const names = ownNames(told, locale, languages);
    return names.length > 0 ? [[locale, names] as const] : [];
  });
  const all = Object.fromEntries(others) as { readonly [L in Locale]?: readonly string[] };
  const en = all.en ?? (plain.length > 0 ? plain : [others[0]?.[1][0] ?? fallback]);
  return { ...all, en };
}
