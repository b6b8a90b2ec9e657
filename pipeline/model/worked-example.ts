import type { CellRange } from "./source.ts";

/** Rows of a dataset's sources, and the figures they must give, computed by hand. */
export interface WorkedExample {
  readonly id: string;
  readonly rows: readonly ExampleRow[];
  readonly figures: readonly ExampleFigure[];
}

/** An input row, by the column names of its source; of the source `areas`, a place that other rows name. */
export interface ExampleRow {
  readonly source: string;
  readonly values: ReadonlyMap<string, string>;
  readonly at: CellRange;
}

/** An output figure, in its indicator's unit. */
export interface ExampleFigure {
  readonly indicator: string;
  readonly part: string;
  readonly area: string;
  readonly period: string;
  /** Null where no figure may be published. */
  readonly expected: { readonly amount: number; readonly decimals: number } | null;
  readonly at: CellRange;
}

/** The source of an example's places, and the columns of areas.csv that it takes. */
export const exampleAreas = "areas";
export const exampleAreaColumns = ["code", "kind", "parent", "people"] as const;
