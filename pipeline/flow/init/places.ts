import { writeCsv } from "../../escape/csv.ts";
import type { Locale } from "../../model/locale.ts";
import { countries, countriesNamed, countryCoded } from "../../words/countries.ts";

/** A country or area by the code that it gets, with the names that its languages have for it. */
export interface ChosenCountry {
  readonly code: string;
  readonly names: { readonly [L in Locale]: string };
}

/** What a person may mean by a country: one, several between which nobody may guess, or none. */
export function countriesMeant(asked: string): readonly ChosenCountry[] {
  const coded = countryCoded(asked);
  return (coded ? [coded] : countriesNamed(asked)).map(({ alpha2, names }) => ({ code: alpha2, names }));
}

/** Where a language is mostly spoken: what stands in the table until somebody names the network's own countries. */
export function homeOf(locale: Locale): string {
  return new Intl.Locale(locale).maximize().region ?? "";
}

/** What English calls the countries, for suggestions. */
export function countryNames(): string[] {
  return countries().map(({ names }) => names.en);
}

/** `areas.csv`: the network as the whole, and its countries in it; names in English and each of the languages. */
export function areasTable(
  network: string,
  chosen: readonly ChosenCountry[],
  locales: readonly Locale[],
): string {
  const columns = [...new Set<Locale>(["en", ...locales])];
  const row = (code: string, kind: string, parent: string, nameIn: (locale: Locale) => string) => [
    code,
    kind,
    parent,
    ...columns.map(nameIn),
    "",
  ];
  return writeCsv(
    ["code", "kind", "parent", ...columns, "aliases"],
    [
      row("ALL", "network", "", () => network),
      ...chosen.map(({ code, names }) => row(code, "country or area", "ALL", (locale) => names[locale])),
    ],
  );
}
