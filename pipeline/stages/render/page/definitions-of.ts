import { type Html, html } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { indicatorEntries } from "../data-grid.ts";
import type { CitedFile } from "../material.ts";
import { placeLink } from "../place-link.ts";
import type { Words } from "../words.ts";
import { workedExamples } from "../worked-example-text.ts";
import { dataTable, type TablePlace } from "./data-table.ts";

interface Defined {
  readonly observations: readonly Observation[];
  readonly files: readonly CitedFile[];
}

/** The meaning, method and figures of each indicator in a dataset, folded, with the files behind them. */
export function definitionsOf({ observations, files }: Defined, place: TablePlace, words: Words): Html {
  const { dataset } = place;
  const id = `${dataset.id}-definitions`;
  const byIndicator = groupBy(observations, ({ indicator }) => indicator);
  const indicators = Object.keys(dataset.indicators).map((indicator) =>
    indicatorDetails(indicator, byIndicator.get(indicator) ?? [], place, words),
  );
  return html`<section><h3 id="${id}">${dataset.words[words.locale].title}</h3>
${indicators}
<details class="indicator"><summary>${words.book.frame.sources}</summary>
<ul class="files">${files.map((file) => fileItem(file))}</ul></details></section>
`;
}

function indicatorDetails(
  id: string,
  observations: readonly Observation[],
  place: TablePlace,
  words: Words,
): Html {
  const { frame } = words.book;
  const { title, definition, method } = words.indicator(place.dataset, id);
  const examples = workedExamples(place.dataset, id, words);
  const caption = withUnits(title, unitsOf(observations, words), words);
  const here = observations.filter((observation) => place.ids.has(observation));
  const entries = indicatorEntries(here, place.dataset, words);
  const table =
    here.length > 0
      ? dataTable({ caption, corner: frame.year, entries }, place, words)
      : html`<p>${frame.none}</p>`;
  const elsewhere = new Set(observations.filter((each) => !place.ids.has(each)).map(({ area }) => area)).size;
  return html`<details class="indicator"><summary>${title}</summary>
<dl><dt>${frame.definition}</dt><dd>${definition}</dd><dt>${frame.method}</dt><dd>${method}</dd>${examples.map((example) => html`<dt class="example">${frame.workedExample}</dt><dd class="example"><code>${example}</code></dd>`)}<dt class="in-csv">${frame.nameInCsv}</dt><dd class="in-csv"><code>${id}</code></dd></dl>
${elsewhere > 0 ? html`<p><a href="${placeLink("index", words.locale)}">${frame.onPlacePages(elsewhere)}</a></p>` : null}${here.length > 0 || elsewhere === 0 ? table : null}
</details>
`;
}

function fileItem({ path, sha256, office }: CitedFile): Html {
  return html`<li><code>${path}</code>${office === null ? null : html` – ${office}`} <span class="hash" title="sha256 ${sha256}">sha256 ${sha256.slice(0, 12)}…</span></li>
`;
}
