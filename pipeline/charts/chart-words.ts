import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Coordinates } from "../model/area.ts";
import type { Label, Point } from "../model/chart.ts";
import type { Observation } from "../model/observation.ts";
import type { Qualifier } from "../model/quantity.ts";
import type { Unit } from "../model/unit.ts";

/** Where a place is drawn, and how early the network lists it. */
export interface MapPlace extends Coordinates {
  readonly rank: number;
}

/** How a language writes what stands on a chart. */
export interface ChartWords {
  readonly locale: string;
  readonly book: Pick<Phrasebook, "frame" | "punctuation">;
  label(label: Label): string;
  /** A month such as 2021-06, as short as an axis needs it. */
  month(period: string): string;
  /** A point's position on a map, and its place's rank in the network's list; null without a position. */
  place(point: Point): MapPlace | null;
  /** The name of the country or area that a point lies in. */
  region(point: Point): string;
  /** The value with its qualifier and unit, "fewer than 10 %"; for a missing value a short reason, "n/a". */
  amount(observation: Observation): string;
  /** With the chart's common precision, in units of `scale`; a bound is rounded outward. */
  number(amount: number, qualifier?: Qualifier): string;
  /** The number of a point by itself: an integer in its cell gets no decimals. */
  alone(observation: Observation): string;
  /** The number of a reference line, without decimals that it lacks. */
  reference(amount: number): string;
  /** What the axis counts in: 1, or a million. */
  readonly scale: number;
  /** A unit as on an axis: "members", "%", "million t". */
  unit(unit: Unit): string;
  /** The note on charts of an unreleased edition; "" once it is released. */
  readonly draft: string;
  readonly illustrative: string;
  readonly projected: string;
  /** What was revised in the chart, and what its marks of earlier values mean if it has `marks`; "" for nothing. */
  revised(marks: boolean): string;
  source(files: readonly string[]): string;
  /** The headline if the chart has a message, otherwise its title. */
  readonly heading: string;
  /** Unit and scope, preceded by the title where that is not the heading. */
  readonly subtitle: string;
  /** Its form and content: the name of the picture on a page that has the heading and the figures in words. */
  readonly name: string;
  /** What its figures say, for readers who cannot see it and have the heading beside it. */
  readonly summary: string;
  /** Everything the chart says and shows, for readers who cannot see it. */
  readonly description: string;
}
