import { type Html, html } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { inDoubtText } from "../caution-notes.ts";
import { earlierValue } from "../changes/revision-text.ts";
import { doubtMark, type Mark, markOf, marksAmong, revisedMark } from "../marks.ts";
import type { ObservationRow } from "../observations-csv.ts";
import type { Words } from "../words.ts";

/** The id of every observation in the page: “o” and its row in observations.csv. */
export type FigureIds = ReadonlyMap<Observation, string>;

/** The ids of all figures but those that only the pages of places show. */
export function figureIds(
  rows: readonly Pick<ObservationRow, "observation">[],
  elsewhere: ReadonlySet<Observation> = new Set(),
): FigureIds {
  // The first row has the column names.
  const all = rows.map(({ observation }, index) => [observation, `o${index + 2}`] as const);
  return new Map(elsewhere.size === 0 ? all : all.filter(([observation]) => !elsewhere.has(observation)));
}

/** The row of a figure in observations.csv; 0 where it has none. */
export function rowOf(observation: Observation, ids: FigureIds): number {
  return Number(ids.get(observation)?.slice(1) ?? 0);
}

/** The link of a number without script: its row in observations.csv, by RFC 7111. */
export function rowsAddress(first: number, last = first): string {
  return `observations.csv#row=${first === last ? first : `${first}-${last}`}`;
}

/** A number that opens its origin, with its marks. */
export function figure(observation: Observation, text: string, ids: FigureIds, words: Words): Html {
  const row = rowOf(observation, ids);
  const marks = drawnMarks(observation, words);
  const number = row === 0 ? text : html`<a class="figure" href="${rowsAddress(row)}">${text}</a>`;
  return marks.length === 0 ? html`${number}` : html`<span class="whole">${number}${marks}</span>`;
}

/** The letters beside a number. */
export function drawnMarks(observation: Observation, words: Words): Html[] {
  return marksOf(observation, words).map(
    ({ mark, text: title }) =>
      html`<sup class="mark${ofRevision(mark)}"><abbr title="${title}">${mark}</abbr></sup>`,
  );
}

/** The letters beside a number, each with its meaning for this one. */
export function marksOf({ value, revised, cautions: [doubt] = [] }: Observation, words: Words): Mark[] {
  const { changes, punctuation, statuses } = words.book;
  const status = markOf(value);
  return [
    ...(isMissing(value) || status === "" ? [] : [{ mark: status, text: statuses[value.status] }]),
    ...(revised
      ? [
          {
            mark: revisedMark,
            text: punctuation.label(changes.revised, earlierValue(revised, words)),
          },
        ]
      : []),
    ...(doubt ? [{ mark: doubtMark, text: inDoubtText(doubt, words) }] : []),
  ];
}

export function markLegend(observations: readonly Observation[], words: Words): Html | null {
  const marks = marksAmong(observations, words);
  if (marks.length === 0) return null;
  const entries = marks.map(
    ({ mark, text }) => html`<span><sup class="mark${ofRevision(mark)}">${mark}</sup> ${text}</span> `,
  );
  return html`<p class="legend">${entries}</p>`;
}

/** The class by which the first screen, whose last line tells the revision, leaves the mark out. */
function ofRevision(mark: string): string {
  return mark === revisedMark ? " revised" : "";
}
