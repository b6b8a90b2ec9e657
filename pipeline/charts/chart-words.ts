import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Coordinates } from "../model/area.ts";
import type { Label, Point } from "../model/chart.ts";
import type { Observation } from "../model/observation.ts";
import type { Qualifier } from "../model/quantity.ts";
import type { Unit } from "../model/unit.ts";

/** How a language writes what stands on a chart. */
export interface ChartWords {
  readonly locale: string;
  readonly book: Pick<Phrasebook, "frame" | "punctuation">;
  label(label: Label): string;
  /** A month such as 2021-06, as short as an axis needs it. */
  month(period: string): string;
  /** Where a point stands on a map; null where nothing says. */
  place(point: Point): Coordinates | null;
  /** The country or area that a point lies in, by name. */
  region(point: Point): string;
  /** The value with its qualifier and unit, "fewer than 10 %"; of a missing value the reason in a word or two, "n/a". */
  amount(observation: Observation): string;
  /** At the one precision of the chart, in `scale`s; a bound is rounded outward. */
  number(amount: number, qualifier?: Qualifier): string;
  /** The bare number of a point that stands alone: a whole that its cell prints claims no tenths. */
  alone(observation: Observation): string;
  /** What the axis counts in: 1, or a million. */
  readonly scale: number;
  /** As it stands on an axis: "members", "%", "million t". */
  unit(unit: Unit): string;
  /** The note on charts of an edition that is not released; "" once it is. */
  readonly draft: string;
  readonly illustrative: string;
  readonly projected: string;
  /** What was revised of what the chart shows, and what the quiet marks are where it `marks` earlier values; "" where nothing was. */
  revised(marks: boolean): string;
  source(files: readonly string[]): string;
  /** The headline where the chart has a message, its title where it has none. */
  readonly heading: string;
  /** Unit and scope, after the title where that is not the headline. */
  readonly subtitle: string;
  /** Its form and what is shown: what a page that has the heading and the figures in words calls the picture. */
  readonly name: string;
  /** What its figures say, for readers who do not see it and have the heading beside it. */
  readonly summary: string;
  /** All that the chart says and shows, for readers who do not see it. */
  readonly description: string;
}
