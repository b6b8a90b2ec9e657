import { type Html, html } from "../../../escape/html.ts";
import type { Correction } from "../../../model/correction.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { type Edition, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Observation } from "../../../model/observation.ts";
import { keyFigureCaption } from "../captions.ts";
import { changesFile } from "../changes/change-files.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import { localName } from "../file-names.ts";
import type { Formats } from "../formats.ts";
import { keyFiguresOf } from "../key-figures.ts";
import { undelivered } from "../undelivered.ts";
import type { Words } from "../words.ts";
import { changesSection } from "./changes-section.ts";
import { chartScript } from "./chart-script.ts";
import { htmlDocument } from "./document.ts";
import { type FigureIds, figure } from "./figure.ts";
import { languageSwitch } from "./language-switch.ts";
import { origin } from "./origin.ts";
import { originScript } from "./origin-script.ts";
import { pageFoot } from "./page-foot.ts";
import { tableScript } from "./table-script.ts";

/** What the page shows of one dataset. */
export interface Chapter {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly section: Html;
}

/** All that the page is made of, in one language of those that the report is `rendered` in. */
export interface ReportPage {
  readonly edition: Edition;
  readonly chapters: readonly Chapter[];
  readonly corrections: readonly Correction[];
  readonly changes: readonly ChangeTable[];
  /** How a key figure changed since the edition before, in words; null where there is nothing to say. */
  changeSince(dataset: Dataset, observation: Observation): string | null;
  /** How many findings there are of each severity. */
  readonly summary: string;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly rendered: readonly Locale[];
}

/** The report on one page: key figures, contents, a section per dataset, and the origin of every number. */
export function reportPage(
  { edition, chapters, corrections, changes, changeSince, summary, formats, ids, rendered }: ReportPage,
  words: Words,
): string {
  const { frame, punctuation } = words.book;
  const { label, stop, gap } = punctuation;
  const title = titleOf(edition, words.locale);
  const keys = chapters.flatMap(({ dataset, observations }) =>
    keyFiguresOf(dataset, observations).map((observation) =>
      keyFigure(dataset, observation, changeSince(dataset, observation), ids, words),
    ),
  );
  const contents = [
    ...changes.map(({ edition: from, title }) => [`changes-${from}`, title] as const),
    ...chapters.map(({ dataset }) => [dataset.id, dataset.words[words.locale].title] as const),
  ].map(([id, name]) => html`<li><a href="#${id}">${name}</a></li>`);
  const reissued =
    edition.reissued === undefined
      ? null
      : html`${gap}<strong>${words.book.changes.reissued(words.period(edition.reissued))}${stop}</strong>`;
  const origins = chapters.flatMap(({ dataset, observations }) =>
    observations.flatMap((observation) => {
      const id = ids.get(observation);
      return id ? [origin(id, observation, dataset, corrections, words)] : [];
    }),
  );
  const body = html`<header>
<p class="network">${edition.network}</p>
<h1>${title}</h1>
${languageSwitch("index.html", rendered, words)}
<p>${label(frame.publishedOn, words.period(edition.published))}${stop}${reissued}${gap}${frame.howToRead}</p>
<ul class="files">
<li><a href="${localName("quality.html", words.locale)}">${frame.toQuality}</a>${label("", summary)}</li>
${downloads(formats, words)}</ul>
</header>
<nav class="contents" aria-label="${frame.contents}"><ul>${contents}</ul></nav>
<main id="content" tabindex="-1">
<section aria-labelledby="key-figures"><h2 id="key-figures">${frame.keyFigures}</h2>
<ul class="keys">${keys}</ul></section>
${changes.map((table) => changesSection(table, formats.has("csv") ? changesFile : null, ids, words))}${chapters.map((chapter) => chapter.section)}
${notDelivered(undelivered(edition, words), words)}</main>
${pageFoot([edition.network, title], words)}
<p id="origin" hidden>${frame.origin}</p>
${origins}`;
  return htmlDocument(words, `${title} – ${edition.network}`, body, chartScript + tableScript + originScript);
}

/** What is not in the report, and why. */
function notDelivered(sentences: readonly string[], { book }: Words): Html | null {
  if (sentences.length === 0) return null;
  return html`<section aria-labelledby="not-delivered"><h2 id="not-delivered">${book.frame.notDelivered}</h2>
<ul>${sentences.map((sentence) => html`<li>${sentence}</li>`)}</ul></section>
`;
}

function downloads(formats: Formats, words: Words): Html {
  const { frame } = words.book;
  const files = [
    ["pdf", localName("report.pdf", words.locale), frame.report],
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

function keyFigure(
  dataset: Dataset,
  observation: Observation,
  change: string | null,
  ids: FigureIds,
  words: Words,
): Html {
  const value = figure(observation, words.amount(observation.value), ids, words);
  return html`<li><span class="value">${value}</span><span class="what">${keyFigureCaption(dataset, observation, words)}${change === null ? null : html`<br><span class="soft">${change}</span>`}</span></li>
`;
}
