import { type Html, html } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { inDoubtText } from "../caution-notes.ts";
import { doubtMark, markOf, marksAmong, otherMarksAmong, revisedMark } from "../marks.ts";
import type { Words } from "../words.ts";

/** Gives every observation of the report its id in the page. */
export type FigureIds = ReadonlyMap<Observation, string>;

export function figureIds(observations: Iterable<readonly [dataset: string, Observation]>): FigureIds {
  return new Map([...observations].map(([, observation], index) => [observation, `o${index}`]));
}

/** A number that opens its origin, with a mark when it is anything but reported. */
export function figure(observation: Observation, text: string, ids: FigureIds, words: Words): Html {
  const id = ids.get(observation);
  const marks = [
    statusMark(observation, words),
    revisionMark(observation, words),
    cautionMark(observation, words),
  ].filter((mark) => mark !== null);
  const number =
    id === undefined ? text : html`<button class="figure" popovertarget="${id}">${text}</button>`;
  return marks.length === 0 ? html`${number}` : html`<span class="whole">${number}${marks}</span>`;
}

function revisionMark({ revised }: Observation, words: Words): Html | null {
  if (!revised) return null;
  const { edition, was } = revised;
  const { changes, punctuation } = words.book;
  const title = punctuation.label(changes.revised, punctuation.label(edition, words.amount(was)));
  return html`<sup class="mark"><abbr title="${title}">${revisedMark}</abbr></sup>`;
}

function cautionMark({ cautions: [first] = [] }: Observation, words: Words): Html | null {
  if (!first) return null;
  const title = inDoubtText(first, words);
  return html`<sup class="mark"><abbr title="${title}">${doubtMark}</abbr></sup>`;
}

function statusMark({ value }: Observation, words: Words): Html | null {
  const mark = markOf(value);
  if (isMissing(value) || mark === "") return null;
  return html`<sup class="mark"><abbr title="${words.book.statuses[value.status]}">${mark}</abbr></sup>`;
}

/** The marks that occur among the observations, written out. */
export function markLegend(observations: readonly Observation[], words: Words): Html | null {
  const values = observations.map(({ value }) => value);
  const marks = [...marksAmong(values, words), ...otherMarksAmong(observations, words)];
  if (marks.length === 0) return null;
  const entries = marks.map(({ mark, text }) => html`<span><sup class="mark">${mark}</sup> ${text}</span> `);
  return html`<p class="legend">${entries}</p>`;
}
