import type { AreaCode } from "./area.ts";
import type { Observation } from "./observation.ts";
import type { Period } from "./period.ts";
import { isMissing } from "./quantity.ts";
import type { Unit } from "./unit.ts";

/** A word on a chart: the renderer knows the names of areas and how periods are written in each language. */
export type Label =
  | { readonly area: AreaCode }
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
}

/**
 * What a chart answers, without a colour or a pixel.
 * `series`: change over years, one line per series (gaps stay gaps). `stacked`: parts of a whole over years.
 * `bars`: ranked amounts. `dots`: few series compared over categories.
 * `heat`: a table of scores, each cell with its number.
 */
export interface Chart {
  readonly id: string;
  readonly form: "series" | "stacked" | "bars" | "dots" | "heat";
  readonly title: string;
  /** Unit and scope, in a line under the title. */
  readonly subtitle: string;
  readonly unit: Unit;
  readonly points: readonly Point[];
  /** What a reader must know to read it right: a definition, a break, what is not comparable. */
  readonly note?: string;
}

/** Whether there is anything to draw. */
export function hasValue({ points }: Chart): boolean {
  return points.some(({ observation }) => !isMissing(observation.value));
}
