import type { Chart } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { compareText } from "../../model/source.ts";
import type { Words } from "./words.ts";

/** The position of an observation in a table. */
export interface GridEntry {
  readonly row: string;
  readonly column: string;
  readonly observation: Observation;
}

export interface DataGrid {
  readonly columns: readonly string[];
  /** One cell for each column with its observations; none where the combination does not exist. */
  readonly rows: readonly { readonly row: string; readonly cells: readonly (readonly Observation[])[] }[];
}

/** Entries as a table; rows and columns are in order of first appearance. */
export function dataGrid(entries: readonly GridEntry[]): DataGrid {
  const columns = [...new Set(entries.map((entry) => entry.column))];
  const rows = [...groupBy(entries, (entry) => entry.row)].map(([row, group]) => {
    const byColumn = groupBy(group, (entry) => entry.column);
    const cells = columns.map((column) => (byColumn.get(column) ?? []).map(({ observation }) => observation));
    return { row, cells };
  });
  return { columns, rows };
}

/** The data of a chart: a row for each category, a column for each series. */
export function chartEntries(chart: Chart, words: Words): GridEntry[] {
  return chart.points.map(({ observation, category, series }) => ({
    row: words.label(category),
    column: words.label(series),
    observation,
  }));
}

/** Observations of one indicator: a row for each period, a column for each place and breakdown. */
export function indicatorEntries(
  observations: readonly Observation[],
  dataset: Dataset,
  words: Words,
): GridEntry[] {
  const manyAreas = new Set(observations.map(({ area }) => area)).size > 1;
  return [...observations]
    .sort((a, b) => compareText(a.period, b.period))
    .map((observation) => {
      const { area, breakdown, period } = observation;
      const place = manyAreas || breakdown === "" ? words.area(area) : "";
      const column = [place, words.breakdown(dataset, breakdown)].filter((part) => part !== "");
      return { row: words.period(period), column: column.join(words.book.punctuation.clause), observation };
    });
}
