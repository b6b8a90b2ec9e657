import { type Html, html } from "../../../escape/html.ts";
import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import { type ForewordBlock, type FrontMatter, forewordIn } from "../../../model/front-matter.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Comparison } from "../../../model/movement.ts";
import { changesFile } from "../changes/change-files.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import { type Chapter, chaptersOf, chapterTitle } from "../chapters.ts";
import { localName } from "../file-names.ts";
import type { Formats } from "../formats.ts";
import { imprintLines } from "../imprint-lines.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { cardName, hasCards } from "../sharing/card-files.ts";
import { feedName } from "../sharing/feed.ts";
import { shareHead } from "../sharing/share-head.ts";
import type { Opening } from "../story/opening.ts";
import { verdictText } from "../story/verdict.ts";
import type { Words } from "../words.ts";
import { definitionsSection, demonstrationsSection } from "./annex-sections.ts";
import { changesSection } from "./changes-section.ts";
import { chapterSection } from "./chapter-section.ts";
import { chartScript } from "./chart-script.ts";
import { dataAddress } from "./data-address.ts";
import { datasetDescription } from "./dataset-description.ts";
import { htmlDocument } from "./document.ts";
import type { FigureIds } from "./figure.ts";
import { figureScript } from "./figure-script.ts";
import { finderScript } from "./finder-script.ts";
import { keyFiguresSection } from "./key-figures-section.ts";
import { languageSwitch } from "./language-switch.ts";
import { openingSection } from "./opening-section.ts";
import { originPanel } from "./origin.ts";
import { pageFoot } from "./page-foot.ts";
import type { Subject } from "./subject.ts";
import { tableScript } from "./table-script.ts";

/** Everything the page is made from, in one of the report's languages. */
export interface ReportPage {
  readonly edition: Edition;
  readonly front: FrontMatter;
  readonly subjects: readonly Subject[];
  readonly opening: Opening;
  readonly changes: readonly ChangeTable[];
  /** How a key figure changed since the edition before, in words, or null. */
  readonly changeOf: ChangeOf;
  /** Compared with the edition before, if any. */
  readonly since: Comparison | null;
  /** Sentences on what did not come. */
  readonly missing: readonly string[];
  /** The number of findings of each severity. */
  readonly summary: string;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly rendered: readonly Locale[];
}

/** The report on one page: opening, key figures, a chapter per pathway, annexes, and the origin of every number. */
export function reportPage(page: ReportPage, words: Words): string {
  const { edition, front, subjects, opening, changes, changeOf, since, summary, formats, ids, rendered } =
    page;
  const { frame, story, punctuation } = words.book;
  const { label, stop, gap } = punctuation;
  const title = titleOf(edition, words.locale);
  const network = textIn(edition.network, words.locale);
  const chapters = chaptersOf(subjects);
  const first = openingSection(opening, { changeOf, before: since?.from ?? null, ids }, words);
  const keyFigures = keyFiguresSection(
    subjects.map((subject) => ({ ...subject, since, changeOf })),
    ids,
    words,
  );
  const demonstrations = demonstrationsSection(subjects, ids, words);
  const missing = notDelivered(page.missing, words);
  const contents = [
    ...(first ? [["brief", story.brief] as const] : []),
    ...(keyFigures ? [["key-figures", frame.keyFigures] as const] : []),
    ...chapters.flatMap((chapter) => [
      [chapter.id, chapterTitle(chapter, words)] as const,
      ...topicsOf(chapter, words),
    ]),
    ...changes.map(({ edition: from, title }) => [`changes-${from}`, title] as const),
    ...(missing ? [["not-delivered", frame.notDelivered] as const] : []),
    ["definitions", story.annex(story.definitions)] as const,
    ...(demonstrations ? [["demonstrations", story.annex(story.demonstrations)] as const] : []),
  ].map(
    ([id, name, kind]) => html`<li${kind ? html` class="${kind}"` : null}><a href="#${id}">${name}</a></li>`,
  );
  const again = reissuedText(edition, words);
  const isListed = changes.some(({ edition: from }) => from === edition.edition);
  const day = isListed ? html`<a href="#changes-${edition.edition}">${again}</a>` : again;
  const reissued = again === "" ? null : html`${gap}<strong>${day}${stop}</strong>`;
  const body = html`<header>
<p class="network">${network}</p>
<h1>${title}</h1>
${languageSwitch("index.html", rendered, words)}
<p>${publicationLine(edition, words)}${stop}${reissued}${gap}${frame.howToRead}</p>
${
  edition.draft
    ? html`<p class="notice"><strong>${frame.draft}${stop}</strong>${gap}${frame.draftNotice}</p>
`
    : null
}</header>
<main id="content" tabindex="-1">
${first}<div class="chapters"><nav class="contents" aria-label="${frame.contents}"><ul>${contents}</ul></nav>
<div>
${keyFigures}<ul class="files">
<li><a href="${localName("quality.html", words.locale)}">${frame.toQuality}</a>${label("", summary)}</li>
${downloads(formats, words)}</ul>
${photographFigure(edition, front, words)}${foreword(forewordIn(front, words.locale, edition.locales), edition, words)}${chapters.map((chapter) => chapterSection(chapter, ids, words))}${changes.map((table) => changesSection(table, formats.has("csv") ? changesFile : null, ids, words))}
${missing}${definitionsSection(subjects, words)}${demonstrations}</div></div></main>
${pageFoot([network, title], words, imprintLines(edition, words))}
${originPanel(words)}${subjects.map(({ data }) => data)}`;
  return htmlDocument(words, `${title} – ${network}`, body, {
    script: figureScript + tableScript + chartScript + finderScript,
    head: html`${shareHead({
      edition,
      title: `${title} – ${network}`,
      description: verdictText(opening.verdict, words) ?? title,
      locale: words.locale,
      rendered,
      name: (locale) => localName("index.html", locale),
      ...(hasCards(edition, formats) ? { card: cardName(null, "card", words) } : {}),
    })}${
      edition.address === undefined || edition.draft
        ? null
        : html`<link rel="alternate" type="application/atom+xml" title="${words.book.sharing.feed}" href="${feedName(words.locale)}">
`
    }`,
    description: datasetDescription(edition, subjects, formats, words),
  });
}

function photographFigure(
  { photograph: says }: Edition,
  { photograph }: FrontMatter,
  { book, locale }: Words,
): Html | null {
  if (!says || !photograph) return null;
  const { width, height } = photograph;
  return html`<figure class="photograph"><img src="${dataAddress(photograph)}" alt="${textIn(says.description, locale)}" width="${width}" height="${height}"><figcaption>${book.story.photograph(textIn(says.credit, locale))}</figcaption></figure>
`;
}

function foreword(
  blocks: readonly ForewordBlock[],
  { foreword: says }: Edition,
  { book, locale }: Words,
): Html | null {
  if (blocks.length === 0) return null;
  const signature = says ? html`<p><strong>${textIn(says.signature, locale)}</strong></p>` : null;
  return html`<details class="foreword"><summary>${book.story.foreword}</summary>
${blocks.map(({ kind, text }) => (kind === "heading" ? html`<p><strong>${text}</strong></p>` : html`<p>${text}</p>`))}${signature}
</details>
`;
}

/** What is missing in the report, and why. */
function notDelivered(sentences: readonly string[], { book }: Words): Html | null {
  if (sentences.length === 0) return null;
  return html`<section aria-labelledby="not-delivered"><h2 id="not-delivered">${book.frame.notDelivered}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
`;
}

function downloads(formats: Formats, words: Words): Html {
  const { frame, story, punctuation } = words.book;
  const files = [
    ["pdf", localName("report.pdf", words.locale), frame.report],
    [
      "pdf",
      localName("annex.pdf", words.locale),
      punctuation.bracketed(story.annex(story.definitions), "PDF"),
    ],
    ["xlsx", localName("statistics.xlsx", words.locale), frame.statistics],
    ["csv", "observations.csv", frame.observations],
  ] as const;
  return html`${files
    .filter(([format]) => formats.has(format))
    .map(
      ([, file, name]) => html`<li><a href="${file}" download>${name}</a></li>
`,
    )}`;
}

/** The subjects of a chapter for the contents, where there are several. */
function topicsOf({ subjects }: Chapter<Subject>, { locale }: Words): (readonly [string, string, "topic"])[] {
  if (subjects.length < 2) return [];
  return subjects.map(({ dataset }) => [dataset.id, dataset.words[locale].title, "topic"]);
}
