import { writeCsv } from "../../escape/csv.ts";
import type { Locale } from "../../model/locale.ts";

/** A country or area by its two letters of ISO 3166, with the names that the runtime knows. */
export interface Country {
  readonly code: string;
  readonly names: { readonly [L in Locale]?: string };
}

/** Two letters, three digits of UN M49, or a name in English or one of the languages; null where nothing is so called. */
export function countryNamed(asked: string, locales: readonly Locale[]): Country | null {
  const text = asked.trim();
  const canonical = /^([a-z]{2}|\d{3})$/i.test(text) ? regionOf(text) : null;
  const code = canonical ?? codes().find((one) => namesOf(one, locales).some((name) => isSame(name, text)));
  if (!code || nameIn("en", code) === null) return null;
  const names = Object.fromEntries(
    [...new Set<Locale>(["en", ...locales])].flatMap((locale) => {
      const name = nameIn(locale, code);
      return name === null ? [] : [[locale, name]];
    }),
  );
  return { code, names };
}

/** Where a language is mostly spoken: what stands in the table until somebody names the network's own countries. */
export function homeOf(locale: Locale): string {
  return new Intl.Locale(locale).maximize().region ?? "";
}

/** Every name that a country can be asked for by, for suggestions. */
export function countryNames(): string[] {
  return codes().flatMap((code) => [nameIn("en", code) ?? code]);
}

/** `areas.csv`: the network as the whole, and its countries in it; names in English and each of the languages. */
export function areasTable(
  network: string,
  countries: readonly Country[],
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
      ...countries.map(({ code, names }) =>
        row(code, "country or area", "ALL", (locale) => names[locale] ?? names.en ?? code),
      ),
    ],
  );
}

function regionOf(text: string): string | null {
  const [canonical = ""] = Intl.getCanonicalLocales(`und-${text}`);
  return canonical.split("-")[1]?.toUpperCase() ?? null;
}

/** The runtime lists no countries, but knows which of all pairs of letters is one. */
function codes(): readonly string[] {
  const letters = Array.from("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
  return letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => nameIn("en", code) !== null && regionOf(code) === code);
}

function namesOf(code: string, locales: readonly Locale[]): string[] {
  return (["en", ...locales] as const).flatMap((locale) => nameIn(locale, code) ?? []);
}

function nameIn(locale: Locale, code: string): string | null {
  return new Intl.DisplayNames(locale, { type: "region", fallback: "none" }).of(code) ?? null;
}

function isSame(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize("NFKC").toLowerCase().trim();
  return plain(a) === plain(b);
}
