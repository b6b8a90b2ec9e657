import { type Area, type Areas, namesOf } from "../../model/area.ts";
import { defineContract, degrees, optional, quantity, text } from "../../model/contract.ts";
import { type Finding, finding, isError } from "../../model/finding.ts";
import { inEvery, inTranslated, type Locale } from "../../model/locale.ts";
import { atCells } from "../../model/place.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { CellRange } from "../../model/source.ts";
import { evidence, type Row } from "../../model/table.ts";
import { missingTogether, unknownReference } from "../../rules/problems.ts";
import { type Country, countriesNamed, countryCoded, plainName } from "../../words/countries.ts";
import { duplicateKey } from "../validate/keys/problems.ts";
import { nearest } from "../validate/readers/nearest.ts";
import { normalize } from "../validate/readers/normalize.ts";
import { areaCycle, unnamedPlace } from "./problems.ts";
import { readReference } from "./read-reference.ts";

const contract = defineContract({
  file: "areas.csv",
  columns: {
    code: text({ en: ["code"] }),
    kind: text({ en: ["kind"] }),
    parent: optional(text({ en: ["parent"] })),
    en: text({ en: ["en"] }),
    ...inTranslated((locale) => optional(text({ en: [locale] }))),
    aliases: optional(text({ en: ["aliases"] })),
    latitude: optional(degrees({ en: ["latitude"] }, 90)),
    longitude: optional(degrees({ en: ["longitude"] }, 180)),
    people: optional(quantity({ en: ["people"] }, { units: ["person"] })),
    peopleFrom: optional(text({ en: ["people from"] })),
  },
  key: ["code"],
});

/** The reviewed places in `data/reference/areas.csv`, and findings on that file for an edition's languages. */
export function readAreas(
  sheets: readonly Sheet[],
  languages: readonly Locale[] = [],
): {
  readonly areas: Areas;
  readonly findings: readonly Finding[];
} {
  const { rows, findings } = readReference(sheets, contract, indexAreas([]));
  // A place whose own row is wrong would be missing as a parent.
  const parents = findings.some(isError) ? [] : wrongParents(rows);
  const areas = indexAreas(rows.map(areaOf));
  return {
    areas,
    findings: [
      ...findings,
      ...sharedNames(rows),
      ...parents,
      ...unsourced(rows),
      ...unnamedPlaces(rows, languages),
    ],
  };
}

type AreaRow = Row<typeof contract.columns>;

/** Reports places whose parent is not in the table, or that contain each other. */
function wrongParents(rows: readonly AreaRow[]): Finding[] {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const reported = new Set<string>();
  return rows.flatMap((row): Finding[] => {
    const at = atCells(evidence(row, "parent").range);
    const { parent } = row;
    if (parent === null) return [];
    if (!byCode.has(parent)) {
      const near = nearest(parent, byCode.keys(), (code) => code);
      return [finding(unknownReference({ raw: parent, list: "areas.csv", nearest: near }), at)];
    }
    const chain = [row.code];
    for (let up: string | null = parent; up !== null && up !== row.code && !chain.includes(up); ) {
      chain.push(up);
      up = byCode.get(up)?.parent ?? null;
    }
    const last = byCode.get(chain.at(-1) ?? "")?.parent;
    if (last !== row.code || chain.some((code) => reported.has(code))) return [];
    for (const code of chain) reported.add(code);
    return [finding(areaCycle({ chain: [...chain, row.code] }), at)];
  });
}

/** Reports names of several places: looking one up would be a guess. */
function sharedNames(rows: readonly AreaRow[]): Finding[] {
  const first = new Map<string, { readonly code: string; readonly range: CellRange }>();
  return rows.flatMap((row) => {
    const { range } = evidence(row, "code");
    const names = namesOf(areaOf(row));
    const taken = names.find((name) => (first.get(normalize(name))?.code ?? row.code) !== row.code);
    for (const name of names) {
      if (!first.has(normalize(name))) first.set(normalize(name), { code: row.code, range });
    }
    const other = taken === undefined ? undefined : first.get(normalize(taken));
    if (taken === undefined || !other) return [];
    return [
      finding(
        duplicateKey({ key: taken, first: other.range, isElsewhere: false, merged: null }),
        atCells(range),
      ),
    ];
  });
}

function areaOf(row: AreaRow): Area {
  const { code, kind, parent, aliases, latitude, longitude, people, peopleFrom, ...byLanguage } = row;
  const [north, east, living] = [latitude, longitude, people].map((measure) => measure && amountOf(measure));
  const isPlaced = typeof north === "number" && typeof east === "number";
  return {
    code,
    kind,
    parent,
    names: inEvery((locale) => byLanguage[locale] ?? byLanguage.en),
    aliases: aliases?.split("|") ?? [],
    ...(living && peopleFrom ? { people: { amount: living, source: peopleFrom } } : {}),
    ...(isPlaced ? { coordinates: { latitude: north, longitude: east } } : { toPlace: cellsOfPlace(row) }),
  };
}

function amountOf(measure: Measure): number | null {
  return isMissing(measure) ? null : measure.amount;
}

/** Reports a population without a source, or a source without one. */
function unsourced(rows: readonly AreaRow[]): Finding[] {
  return rows.flatMap((row) => {
    if ((row.people === null) === (row.peopleFrom === null)) return [];
    const [empty, filled] =
      row.people === null ? (["people", "people from"] as const) : (["people from", "people"] as const);
    const at = evidence(row, row.people === null ? "people" : "peopleFrom").range;
    return [finding(missingTogether({ column: empty, with: [filled] }), atCells(at))];
  });
}

/** Reports the first place without a name in each language. */
function unnamedPlaces(rows: readonly AreaRow[], languages: readonly Locale[]): Finding[] {
  return languages.flatMap((language) => {
    const lacking = rows.filter((row) => row[language] === null);
    const [first] = lacking;
    if (!first) return [];
    const problem = unnamedPlace({ language, count: lacking.length, example: first.en });
    return [finding(problem, atCells(evidence(first, "en").range))];
  });
}

/**
 * Looks areas up by code, name in any language, or alias, after normalization and never by similarity. A country missing in
 * the table is found by its three-letter code or unambiguous name in any language, unless it may be a place in the table.
 */
export function indexAreas(all: readonly Area[]): Areas {
  const byCode = new Map(all.map((area) => [area.code, area]));
  const byName = new Map<string, string>();
  const names: string[] = [];
  const plainNames = new Set<string>();
  for (const area of all) {
    for (const name of namesOf(area)) {
      if (!byName.has(normalize(name))) byName.set(normalize(name), area.code);
      names.push(name);
      plainNames.add(plainName(name));
    }
  }
  const codeInTable = (country: Country) =>
    [country.alpha2, country.alpha3].find((code) => byCode.has(code)) ?? null;
  const mayBeMeant = (name: string, { alpha2 }: Country) => {
    const other = countryCoded(sharingNames.get(alpha2) ?? "");
    return plainNames.has(plainName(name)) || (other !== null && codeInTable(other) !== null);
  };
  /** The table's code of a country, or its three letters where nothing in the table may be meant. */
  const codeOf = (country: Country, name: string): string | null => {
    const { alpha3 } = country;
    return codeInTable(country) ?? (name.trim() !== alpha3 && mayBeMeant(name, country) ? null : alpha3);
  };
  return {
    all,
    find: (name) => {
      const code = byName.get(normalize(name));
      if (code !== undefined) return code;
      const country = countryIn(name);
      return country && codeOf(country, name);
    },
    nearest: (name) => nearest(name, names, (candidate) => candidate),
    get: (code) => byCode.get(code) ?? areaOfCountry(countryCoded(code), code),
  };
}

/** Countries with the name of a state of another, by the codes of both: Georgia. */
const sharingNames: ReadonlyMap<string, string> = new Map([["GE", "US"]]);

/** Two letters may be a state and much else, and three digits a count, so neither is a country unless in the table. */
function countryIn(name: string): Country | null {
  const text = name.trim();
  if (/^[A-Z]{3}$/.test(text)) return countryCoded(text);
  const [country, ...others] = text.length > 2 || /[^\0-\x7f]/.test(text) ? countriesNamed(text) : [];
  return country && others.length === 0 ? country : null;
}

function areaOfCountry(country: Country | null, code: string): Area | null {
  if (country?.alpha3 !== code) return null;
  const { names } = country;
  return { code, kind: "country or area", parent: null, names, aliases: [] };
}

function cellsOfPlace(row: AreaRow): CellRange {
  const [north, east] = [evidence(row, "latitude").range, evidence(row, "longitude").range];
  const columns = [north.column, east.column];
  return { ...north, column: Math.min(...columns), toColumn: Math.max(...columns) };
}
