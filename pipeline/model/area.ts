import type { Locale } from "./locale.ts";
import type { CellRange } from "./source.ts";

/** A code of `data/reference/areas.csv`, such as `KOR` or `CHN-FOS`. */
export type AreaCode = string;

/** One reviewed place, with the display name that the secretariat uses in each language. */
export interface Area {
  readonly code: AreaCode;
  readonly kind: string;
  readonly parent: AreaCode | null;
  readonly names: { readonly [L in Locale]: string };
  readonly aliases: readonly string[];
  /** Where a map puts it, in degrees; without it, it stands on none. */
  readonly coordinates?: Coordinates;
  /** How many people live there, as far as it is known. */
  readonly people?: People;
  /** The cells of the table where this would be stated, if it is not. */
  readonly toPlace?: CellRange;
}

/** A published population: what a total is divided by before it is called plausible. */
export interface People {
  readonly amount: number;
  /** Who published it, and of which year it is. */
  readonly source: string;
}

/** North and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The country or area in which a place lies, or which it is; null where none is above it. */
export function countryOf(code: AreaCode, areas: Areas): AreaCode | null {
  for (let area = areas.get(code); area; area = area.parent === null ? null : areas.get(area.parent))
    if (area.kind === "country or area") return area.code;
  return null;
}

/** Whether a place is another, or lies in it. */
export function liesIn(code: AreaCode, other: AreaCode, areas: Areas): boolean {
  if (code === other) return true;
  const parent = areas.get(code)?.parent;
  return parent ? liesIn(parent, other, areas) : false;
}

/** The reviewed places. A name is found by exact match of a code, name or alias; nothing is guessed. */
export interface Areas {
  readonly all: readonly Area[];
  find(name: string): AreaCode | null;
  nearest(name: string): string | null;
  get(code: AreaCode): Area | null;
}
