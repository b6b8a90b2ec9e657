import { type Html, html } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { indicatorEntries } from "../data-grid.ts";
import { isDemonstration } from "../demonstrations.ts";
import type { CitedFile } from "../material.ts";
import type { Words } from "../words.ts";
import { paragraph } from "./chapter-section.ts";
import { dataTable } from "./data-table.ts";
import type { FigureIds } from "./figure.ts";
import type { Subject } from "./subject.ts";

/** The annex of definitions, methods and tables, each folded, with the files behind them. */
export function definitionsSection(subjects: readonly Subject[], ids: FigureIds, words: Words): Html {
  const { story } = words.book;
  return html`<section class="annex" aria-labelledby="definitions"><h2 id="definitions">${story.annex(story.definitions)}</h2>
${subjects.map((subject) => definitionsOf(subject, ids, words))}</section>
`;
}

/** The annex of what shows a method on samples and invented rows; null where nothing does. */
export function demonstrationsSection(
  subjects: readonly Subject[],
  ids: FigureIds,
  words: Words,
): Html | null {
  const { story, frame } = words.book;
  const shown = subjects.flatMap(({ dataset, passages, charts }) => {
    const told = passages.filter(isDemonstration).map((passage) => paragraph(passage, ids, words));
    const figures = charts.filter((chart) => chart.isDemonstration).map(({ figure }) => figure);
    if (told.length + figures.length === 0) return [];
    const id = `${dataset.id}-demonstrations`;
    return [
      html`<section><h3 id="${id}">${dataset.words[words.locale].title}</h3>
${told}
${figures}</section>
`,
    ];
  });
  if (shown.length === 0) return null;
  return html`<section class="annex" aria-labelledby="demonstrations"><h2 id="demonstrations">${story.annex(story.demonstrations)}</h2>
<p class="notice">${frame.illustrativeNotice}</p>
${shown}</section>
`;
}

function definitionsOf({ dataset, observations, files }: Subject, ids: FigureIds, words: Words): Html {
  const id = `${dataset.id}-definitions`;
  const byIndicator = groupBy(observations, (observation) => observation.indicator);
  const indicators = Object.keys(dataset.indicators).map((indicator) =>
    indicatorDetails(indicator, { dataset, observations: byIndicator.get(indicator) ?? [] }, ids, words),
  );
  return html`<section><h3 id="${id}">${dataset.words[words.locale].title}</h3>
${indicators}
<details class="indicator"><summary>${words.book.frame.sources}</summary>
<ul class="files">${files.map((file) => fileItem(file))}</ul></details></section>
`;
}

interface OwnObservations extends Pick<Subject, "dataset"> {
  readonly observations: readonly Observation[];
}

function indicatorDetails(
  id: string,
  { dataset, observations }: OwnObservations,
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
  return html`<details class="indicator"><summary>${title}</summary>
<dl><dt>${frame.definition}</dt><dd>${definition}</dd><dt>${frame.method}</dt><dd>${method}</dd><dt>${frame.nameInCsv}</dt><dd><code>${id}</code></dd></dl>
${table}
</details>
`;
}

function fileItem({ path, sha256, office }: CitedFile): Html {
  return html`<li><code>${path}</code>${office === null ? null : html` – ${office}`} <span class="hash" title="sha256 ${sha256}">sha256 ${sha256.slice(0, 12)}…</span></li>
`;
}
