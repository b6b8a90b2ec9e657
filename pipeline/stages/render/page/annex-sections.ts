import { type Html, html } from "../../../escape/html.ts";
import { isDemonstration } from "../demonstrations.ts";
import type { Words } from "../words.ts";
import { paragraph } from "./chapter-section.ts";
import type { FigureIds } from "./figure.ts";
import type { Subject } from "./subject.ts";

/** The annex of definitions, methods and tables, each folded, with the files behind them. */
export function definitionsSection(subjects: readonly Subject[], { book: { story } }: Words): Html {
  return html`<section class="annex" aria-labelledby="definitions"><h2 id="definitions">${story.annex(story.definitions)}</h2>
${subjects.map(({ definitions }) => definitions)}</section>
`;
}

/** The annex of what shows a method on samples or invented rows; null where there is none. */
export function demonstrationsSection(
  subjects: readonly Subject[],
  ids: FigureIds,
  words: Words,
): Html | null {
  const { story, frame } = words.book;
  const shown = subjects.flatMap(({ dataset, passages, charts }) => {
    const paragraphs = passages
      .filter(isDemonstration)
      .map((passage) => paragraph(dataset, passage, ids, words));
    const figures = charts.filter((chart) => chart.isDemonstration).map(({ figure }) => figure);
    if (paragraphs.length + figures.length === 0) return [];
    const id = `${dataset.id}-demonstrations`;
    return [
      html`<section><h3 id="${id}">${dataset.words[words.locale].title}</h3>
${paragraphs}
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
