import { type Html, html } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import { leadingFigures } from "../key-figures.ts";
import { type SparkLine, type SparkSource, sparkLine } from "../spark-line.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";

/** The figures of a dataset, and what is said of how one changed. */
export interface KeyFigureSource extends SparkSource {
  readonly changeOf: ChangeOf;
}

/** The key figures: each with what it is and of what year, how it changed and how it came about. Null where a report has none. */
export function keyFiguresSection(
  sources: readonly KeyFigureSource[],
  ids: FigureIds,
  words: Words,
): Html | null {
  const keys = leadingFigures(sources).map(({ subject, observation }) =>
    keyFigure(observation, subject, ids, words),
  );
  if (keys.length === 0) return null;
  return html`<section aria-labelledby="key-figures"><h2 id="key-figures">${words.book.frame.keyFigures}</h2>
<ul class="keys ${columns(keys.length)}">${keys}</ul></section>
`;
}

/** Three columns where four would leave one figure alone in its row. */
function columns(count: number): string {
  return count % 4 === 1 ? "by-three" : "by-four";
}

function keyFigure(observation: Observation, source: KeyFigureSource, ids: FigureIds, words: Words): Html {
  const value = figure(observation, words.amount(observation.value), ids, words);
  const change = source.changeOf(source.dataset, observation);
  const line = sparkLine(observation, source, words);
  return html`<li><span class="value">${value}</span><span class="what">${keyFigureCaption(source.dataset, observation, words)}${change === null ? null : html`<br><span class="soft">${change}</span>`}</span>${line && drawn(line)}</li>
`;
}

function drawn({ width, height, runs, last: [x, y], label }: SparkLine): Html {
  const lines = runs.map((run) => html`<polyline points="${run.map((point) => point.join()).join(" ")}"/>`);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${lines}<circle cx="${x}" cy="${y}" r="2.5"/></svg>`;
}
