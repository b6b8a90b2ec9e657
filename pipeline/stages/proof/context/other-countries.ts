import type { Locale } from "../../../model/locale.ts";
import { namesPattern } from "./names-pattern.ts";

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
  return new RegExp(namesPattern(names), "gu");
}
