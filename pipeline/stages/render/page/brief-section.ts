import { type Html, html } from "../../../escape/html.ts";
import { type BriefSentence, changeText, yearText } from "../brief.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { Words } from "../words.ts";
import { claimsPanel } from "./claims-panel.ts";
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
  const items = sentences.map((sentence) => {
    const { passage, dataset } = sentence;
    const claims = claimsPanel({ dataset, passage, prefix: "brief" }, ids, words);
    return html`<li><p>${prose(passage, ids, words)}${claims?.button ?? null}</p>${claims?.panel ?? null}<p class="aside">${asideOf(sentence, changeOf, words)}</p></li>
`;
  });
  return html`<section aria-labelledby="brief"><h2 id="brief">${words.book.story.brief}</h2>
<ol class="brief">${items}</ol>${sentences.some(isWithoutTarget) ? html`<p class="aside">${words.book.story.withoutTarget}</p>` : null}</section>
`;
}

function isWithoutTarget({ standing }: BriefSentence): boolean {
  return standing === "no-target";
}

function asideOf(sentence: BriefSentence, changeOf: ChangeOf, words: Words): Html {
  const { standing } = sentence;
  const changed = changeText(sentence, changeOf, words);
  const mark =
    standing === "no-target"
      ? null
      : html`<span class="standing ${standing}">${words.book.story.standings[standing]}</span> `;
  return html`${mark}${yearText(sentence, words)}${changed === null ? null : html` · ${changed}`}`;
}
