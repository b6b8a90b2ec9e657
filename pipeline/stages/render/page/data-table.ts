import type { Dataset } from "../../../model/dataset.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Observation } from "../../../model/observation.ts";
import { compareText } from "../../../model/source.ts";
import { dataGrid } from "../data-grid.ts";
import { type Html, html } from "../html.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure, markLegend } from "./figure.ts";

/** One observation's place in a table. */
export interface Entry {
  readonly row: string;
  readonly column: string;
  readonly observation: Observation;
}

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
  const legend = markLegend(
    entries.map((entry) => entry.observation),
    words,
  );
  return html`<div class="scroll" role="group" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<thead><tr>${first}${heads}</tr></thead>
<tbody>
${rows}</tbody>
</table></div>${legend}`;
}

/** Observations of one indicator by period, one column per place and breakdown. */
export function indicatorEntries(
  observations: readonly Observation[],
  dataset: Dataset,
  words: Words,
): Entry[] {
  const manyAreas = new Set(observations.map(({ area }) => area)).size > 1;
  return [...observations]
    .sort((a, b) => compareText(a.period, b.period))
    .map((observation) => {
      const { area, breakdown, period } = observation;
      const place = manyAreas || breakdown === "" ? words.area(area) : "";
      const column = [place, breakdownName(dataset, breakdown, words.locale)].filter((part) => part !== "");
      return { row: words.period(period), column: column.join(words.book.punctuation.clause), observation };
    });
}

/** What readers see for a breakdown's id. */
export function breakdownName(dataset: Dataset, id: string, locale: Locale): string {
  const names = dataset.words[locale].breakdowns;
  return Object.hasOwn(names, id) ? (names[id] ?? id) : id;
}
