import { type Html, html } from "../../../escape/html.ts";
import { figuresIn } from "../../../model/passage.ts";
import type { BriefSentence } from "../brief.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { Words } from "../words.ts";
import type { FigureIds } from "./figure.ts";
import { prose } from "./prose.ts";

/** The year in brief: a sentence each, then whether it is on track, of what year it is, and how it changed. */
export function briefSection(
  sentences: readonly BriefSentence[],
  changeOf: ChangeOf,
  ids: FigureIds,
  words: Words,
): Html | null {
  if (sentences.length === 0) return null;
  const items = sentences.map(
    (
      sentence,
    ) => html`<li><p>${prose(sentence.passage, ids, words)}</p><p class="aside">${asideOf(sentence, changeOf, words)}</p></li>
`,
  );
  return html`<section aria-labelledby="brief"><h2 id="brief">${words.book.story.brief}</h2>
<ol class="brief">${items}</ol>${sentences.some(isWithoutTarget) ? html`<p class="aside">${words.book.story.withoutTarget}</p>` : null}</section>
`;
}

function isWithoutTarget({ standing }: BriefSentence): boolean {
  return standing === "no-target";
}

function asideOf({ standing, of, passage, dataset }: BriefSentence, changeOf: ChangeOf, words: Words): Html {
  const { story, punctuation } = words.book;
  const change = changeOf(dataset, of);
  // Of several places, the change is that of one.
  const isOfSeveral = new Set(figuresIn(passage).map(({ area }) => area)).size > 1;
  const changed = change !== null && isOfSeveral ? punctuation.label(words.area(of.area), change) : change;
  const mark =
    standing === "no-target"
      ? null
      : html`<span class="standing ${standing}">${story.standings[standing]}</span> `;
  return html`${mark}${story.dataOf(words.period(of.period))}${changed === null ? null : html` · ${changed}`}`;
}
