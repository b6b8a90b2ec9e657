import type { Chart } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import type { Entry } from "./page/data-table.ts";
import type { Words } from "./words.ts";

export interface DataGrid {
  readonly columns: readonly string[];
  /** One cell per column: the observations there, none where the combination does not exist. */
  readonly rows: readonly { readonly row: string; readonly cells: readonly (readonly Observation[])[] }[];
}

/** Entries as a table; rows and columns in the order in which they first occur. */
export function dataGrid(entries: readonly Entry[]): DataGrid {
  const columns = [...new Set(entries.map((entry) => entry.column))];
  const rows = [...groupBy(entries, (entry) => entry.row)].map(([row, own]) => {
    const byColumn = groupBy(own, (entry) => entry.column);
    const cells = columns.map((column) => (byColumn.get(column) ?? []).map(({ observation }) => observation));
    return { row, cells };
  });
  return { columns, rows };
}

/** What a chart shows: a row per category, a column per series. */
export function chartEntries(chart: Chart, words: Words): Entry[] {
  return chart.points.map(({ observation, category, series }) => ({
    row: words.label(category),
    column: words.label(series),
    observation,
  }));
}
