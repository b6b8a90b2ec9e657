import { type Html, html } from "../../../escape/html.ts";
import { dataGrid, type Entry } from "../data-grid.ts";
import { partsDoNotAddUp } from "../rounded-parts.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure, markLegend } from "./figure.ts";

/** A table of observations with a header row and column; a combination that does not exist is an empty cell. */
export function dataTable(
  caption: string,
  corner: string,
  entries: readonly Entry[],
  ids: FigureIds,
  words: Words,
): Html {
  const { columns, rows: lines } = dataGrid(entries);
  const rows = lines.map(({ row, cells }) => {
    const figures = cells.map(
      (here) =>
        html`<td>${here.map((observation) => figure(observation, words.bare(observation.value), ids, words))}</td>`,
    );
    return html`<tr><th scope="row">${row}</th>${figures}</tr>
`;
  });
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const first = corner === "" ? html`<td></td>` : html`<th scope="col">${corner}</th>`;
  const shown = entries.map((entry) => entry.observation);
  const legend = markLegend(shown, words);
  const isRounded = partsDoNotAddUp(shown, words.printed);
  const note = isRounded ? html`<p class="legend">${words.book.frame.roundedParts}</p>` : null;
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${first}${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>${legend}${note}`;
}
