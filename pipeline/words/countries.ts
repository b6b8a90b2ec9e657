import type { Locale } from "../model/locale.ts";
import { sheetRows } from "./sheets.ts";

/** A country or area with its ISO 3166 and UN M49 codes, and its main name in each of our languages. */
export interface Country {
  readonly alpha2: string;
  readonly alpha3: string;
  readonly m49: string;
  readonly names: { readonly [L in Locale]: string };
  /** Every name of it in CLDR, in some fifty languages, and what international bodies call it. */
  readonly spellings: readonly string[];
}

let all: readonly Country[] | undefined;
let bySpelling: ReadonlyMap<string, readonly Country[]> | undefined;

/** The countries and areas of CLDR 48; `bench/countries.mjs` writes countries.csv. */
export function countries(): readonly Country[] {
  all ??= sheetRows("countries").map(({ alpha2 = "", alpha3 = "", m49 = "", ...named }) => ({
    ...{ alpha2, alpha3, m49 },
    names: firstNames(named),
    spellings: [...new Set(Object.values(named).flatMap((names) => names.split("|")))].filter(
      (name) => name !== "",
    ),
  }));
  return all;
}

/** The countries with a name in any language: none, one, or several to choose from. */
export function countriesNamed(name: string): readonly Country[] {
  bySpelling ??= spelled();
  return bySpelling.get(plainName(name)) ?? [];
}

/** The country of a code: two or three letters of ISO 3166, or three digits of UN M49. */
export function countryCoded(code: string): Country | null {
  const wanted = code.trim().toUpperCase();
  return countries().find(({ alpha2, alpha3, m49 }) => [alpha2, alpha3, m49].includes(wanted)) ?? null;
}

function firstNames(named: { readonly [tag: string]: string }): Country["names"] {
  const entries = Object.entries(named).map(([tag, names]) => [tag, names.split("|")[0] ?? ""]);
  return Object.fromEntries(entries) as Country["names"];
}

/** Pairs of countries whose names are often confused. */
const twins = [
  ["CD", "CG"],
  ["KP", "KR"],
  ["CN", "TW"],
];

function spelled(): ReadonlyMap<string, readonly Country[]> {
  const found = new Map<string, Country[]>();
  for (const country of countries()) {
    const twin = twins.find((pair) => pair.includes(country.alpha2)) ?? [];
    const beside = countries().filter((other) => other !== country && twin.includes(other.alpha2));
    for (const name of new Set(country.spellings.map(plainName))) {
      const shared = beside.filter(({ spellings }) =>
        spellings.some((other) => plainName(other).startsWith(name)),
      );
      found.set(name, [...new Set([...(found.get(name) ?? []), country, ...shared])]);
    }
  }
  return found;
}

/** A name without what writers leave out or add: capitals, stops, kinds of apostrophe. */
export function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/&/g, " and ")
    .replace(/[\s.]+/g, " ")
    .replace(/[’']/g, "’")
    .trim();
}
