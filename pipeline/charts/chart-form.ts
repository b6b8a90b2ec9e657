import type { Chart, Point } from "../model/chart.ts";
import type { Observation } from "../model/observation.ts";
import type { Prepared } from "./prepared.ts";
import type { Body, Room } from "./room.ts";
import type { TellingWords } from "./tell.ts";

/** Everything known about a form of chart: code uses these properties, never a form's name. */
export interface ChartForm {
  /** What it shows, for choosing it in the sheet of charts. */
  readonly means: string;
  /** What its points must have: an amount, an amount that can be part of a whole, a span of time, a place on a map. */
  readonly needs: "amount" | "part" | "span" | "place";
  draw(prepared: Prepared, room: Room): Body;
  /** What it shows, in lines of text for readers who cannot see it: for each series, or for all. */
  tell(chart: Chart, words: TellingWords): readonly string[];
  /** The contents of its table's cells; “amounts that differ” has names only where all amounts are equal. */
  readonly table: "amounts" | "amounts that differ" | "spans";
  /** How the figures of its row in a definition's sheet of charts are listed. */
  readonly inSheet: {
    /** The order of figures: as listed, line by line, places by amount, by amount only for a single series, or by start. */
    readonly order: "listed" | "line by line" | "ranked" | "ranked if alone" | "begun";
    /** `at the latest period` includes a period without a figure. */
    readonly keepsGaps?: true;
  };
  /** The rows, each with its points, that a shortened chart has before others. */
  keeps?(rows: readonly (readonly Point[])[]): readonly (readonly Point[])[];
  /** The amount that it draws all others against. */
  readonly against?: number;
  /** Whether it writes the value of each mark, and so marks those in doubt. */
  readonly writesValues?: true;
  /** The observations that it draws; by default those of all points. */
  draws?(points: readonly Point[]): ReadonlySet<Observation>;
}
