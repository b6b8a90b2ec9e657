import type { Locale } from "./locale.ts";
import type { CellRange } from "./source.ts";

/** A code from `data/reference/areas.csv`, such as `KOR` or `CHN-FOS`. */
export type AreaCode = string;

/** A reviewed place, with the display name that the secretariat uses in each language. */
export interface Area {
  readonly code: AreaCode;
  readonly kind: string;
  readonly parent: AreaCode | null;
  readonly names: { readonly [L in Locale]: string };
  readonly aliases: readonly string[];
  /** Position on maps, in degrees; without it, maps leave the place out. */
  readonly coordinates?: Coordinates;
  /** The population, where known. */
  readonly people?: People;
  /** The cells of the table where the position would be given, if it is missing. */
  readonly toPlace?: CellRange;
}

/** All names of a place: its code, its name in each language, and its aliases. */
export function namesOf({ code, names, aliases }: Area): string[] {
  return [code, ...Object.values(names), ...aliases];
}

/** A published population, by which totals are divided to judge whether they are plausible. */
export interface People {
  readonly amount: number;
  /** Publisher and year. */
  readonly source: string;
}

/** North and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The country or area that contains a place or is the place; null where there is none. */
export function countryOf(code: AreaCode, areas: Areas): AreaCode | null {
  for (let area = areas.get(code); area; area = area.parent === null ? null : areas.get(area.parent))
    if (area.kind === "country or area") return area.code;
  return null;
}

/** The codes of places that stand for themselves: cities and countries or, without a column of countries, each but the whole. */
export function ownPlaces(areas: Areas): AreaCode[] {
  const hasCountries = areas.all.some(({ kind }) => kind === "country or area");
  return areas.all
    .filter(({ code, parent }) => (hasCountries ? countryOf(code, areas) !== null : parent !== null))
    .map(({ code }) => code);
}

/** Whether a place is another or lies within it. */
export function liesIn(code: AreaCode, other: AreaCode, areas: Areas): boolean {
  if (code === other) return true;
  const parent = areas.get(code)?.parent;
  return parent ? liesIn(parent, other, areas) : false;
}

/** The places in which a place lies, the narrowest first. */
export function placesAbove(code: AreaCode, areas: Areas): AreaCode[] {
  const parent = areas.get(code)?.parent ?? null;
  return parent === null ? [] : [parent, ...placesAbove(parent, areas)];
}

/** The reviewed places. Names are looked up by exact match of code, name or alias; nothing is guessed. */
export interface Areas {
  readonly all: readonly Area[];
  find(name: string): AreaCode | null;
  nearest(name: string): string | null;
  get(code: AreaCode): Area | null;
}
