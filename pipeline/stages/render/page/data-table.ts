import { type Html, html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { dataGrid, type GridEntry } from "../data-grid.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import { tableNumber } from "../table-number.ts";
import type { Words } from "../words.ts";
import { type FigureIds, markLegend, marksOf, rowOf, rowsAddress } from "./figure.ts";
import { isLong, longTableWords } from "./long-table.ts";
import type { CellData, PageData } from "./page-data.ts";

/** Where a table stands, and the data for its script. */
export interface TablePlace {
  readonly dataset: Dataset;
  readonly ids: FigureIds;
  readonly data: PageData;
}

/** The content of a table: its caption, the kind of its rows (if given, in its corner), and its entries. */
interface TableContent {
  readonly caption: string;
  readonly corner: string;
  readonly entries: readonly GridEntry[];
  /** The text of a cell, if that is not the amount. */
  readonly write?: (observation: Observation) => string;
}

/**
 * A table of observations with a header row and column, built by the script when it is unfolded; without script, a link to
 * its rows in observations.csv. A combination that does not exist is an empty cell.
 */
export function dataTable(content: TableContent, { ids, data, dataset }: TablePlace, words: Words): Html {
  const { caption, corner, entries } = content;
  const { columns, rows: lines } = dataGrid(entries);
  const shown = entries.map((entry) => entry.observation);
  const number = tableNumber(shown, words);
  const write = content.write ?? (({ value }: Observation) => number.write(value));
  const cellOf = (here: readonly Observation[]): CellData =>
    here.map((observation) => {
      const marks = marksOf(observation, words).flatMap(({ mark, text }) => [mark, text]);
      return [rowOf(observation, ids), data.text(write(observation)), ...marks.map(data.text)] as const;
    });
  const at = data.tables.push({
    caption: data.text(caption),
    corner: data.text(corner),
    columns: columns.map(data.text),
    rows: lines.map(({ row, cells }) => [data.text(row), ...cells.map(cellOf)]),
    ...(isLong(lines.length)
      ? {
          long: {
            words: longTableWords(words).map(data.text),
            keys: lines.map(({ cells }) => cells.map(sortKey)),
          },
        }
      : {}),
  });
  const legend = markLegend(shown, words);
  const { roundedParts, asGiven } = words.book.frame;
  const notes = [
    ...(partsDoNotAddUp(shown, words.printed) ? [roundedParts] : []),
    ...(number.isAsGiven ? [asGiven] : []),
  ].map((note) => html`<p class="legend">${note}</p>`);
  const listed = shown.map((observation) => rowOf(observation, ids)).filter((row) => row > 0);
  const address = rowsAddress(Math.min(...listed), Math.max(...listed));
  return html`<p class="links" data-table="${dataset.id} ${at - 1}"><a href="${address}">${words.book.frame.observations}</a></p>${legend}${notes}`;
}

function sortKey([observation]: readonly Observation[]): number | null {
  if (!observation || isMissing(observation.value)) return null;
  return Number(observation.value.amount.toPrecision(9));
}
