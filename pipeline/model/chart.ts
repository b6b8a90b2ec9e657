import type { AreaCode, Areas, Coordinates } from "./area.ts";
import type { Observation } from "./observation.ts";
import type { Passage } from "./passage.ts";
import type { Period } from "./period.ts";
import type { Unit } from "./unit.ts";

/** A word on a chart: the renderer knows the names of areas and how periods are written in each language. */
export type Label =
  /** With its years where those of the others are not the same. */
  | { readonly area: AreaCode; readonly years?: Period }
  | { readonly period: Period }
  /** A month of the one year that the chart shows: its name alone. */
  | { readonly month: Period }
  | { readonly text: string };

/** A place's name in the language of a chart, for titles that name one. */
export type PlaceName = (area: AreaCode) => string;

/** One observation's place on a chart: along the axis, and in which series. */
export interface Point {
  readonly observation: Observation;
  readonly category: Label;
  readonly series: Label;
  /** `false`: not comparable with the point before it in its series, and never joined to it by a line. */
  readonly joined?: boolean;
  /** Where it lies on a map, in degrees, where the data give it; by default where `areas.csv` puts its place. */
  readonly longitude?: number;
  readonly latitude?: number;
}

/** A reference line: a guideline, a target, a limit. */
export interface Reference {
  readonly amount: number;
  readonly label: string;
}

/** What a chart answers, without a colour or a pixel. */
export interface Chart {
  readonly id: string;
  /** The name of how it is drawn, one of those in `charts/forms.ts`. */
  readonly form: string;
  /** What is shown. */
  readonly title: string;
  /** What it says, computed from the observations: it becomes the heading, and the title goes below. */
  readonly message?: Passage;
  /** Unit and scope, in a line under the title. */
  readonly subtitle: string;
  readonly unit: Unit;
  readonly points: readonly Point[];
  readonly references?: readonly Reference[];
  /** What stands beside a series' name instead of its last value: the year's total, say. */
  readonly totals?: readonly { readonly series: Label; readonly observation: Observation }[];
  /** What a reader must know to read it right: a definition, a break, what is not comparable. */
  readonly note?: string;
}

/** Where a point stands on a map: where its data put it, else where its place lies. */
export function placeOf(
  { longitude, latitude, observation }: Point,
  areas: Pick<Areas, "get">,
): Coordinates | null {
  if (longitude !== undefined && latitude !== undefined) return { longitude, latitude };
  return areas.get(observation.area)?.coordinates ?? null;
}
