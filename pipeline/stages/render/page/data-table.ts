import { type Html, html } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { dataGrid, type Entry } from "../data-grid.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import { tableNumber } from "../table-number.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure, markLegend } from "./figure.ts";
import { inBox, isLong, tableAttributes } from "./long-table.ts";

/** What a table holds: what it is called, what its rows are (where that is said in its corner), and its entries. */
interface TableContent {
  readonly caption: string;
  readonly corner: string;
  readonly entries: readonly Entry[];
  /** What stands in a cell, where that is not its amount. */
  readonly write?: (observation: Observation) => string;
}

/** A table of observations with a header row and column; a combination that does not exist is an empty cell. */
export function dataTable(content: TableContent, ids: FigureIds, words: Words): Html {
  const { caption, corner, entries } = content;
  const { columns, rows: lines } = dataGrid(entries);
  const long = isLong(lines.length);
  const shown = entries.map((entry) => entry.observation);
  const number = tableNumber(shown, words);
  const write = content.write ?? (({ value }: Observation) => number.write(value));
  const rows = lines.map(({ row, cells }, index) => {
    const figures = cells.map(
      (here) =>
        html`<td${long ? sortKey(here) : null}>${here.map((observation) => figure(observation, write(observation), ids, words))}</td>`,
    );
    // Periods sort as they follow each other, not by their letters.
    return html`<tr><th scope="row"${long && corner !== "" ? html` data-v="${index}"` : null}>${row}</th>${figures}</tr>
`;
  });
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const first = corner === "" ? html`<td></td>` : html`<th scope="col">${corner}</th>`;
  const legend = markLegend(shown, words);
  const { roundedParts, asGiven } = words.book.frame;
  const notes = [
    ...(partsDoNotAddUp(shown, words.printed) ? [roundedParts] : []),
    ...(number.isAsGiven ? [asGiven] : []),
  ].map((note) => html`<p class="legend">${note}</p>`);
  const table = html`<table${tableAttributes(lines.length, words)}>
<caption>${caption}</caption>
<thead><tr>${first}${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table>`;
  return html`${inBox(caption, lines.length, table)}${legend}${notes}`;
}

function sortKey([observation]: readonly Observation[]): Html | null {
  if (!observation || isMissing(observation.value)) return null;
  return html` data-v="${observation.value.amount}"`;
}
