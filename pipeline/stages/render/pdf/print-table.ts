import { cleanText } from "../../../charts/clean-text.ts";
import { formOf } from "../../../charts/forms.ts";
import type { Chart } from "../../../model/chart.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import { compareText } from "../../../model/source.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { chartValues } from "../chart-values.ts";
import { chartEntries, dataGrid, indicatorEntries } from "../data-grid.ts";
import type { Words } from "../words.ts";
import { fewestLines, gridTables, runsAcross, turned } from "./grid-table.ts";
import { listTables } from "./list-table.ts";
import { cell, marksOf } from "./table-cells.ts";
import { layoutOf, type PrintTable } from "./table-layout.ts";

/** A grid with a smaller share of filled cells becomes a list. */
const sparse = 0.6;

export function chartTable(chart: Chart, words: Words): PrintTable[] {
  if (formOf(chart).table === "spans") return timesTable(chart, words);
  const periods = chart.points.some(({ category }) => "period" in category);
  const unit = words.unit(chart.unit);
  // A chart with a single unnamed series calls it by its title.
  const entries = chartEntries(chart, words).map((entry) =>
    entry.column === chart.title && unit !== "" ? { ...entry, column: unit } : entry,
  );
  return gridTables(
    withUnits(chart.title, [unit], words),
    periods ? words.book.frame.year : "",
    entries,
    words,
  );
}

/** The start and end of each span; all count as one. */
function timesTable(chart: Chart, words: Words): PrintTable[] {
  const entries = chartEntries(chart, words);
  const { caption, sharedMark, each } = marksOf(chart.title, entries, words);
  const { year } = words.book.frame;
  const write = chartValues(chart, words);
  const rows = entries.map(({ row, observation }) => ({
    heads: [cleanText(row)],
    cells: [[cell(observation, write(observation), sharedMark)]],
  }));
  return [
    {
      caption,
      heads: [""],
      columns: [year],
      rows,
      layout: layoutOf(rows, year, 1),
      legend: each,
      note: "",
    },
  ];
}

export function indicatorTable(
  id: string,
  observations: readonly Observation[],
  dataset: Dataset,
  words: Words,
): PrintTable[] {
  const title = words.indicator(dataset, id).title;
  const units = unitsOf(observations, words);
  const entries = indicatorEntries(observations, dataset, words);
  const { columns, rows } = dataGrid(entries);
  const { year } = words.book.frame;
  const isSparse = entries.length < sparse * columns.length * rows.length;
  // A list needs a line for each figure: a grid with gaps and far fewer lines is easier to read.
  if (units.length > 1 || (isSparse && entries.length < 1.5 * fewestLines(entries, words)))
    return listTables(title, units, entries, words);
  if (rows.length === 1 && columns.length > 1) {
    return gridTables(withUnits(title, units, words), "", turned(entries), words);
  }
  const tables = gridTables(withUnits(title, units, words), year, entries, words);
  // With gaps, the order of first values means nothing, so places are sorted by name.
  return isSparse && runsAcross(entries, words) ? tables.map(byName) : tables;
}

function byName(table: PrintTable): PrintTable {
  return { ...table, rows: [...table.rows].sort((a, b) => compareText(a.heads.join(), b.heads.join())) };
}
