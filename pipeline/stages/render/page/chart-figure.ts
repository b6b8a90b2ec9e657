import { formOf } from "../../../charts/forms.ts";
import { phrasesOf } from "../../../charts/wrap-text.ts";
import { type Html, html, trusted } from "../../../escape/html.ts";
import type { Chart } from "../../../model/chart.ts";
import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import { withUnits } from "../captions.ts";
import { chartValues } from "../chart-values.ts";
import type { WordsBelow } from "../charts/framed-spec.ts";
import type { ChartBody } from "../charts/render-chart.ts";
import { chartEntries } from "../data-grid.ts";
import type { ShownChart } from "../draw-charts.ts";
import { chartName } from "../file-names.ts";
import { subtitleOf } from "../heading-of.ts";
import { hasIllustrative } from "../marks.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { downloadName } from "../sharing/download-name.ts";
import type { Words } from "../words.ts";
import { claimsPanel } from "./claims-panel.ts";
import { dataTable, type TablePlace } from "./data-table.ts";
import { type FigureIds, rowOf } from "./figure.ts";
import type { PageData } from "./page-data.ts";
import type { PageFrame } from "./page-frame.ts";
import { withQualityLink } from "./quality-link.ts";
import { slimSvg } from "./slim-svg.ts";

/** A chart for wide and for narrow screens, with a line on its source, and its downloads and table folded below. */
export function chartFigure(
  { chart, heading, wide, narrow }: ShownChart,
  { dataset, edition, formats, ids, data }: PageFrame & TablePlace,
  words: Words,
): Html {
  const { frame, punctuation } = words.book;
  const claims = chart.message ? claimsPanel({ dataset, passage: chart.message }, ids, words) : null;
  const illustrative = hasIllustrative(chart.points.map(({ observation }) => observation));
  const entries = chartEntries(chart, words);
  const corner = chart.points.some(({ category }) => "period" in category) ? frame.year : "";
  const titled = withUnits(chart.title, [words.unit(chart.unit)], words);
  const shared = `chart-${chart.id}-data`;
  data.charts[chart.id] = valuesOf(chart, ids, data, words);
  const caption = illustrative ? `${titled} – ${frame.illustrative}` : titled;
  return html`<figure id="chart-${chart.id}" aria-labelledby="chart-${chart.id}-heading" data-chart="${dataset.id} ${chart.id}">
<div class="head"><hgroup>
<h4 id="chart-${chart.id}-heading">${inPhrases(heading, words.locale)}</h4>
<p class="subtitle">${subtitleOf(chart, words)}${claims?.button ?? null}</p>
</hgroup>
${claims?.panel ?? null}<a class="anchor" href="#chart-${chart.id}" aria-label="${punctuation.label(frame.linkToChart, heading)}">#</a></div>
<div class="plot" data-label="${frame.chartValues(chart.title)}">${drawing("wide", wide, shared)}${drawing("narrow", narrow, shared)}</div>
<figcaption>
${notes(wide.below, words)}<p class="soft">${sourceLine(wide.below, edition, words)}</p>
<details id="${shared}"><summary>${frame.share}</summary>
${downloads(chart.id, { edition, formats }, words)}
<p class="links">${withWholeAmounts(punctuation.label(frame.cite, citation(chart, heading, edition, words)))}</p>
${
  wide.below.revised === ""
    ? null
    : html`<p class="links">${wide.below.revised}</p>
`
}${dataTable({ caption, corner, entries, ...writtenBy(chart, words) }, { dataset, ids, data }, words)}
</details>
</figcaption>
</figure>
`;
}

function notes({ caution, notes: texts }: WordsBelow, words: Words): Html | null {
  const { stop, gap } = words.book.punctuation;
  const text = texts.join(gap);
  const written = withQualityLink(text, words, withWholeAmounts);
  if (caution === "")
    return text === ""
      ? null
      : html`<p>${written}</p>
`;
  return html`<p><strong>${caution}${stop}</strong>${gap}${written}</p>
`;
}

/** The source line of a chart, with the licence of the report. */
export function sourceLine({ source }: WordsBelow, { licence }: Edition, { locale, book }: Words): string {
  const { punctuation, story } = book;
  if (licence === undefined) return source;
  return [source, punctuation.label(story.licence, textIn(licence, locale))].join(" · ");
}

function downloads(
  id: string,
  { edition, formats }: Pick<PageFrame, "edition" | "formats">,
  words: Words,
): Html | null {
  const { frame, punctuation } = words.book;
  const link = (name: string, extension: string) =>
    html`<a href="${chartName(id, extension, words.locale)}" download="${downloadName(edition, id, { locale: words.locale, extension })}">${name}</a>`;
  const links = [
    ...(formats.has("svg") ? [link("SVG", "svg")] : []),
    ...(formats.has("png") ? [link("PNG", "png")] : []),
    ...(formats.has("pdf") ? [link("PDF", "pdf")] : []),
    ...(formats.has("csv") ? [link(frame.chartData, "csv")] : []),
    ...(formats.has("svg")
      ? [
          link(frame.specification, "vl.json"),
          html`<a href="${chartName(id, "html", words.locale)}">${words.book.sharing.share}</a>`,
        ]
      : []),
  ];
  if (links.length === 0) return null;
  return html`<p class="links">${punctuation.label(frame.download, "")}${links.map((each, index) => html`${index > 0 ? " · " : ""}${each}`)}</p>`;
}

/** Keeps a word, its number and unit, a date, a unit with a slash, and an abbreviation on one line each. */
function withWholeAmounts(text: string): Html {
  return wholeIn(
    text,
    /((?:(?:\d{1,2} (?=\p{Lu}))?[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Hangul}]{1,20} )?\d[\d.,\u202f]*(?:[ \u00a0\u202f][\p{Ll}%µ°][\p{L}\d/²³]*)?|\p{L}+\/\p{L}+|\p{Lu}{2,}-\p{Ll}+)/u,
  );
}

/** Text in which no line breaks within matches of a pattern with one group. */
function wholeIn(text: string, pattern: RegExp): Html {
  const parts = text.split(pattern);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<span class="whole">${part}</span>` : html`${part}`))}`;
}

/** A heading that breaks between phrases in languages without spaces. */
export function inPhrases(heading: string, locale: Locale): Html {
  if (locale !== "ja" && !locale.startsWith("zh")) return withWholeAmounts(heading);
  const phrases = phrasesOf(heading).map(
    (phrase) => html`<span class="phrase">${wholeIn(phrase, /(\d[\d.,]*\p{L}+\/\p{L}+)/u)}</span>`,
  );
  return html`${phrases.map((phrase, index) => html`${index > 0 ? html`<wbr>` : null}${phrase}`)}`;
}

export function citation({ id }: Chart, heading: string, edition: Edition, words: Words): string {
  const { clause, stop, gap } = words.book.punctuation;
  const quoted = words.book.frame.quoted(heading);
  const day = edition.draft ? publicationLine(edition, words) : words.period(edition.published);
  const reissued = reissuedText(edition, words);
  const { bracketed } = words.book.punctuation;
  const title = titleOf(edition, words.locale);
  const where = [reissued === "" ? title : bracketed(title, reissued), day, `#chart-${id}`];
  return `${textIn(edition.network, words.locale)}${stop}${gap}${quoted}${stop}${gap}${where.join(clause)}`;
}

/** Data for the script: the text of each value, and the row of its figure. */
function valuesOf(chart: Chart, ids: FigureIds, data: PageData, words: Words) {
  const several = new Set(chart.points.map(({ series }) => words.label(series))).size > 1;
  const write = chartValues(chart, words);
  return chart.points.map(({ observation, category, series }) => {
    const name = [...(several ? [words.label(series)] : []), words.label(category)].join(" · ");
    return [rowOf(observation, ids), data.text(name), data.text(write(observation))] as const;
  });
}

/** A picture with the position of each value: its index, then its box. */
function drawing(name: string, { body, spots }: Pick<ChartBody, "body" | "spots">, data: string): Html {
  const boxes = spots
    .map(({ point, x, y, toX, toY }) => [point, ...[x, y, toX, toY].map(Math.round)])
    .sort(([a = 0], [b = 0]) => a - b);
  return html`<div class="${name}" data-spots="${JSON.stringify(boxes)}">${trusted(leading(slimSvg(body, name === "wide"), data))}</div>`;
}

/** A picture that refers readers who cannot see it to its table. */
function leading(svg: string, data: string): string {
  return svg.replace("<svg", `<svg aria-details="${data}"`);
}

/** The table's cells have the texts of the marks. */
function writtenBy(chart: Chart, words: Words) {
  return formOf(chart).table === "spans" ? { write: chartValues(chart, words) } : {};
}
