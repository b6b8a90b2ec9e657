import { writeCsv } from "../../escape/csv.ts";
import type { Locale } from "../../model/locale.ts";
import { countries, countriesNamed, countryCoded } from "../../words/countries.ts";

/** A country or area by its code, with its names in each language. */
export interface ChosenCountry {
  readonly code: string;
  readonly names: { readonly [L in Locale]: string };
}

/** The countries that a person may mean: one, several to choose from, or none. */
export function countriesMeant(asked: string): readonly ChosenCountry[] {
  const coded = countryCoded(asked);
  return (coded ? [coded] : countriesNamed(asked)).map(({ alpha2, names }) => ({ code: alpha2, names }));
}

/** The country where a language is mostly spoken, until the network's own countries are given. */
export function homeOf(locale: Locale): string {
  return new Intl.Locale(locale).maximize().region ?? "";
}

/** English names of countries, for suggestions. */
export function countryNames(): string[] {
  return countries().map(({ names }) => names.en);
}

/** Gives `areas.csv`: the network as the whole and its countries, named in English and each of the languages. */
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
