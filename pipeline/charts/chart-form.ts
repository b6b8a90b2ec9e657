import type { Chart } from "../model/chart.ts";
import type { Prepared } from "./prepared.ts";
import type { Body, Room } from "./room.ts";
import type { TellingWords } from "./tell.ts";

/** All that is known of a form of chart: what uses charts asks it, and never for its name. */
export interface ChartForm {
  /** What it shows, for who chooses it in the sheet of charts. */
  readonly means: string;
  /** What each of its points has: an amount, one that can be part of a whole, a span of time, a place on a map. */
  readonly needs: "amount" | "part" | "span" | "place";
  draw(prepared: Prepared, room: Room): Body;
  /** What it shows, in lines, for readers who do not see it: of each series, or of all. */
  tell(chart: Chart, words: TellingWords): readonly string[];
  /** What the cells of its table say; names alone say as much as a table where all amounts are alike. */
  readonly table: "amounts" | "amounts that differ" | "spans";
  /** How the figures of its row in the sheet of charts of a definition are listed. */
  readonly inSheet: {
    /** In which order figures stand: as they are listed, each line to its end, places by amount, these only where there is one series, or as they begin. */
    readonly order: "listed" | "line by line" | "ranked" | "ranked if alone" | "begun";
    /** `at the latest period` keeps a period in which there is no figure. */
    readonly keepsGaps?: true;
    /** A series of months is named with the figure of their year. */
    readonly hasTotals?: true;
  };
}
