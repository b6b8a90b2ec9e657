import { type Html, html } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { capitalised } from "../capitalised.ts";
import { keyFigureCaption } from "../captions.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import { type KeyFigure, leadingFigures, partedByNews } from "../key-figures.ts";
import { type SparkLine, type SparkSource, sparkLine } from "../spark-line.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure, markLegend } from "./figure.ts";

/** The figures of a dataset, and how to describe their changes. */
export interface KeyFigureSource extends SparkSource {
  readonly changeOf: ChangeOf;
}

/** The key figures: each with its caption and year, its change and its history. Null for a report without any. */
export function keyFiguresSection(
  sources: readonly KeyFigureSource[],
  ids: FigureIds,
  words: Words,
): Html | null {
  const leading = leadingFigures(sources);
  const { fresh, unchanged } = partedByNews(leading, sources[0]?.since ?? null);
  const keys = fresh.map(({ subject, observation }) => keyFigure(observation, subject, ids, words));
  if (leading.length === 0) return null;
  const legend = markLegend(
    leading.map(({ observation }) => observation),
    words,
  );
  return html`<section aria-labelledby="key-figures"><h2 id="key-figures">${words.book.frame.keyFigures}</h2>
${keys.length > 0 ? html`<ul class="keys ${columns(keys.length)}">${keys}</ul>` : null}${unchangedKeys(unchanged, ids, words)}${legend}</section>
`;
}

/** Those that the edition before already had, stated once for all. */
function unchangedKeys(
  keys: readonly KeyFigure<KeyFigureSource>[],
  ids: FigureIds,
  words: Words,
): Html | null {
  const [first] = keys;
  if (!first?.subject.since) return null;
  const { changes, punctuation } = words.book;
  const items = keys.map(
    ({ subject: { dataset }, observation }) =>
      html`<li>${punctuation.label(keyFigureCaption(dataset, observation, words), "")}${figure(observation, words.named(observation.value), ids, words)}</li>
`,
  );
  return html`<details class="unchanged"><summary>${punctuation.bracketed(capitalised(changes.asBefore(first.subject.since.from)), String(items.length))}</summary><ul>${items}</ul></details>`;
}

/** Three columns if four would leave one figure alone in its row. */
function columns(count: number): string {
  return count % 4 === 1 ? "by-three" : "by-four";
}

function keyFigure(observation: Observation, source: KeyFigureSource, ids: FigureIds, words: Words): Html {
  const value = figure(observation, words.named(observation.value), ids, words);
  const change = source.changeOf(source.dataset, observation);
  const line = sparkLine(observation, source, words);
  return html`<li><span class="value">${value}</span><span class="what">${keyFigureCaption(source.dataset, observation, words)}${change === null ? null : html`<br><span class="soft">${change}</span>`}</span>${line && drawnSpark(line)}</li>
`;
}

export function drawnSpark({ width, height, runs, last: [x, y], label }: SparkLine): Html {
  const lines = runs.map((run) => html`<polyline points="${run.map((point) => point.join()).join(" ")}"/>`);
  return html`<svg class="spark" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${label}">${lines}<circle cx="${x}" cy="${y}" r="2.5"/></svg>`;
}
