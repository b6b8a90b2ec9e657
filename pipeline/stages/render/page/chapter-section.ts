import { type Html, html } from "../../../escape/html.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { figuresIn, type Passage } from "../../../model/passage.ts";
import { cautionNotes } from "../caution-notes.ts";
import { type Chapter, chapterTitle } from "../chapters.ts";
import { isDemonstration } from "../demonstrations.ts";
import { doubtMark } from "../marks.ts";
import type { Words } from "../words.ts";
import { claimsPanel } from "./claims-panel.ts";
import type { FigureIds } from "./figure.ts";
import { prose } from "./prose.ts";
import type { Subject } from "./subject.ts";

/** A chapter: for each subject what happened, its charts, then how it was measured. */
export function chapterSection(chapter: Chapter<Subject>, ids: FigureIds, words: Words): Html {
  const { id, subjects } = chapter;
  return html`<section id="${id}" class="chapter" aria-labelledby="${id}-title">
<h2 id="${id}-title">${chapterTitle(chapter, words)}</h2>
${subjects.map((subject) => subjectSection(subject, ids, words))}</section>
`;
}

function subjectSection({ dataset, passages, charts }: Subject, ids: FigureIds, words: Words): Html {
  const { story, frame, punctuation } = words.book;
  const { title, about, measured } = dataset.words[words.locale];
  const shown = passages.filter((passage) => !isDemonstration(passage));
  const figures = charts.filter(({ isDemonstration }) => !isDemonstration).map(({ figure }) => figure);
  const doubts = cautionNotes(shown.flatMap(figuresIn), dataset, words).map(
    (note) => html`<p class="caution"><sup class="mark">${doubtMark}</sup> ${note}</p>
`,
  );
  const onlyIllustrated = shown.length + figures.length === 0 && passages.length + charts.length > 0;
  return html`<section id="${dataset.id}" aria-labelledby="${dataset.id}-title">
<h3 id="${dataset.id}-title">${title}</h3>
<p class="about">${about}</p>
${onlyIllustrated ? html`<p class="notice">${frame.illustrativeNotice} <a href="#demonstrations">${story.annex(story.demonstrations)}</a></p>` : null}
${shown.map((passage) => paragraph(dataset, passage, ids, words))}${doubts}
${figures}
<p class="measured">${measured ? html`${punctuation.label(story.measured, measured)} ` : null}<a href="#${dataset.id}-definitions">${story.toDefinitions}</a></p>
</section>
`;
}

export function paragraph(dataset: Dataset, passage: Passage, ids: FigureIds, words: Words): Html {
  const claims = claimsPanel({ dataset, passage }, ids, words);
  return html`<p>${prose(passage, ids, words, claims?.button)}</p>
${claims?.panel ?? null}`;
}
