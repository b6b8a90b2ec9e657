import { escapedPattern } from "../../../model/escaped-pattern.ts";
import type { Locale } from "../../../model/locale.ts";

const made = new Map<Locale, readonly string[]>();

/** What a language calls the countries of the world; those whose name is one character are left out. */
function countriesOf(locale: Locale): readonly string[] {
  const known = made.get(locale);
  if (known) return known;
  const names = new Intl.DisplayNames([locale], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((one) => letters.map((other) => one + other));
  const found = codes.flatMap((code) => names.of(code) ?? []).filter((name) => name.length > 1);
  made.set(locale, found);
  return found;
}

/** Countries that no area is named for, as a pattern: a figure of Germany is none of the network's. */
export function otherCountries(locale: Locale, areas: Iterable<string>): RegExp {
  const own = [...areas];
  const names = countriesOf(locale)
    .filter((name) => !own.some((area) => name.includes(area)))
    .sort((a, b) => b.length - a.length);
  const edge = edges[locale] ?? ["", ""];
  return new RegExp(`${edge[0]}(?:${names.map(escapedPattern).join("|") || "(?!)"})${edge[1]}`, "gu");
}

/** Where a name begins and ends: none stands inside another word, and Mongolian ones take endings. */
const edges: { readonly [L in Locale]?: readonly [before: string, after: string] } = {
  en: ["(?<![A-Za-z])", "(?![A-Za-z])"],
  mn: ["(?<![А-Яа-яӨөҮүЁё])", "[а-яөүё]{0,5}"],
  ko: ["(?<![가-힣])", ""],
  ja: ["(?<![ァ-ヶー])", "(?![ァ-ヶー])"],
};
