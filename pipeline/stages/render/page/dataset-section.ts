import { type Html, html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { indicatorEntries } from "../data-grid.ts";
import { hasIllustrative } from "../marks.ts";
import type { CitedFile } from "../material.ts";
import type { Words } from "../words.ts";
import { dataTable } from "./data-table.ts";
import { type FigureIds, figure } from "./figure.ts";

/** One dataset: prose, charts, every indicator with its definition, method and values, and the files behind it. */
export function datasetSection(
  dataset: Dataset,
  observations: readonly Observation[],
  charts: readonly Html[],
  files: readonly CitedFile[],
  ids: FigureIds,
  words: Words,
): Html {
  const { locale, book } = words;
  const passages = dataset.narrative(observations, locale).map((passage) => prose(passage, ids, words));
  const notice = hasIllustrative(observations)
    ? html`<p class="notice">${book.frame.illustrativeNotice}</p>`
    : null;
  const byIndicator = groupBy(observations, (observation) => observation.indicator);
  const indicators = Object.keys(dataset.indicators).map((id) =>
    indicatorDetails(dataset, id, byIndicator.get(id) ?? [], ids, words),
  );
  return html`<section id="${dataset.id}" aria-labelledby="${dataset.id}-title">
<h2 id="${dataset.id}-title">${dataset.words[locale].title}</h2>
<p class="about">${dataset.words[locale].about}</p>
${notice}
${passages}
${charts}
<h3>${book.frame.indicators}</h3>
${indicators}
<h3>${book.frame.sources}</h3>
<ul class="files">${files.map((file) => fileItem(file))}</ul>
</section>
`;
}

function prose(passage: Passage, ids: FigureIds, words: Words): Html {
  const parts = passage.parts.map((part) => {
    if (typeof part === "string") return part;
    if ("figure" in part) return figure(part.figure, words.amount(part.figure.value), ids, words);
    return "area" in part ? words.area(part.area) : words.period(part.period);
  });
  return html`<p>${parts}</p>
`;
}

function indicatorDetails(
  dataset: Dataset,
  id: string,
  observations: readonly Observation[],
  ids: FigureIds,
  words: Words,
): Html {
  const { frame } = words.book;
  const { title, definition, method } = words.indicator(dataset, id);
  const table =
    observations.length > 0
      ? dataTable(
          withUnits(title, unitsOf(observations, words), words),
          frame.year,
          indicatorEntries(observations, dataset, words),
          ids,
          words,
        )
      : html`<p>${frame.none}</p>`;
  return html`<details class="indicator"><summary>${title} <span class="id">${id}</span></summary>
<dl><dt>${frame.definition}</dt><dd>${definition}</dd><dt>${frame.method}</dt><dd>${method}</dd></dl>
${table}
</details>
`;
}

function fileItem({ path, sha256, office }: CitedFile): Html {
  return html`<li><code>${path}</code>${office === null ? null : html` – ${office}`} <span class="hash" title="sha256 ${sha256}">sha256 ${sha256.slice(0, 12)}…</span></li>
`;
}
