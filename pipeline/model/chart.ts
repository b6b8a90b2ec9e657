import type { AreaCode, Areas, Coordinates } from "./area.ts";
import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Unit } from "./unit.ts";

/** A word on a chart; the renderer translates areas and periods. */
export type Label =
  /** `years` where they differ from those of the others. */
  | { readonly area: AreaCode; readonly years?: Period }
  | { readonly period: Period }
  /** A month of the chart's only year, shown by name alone. */
  | { readonly month: Period }
  /** `isUnstated` where it stands for what names no part, or no month of the year. */
  | { readonly text: string; readonly isUnstated?: true };

export type PlaceName = (area: AreaCode) => string;

/** An observation's position on a chart: on the axis, and in which series. */
export interface Point {
  readonly observation: Observation;
  readonly category: Label;
  readonly series: Label;
  /** `false`: not comparable with the previous point of its series, so no line joins them. */
  readonly joined?: boolean;
  /** Position on a map, in degrees, where the data give one; otherwise that of its place in `areas.csv`. */
  readonly longitude?: number;
  readonly latitude?: number;
}

/** A reference line: a guideline, target or limit. */
export interface Reference {
  readonly amount: number;
  readonly label: string;
}

/** The content of a chart, without colours or pixels. */
export interface Chart {
  readonly id: string;
  /** The form it is drawn in, one of `charts/forms.ts`. */
  readonly form: string;
  readonly title: string;
  /** What the chart says, computed from its observations; becomes the heading, with the title below. */
  readonly message?: Passage;
  /** Unit and scope, on a line below the title. */
  readonly subtitle: string;
  /** The year of all points of a chart that shows the latest period, which its heading may not say. */
  readonly latest?: Period;
  readonly unit: Unit;
  readonly points: readonly Point[];
  readonly references?: readonly Reference[];
  /** How many places it has in whole, where only some are drawn. */
  readonly of?: number;
  /** What readers must know: a definition, a break in the series, what is not comparable. */
  readonly note?: string;
}

/** A point's position on a map: from its data, else from its place. */
export function placeOf(
  { longitude, latitude, observation }: Point,
  areas: Pick<Areas, "get">,
): Coordinates | null {
  if (longitude !== undefined && latitude !== undefined) return { longitude, latitude };
  return areas.get(observation.area)?.coordinates ?? null;
}
