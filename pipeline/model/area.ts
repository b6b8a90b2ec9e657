import type { Locale } from "./locale.ts";

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
}

/** North and east are positive. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** The reviewed places. A name is found by exact match of a code, name or alias; nothing is guessed. */
export interface Areas {
  readonly all: readonly Area[];
  find(name: string): AreaCode | null;
  nearest(name: string): string | null;
  get(code: AreaCode): Area | null;
}
