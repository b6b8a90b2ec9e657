import { type Html, type HtmlContent, html } from "../../../escape/html.ts";
import { type Delivered, deliveriesByOffice } from "../../../findings/deliveries.ts";
import { deliveryText } from "../../../findings/delivery-text.ts";
import { fileOf, summaryOf } from "../../../findings/findings.ts";
import type { FoldedFinding } from "../../../findings/fold-findings.ts";
import { severities } from "../../../model/define-problem.ts";
import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import { type Finding, isError } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Passage } from "../../../model/passage.ts";
import { localName } from "../file-names.ts";
import { sampleDatasets } from "../sample-datasets.ts";
import type { Words } from "../words.ts";
import { agendaOf, subjectOf, whoMends } from "./agenda.ts";
import { agendaSection, isRealFigure } from "./agenda-section.ts";
import { htmlDocument } from "./document.ts";
import type { FigureIds } from "./figure.ts";
import { languageSwitch } from "./language-switch.ts";
import { inBox, tableAttributes } from "./long-table.ts";
import { pageFoot } from "./page-foot.ts";
import { answer, findingsByFile } from "./quality-findings.ts";
import { type FigureSources, restingFigures } from "./resting.ts";
import { tableScript } from "./table-script.ts";

/** The row counts of one source. */
export interface SourceTally {
  readonly dataset: string;
  readonly source: string;
  readonly used: number;
  readonly setAside: number;
  readonly rejected: number;
}

/** Everything the page is made from, in one of the report's languages. */
export interface QualityPage extends FigureSources {
  /** Null where its file cannot be read. */
  readonly edition: Edition | null;
  /** Paths of existing files. */
  readonly received: ReadonlySet<string>;
  readonly tallies: readonly SourceTally[];
  readonly findings: readonly Finding[];
  /** The same, folded. */
  readonly folded: readonly FoldedFinding[];
  /** The ids of figures on the report's page; null without a report. */
  readonly ids: FigureIds | null;
  /** The sentences that the report opens with; none without a report. */
  readonly opening: readonly Passage[];
  readonly rendered: readonly Locale[];
  /** The file that lists all findings; null where it is not made. */
  readonly findingsFile: string | null;
}

/** All findings on the spreadsheets: a summary on one screen, then deliveries, what to fix, row counts, and notes. */
export function qualityPage(page: QualityPage, words: Words): string {
  const { edition, findings, folded, computed, ids, rendered, findingsFile } = page;
  const { frame, punctuation } = words.book;
  const { stop } = punctuation;
  const refused = findings.some(isError);
  const title = edition ? titleOf(edition, words.locale) : "";
  const open = folded.filter(({ finding }) => !finding.accepted);
  const figures = computed.reduce(
    (sum, { observations }) => sum + observations.filter(isRealFigure).length,
    0,
  );
  const delivered = edition ? deliveredOf(edition, page) : null;
  const notes = open.filter(({ finding }) => finding.severity === "note");
  const body = html`<header>
<p class="network">${edition ? textIn(edition.network, words.locale) : ""}</p>
<h1>${frame.qualityTitle}${title === "" ? null : html` – ${title}`}</h1>
${languageSwitch("quality.html", rendered, words)}
${refused ? html`<p class="notice"><strong>${frame.refused}${stop}</strong> ${frame.refusedNotice}</p>` : html`<p><a href="${localName("index.html", words.locale)}">${frame.toReport}</a></p>`}
</header>
<main id="content" tabindex="-1">
${agendaSection(agendaOf(page, words), figures, ids, words)}
<p class="summary">${summaryOf(findings, words.book)}${stop}${delivered ? warningsIn(delivered, words) : null}</p>
${delivered ? deliveries(delivered, page, words) : null}
${toMend(open, page, words)}
${coverage(page, words)}
${section({ id: "notes", title: frame.notes }, notes.length > 0 ? notesTable(notes, findingsFile, words) : null)}
${acceptedFindings(folded, words)}</main>
${pageFoot([], words)}`;
  return htmlDocument(words, `${frame.qualityTitle} ${title}`, body, { script: tableScript });
}

/** Errors and warnings by who has to act on them. */
function toMend(findings: readonly FoldedFinding[], page: QualityPage, words: Words): Html | null {
  const resting = restingFigures(page);
  const pressing = togetherByKind(findings.filter(({ finding }) => finding.severity !== "note"));
  const byOffice = groupBy(pressing, ({ finding }) => whoMends(finding, page.edition, words));
  // Of computed figures, the place is in their names.
  const subjects = ({ alike }: FoldedFinding) =>
    alike.flatMap((found) => (found.at.medium === "figure" ? [] : subjectOf(found, resting, words)));
  const content = [...byOffice].map(
    ([office, theirs]) => html`<h3>${office}</h3>
${findingsByFile(theirs, words, { level: 4, subjects })}`,
  );
  const title = words.book.frame.toMend;
  const isOpen = pressing.some(({ finding }) => isError(finding));
  return section({ id: "to-mend", title, isOpen }, content.length > 0 ? content : null);
}

/** Findings on computed figures as one of each kind and dataset, with one example: of dozens, nobody reads each. */
function togetherByKind(findings: readonly FoldedFinding[]): FoldedFinding[] {
  const kindOf = ({ finding }: FoldedFinding) =>
    finding.at.medium === "figure" ? `${fileOf(finding)} ${finding.severity} ${finding.code}` : finding;
  return [...groupBy(findings, kindOf).values()].flatMap((alike) => {
    const [first] = alike;
    if (!first || alike.length === 1) return alike;
    const says = first.says.slice(0, 1);
    const count = alike.reduce((sum, folded) => sum + folded.count, 0);
    const sentences = alike.reduce((sum, folded) => sum + folded.says.length + folded.unsaid, 0);
    return [
      {
        ...first,
        says,
        count,
        alike: alike.flatMap((folded) => folded.alike),
        unsaid: sentences - says.length,
      },
    ];
  });
}

/** Notes, on which nobody has to act: each kind once with an example and how often it occurs, and the file that lists all. */
function notesTable(notes: readonly FoldedFinding[], file: string | null, words: Words): Html {
  const { frame, page } = words.book;
  const kinds = [...groupBy(notes, ({ finding }) => finding.code).values()].map((alike) => ({
    example: alike[0]?.says[0] ?? "",
    count: alike.reduce((sum, { count }) => sum + count, 0),
    files: new Set(alike.map(({ finding }) => fileOf(finding))).size,
  }));
  const rows = kinds
    .sort((a, b) => b.count - a.count)
    .map(
      ({
        example,
        count,
        files,
      }) => html`<tr><th scope="row">${example}</th><td>${words.number(count)}</td><td>${words.number(files)}</td></tr>
`,
    );
  const heads = [page.example, page.timesFound, page.filesWith];
  return html`${file === null ? null : html`<p><a href="${file}" download>${page.allFindings}</a></p>`}
${table(frame.notes, heads, { rows: rows.length, bodies: html`<tbody>${rows}</tbody>` }, words)}`;
}

/** A section that is folded until somebody wants it. */
function section(
  { id, title, isOpen = false }: { readonly id: string; readonly title: string; readonly isOpen?: boolean },
  content: HtmlContent,
): Html | null {
  if (content === null) return null;
  return html`<section aria-labelledby="${id}"><details${isOpen ? html` open` : null}><summary><h2 id="${id}">${title}</h2></summary>
<div id="${id}-list">${content}</div></details></section>
`;
}

function table(
  name: string,
  heads: readonly string[],
  { rows, bodies }: { readonly rows: number; readonly bodies: Html },
  words: Words,
): Html {
  const table = html`<table aria-label="${name}"${tableAttributes(rows, words)}><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>${bodies}</table>`;
  // Never in a box that scrolls downwards: whoever looks for an office would have to find that out.
  return html`${inBox(name, 0, table)}
`;
}

/** The deliveries of each office, and the open findings that are in none of them. */
interface DeliveredFiles {
  readonly offices: ReadonlyMap<string, readonly Delivered[]>;
  readonly count: number;
  readonly inFiles: readonly Finding[];
  readonly others: readonly Finding[];
}

function deliveredOf(edition: Edition, { datasets, received, findings }: QualityPage): DeliveredFiles {
  const ids = new Set(datasets.map((dataset) => dataset.id));
  const deliveries = edition.deliveries.filter(({ dataset }) => ids.has(dataset));
  // The check compares files with last edition's.
  const unchanged = new Set(findings.filter(({ code }) => code === "same-file").map(fileOf));
  const offices = deliveriesByOffice({ deliveries }, { received, findings, unchanged });
  const ofFiles = new Set([...offices.values()].flat().flatMap((each) => each.findings));
  const others = findings.filter((found) => !found.accepted && !ofFiles.has(found));
  return { offices, count: deliveries.length, inFiles: [...ofFiles], others };
}

/** How many warnings are in delivered files and how many are not, as the table of deliveries counts them. */
function warningsIn({ inFiles, others }: DeliveredFiles, { book }: Words): string | null {
  const [delivered, rest] = [inFiles, others].map(
    (findings) => findings.filter(({ severity }) => severity === "warning").length,
  );
  return delivered && rest ? book.punctuation.gap + book.page.warningsIn(delivered, rest) : null;
}

/** A block for each office: its files, their state, and their findings. */
function deliveries(
  { offices: byOffice, count, others }: DeliveredFiles,
  { computed }: QualityPage,
  words: Words,
): Html | null {
  const { book } = words;
  const samples = sampleDatasets(computed);
  const offices = [...byOffice].map(([office, delivered]) => ({
    office,
    delivered: [...delivered].sort((a, b) => b.toMend - a.toMend),
    toMend: delivered.reduce((sum, { toMend }) => sum + toMend, 0),
  }));
  const rows = offices
    .sort((a, b) => b.toMend - a.toMend)
    .map(
      ({
        office,
        delivered,
      }) => html`<tbody><tr><th scope="rowgroup" colspan="5"><strong>${words.office(office)}</strong></th></tr>
${delivered.map((delivery) => deliveryRow(delivery, samples, words))}</tbody>`,
    );
  const last = html`<tbody><tr><th scope="row">${book.page.acrossFiles}</th><td></td>${counted(others, words)}</tr></tbody>`;
  const heads = [
    book.frame.file,
    book.frame.state,
    ...severities.map((severity) => book.severities[severity].many),
  ];
  return section(
    { id: "deliveries", title: book.deliveries.byOffice },
    table(
      book.deliveries.byOffice,
      heads,
      { rows: count, bodies: html`${rows}${others.length > 0 ? last : null}` },
      words,
    ),
  );
}

function deliveryRow(delivered: Delivered, samples: ReadonlySet<string>, words: Words): Html {
  const { source, dataset } = delivered.delivery;
  const path = html`<code>${delivered.path}</code>`;
  const titled = source === undefined ? path : html`${source.title}<br><span class="soft">${path}</span>`;
  const name = samples.has(dataset)
    ? html`${titled}<br><span class="soft">${words.book.statuses.illustrative}</span>`
    : titled;
  const text = deliveryText(delivered, words.book, words.locale);
  const pressing = delivered.state === "awaited" || delivered.state === "unreadable";
  return html`<tr><th scope="row">${name}</th><td>${pressing ? html`<strong class="error">${text}</strong>` : text}</td>${counted(delivered.findings, words)}</tr>
`;
}

/** A cell for each severity: how many findings have it. */
function counted(findings: readonly Finding[], words: Words): Html[] {
  return severities.map((severity) => {
    const count = findings.filter((found) => found.severity === severity).length;
    return html`<td class="${count > 0 ? severity : "nil"}">${words.number(count)}</td>`;
  });
}

function coverage({ datasets, tallies }: QualityPage, words: Words): Html | null {
  const { frame } = words.book;
  const byId = new Map(datasets.map((dataset) => [dataset.id, dataset]));
  const rows = tallies.map(({ dataset: id, source, used, setAside, rejected }) => {
    const counts = [used + setAside + rejected, used, setAside, rejected];
    const dataset = byId.get(id);
    const { file = source, sheet } = dataset?.sources[source] ?? {};
    const read = sheet === undefined ? file : `${file} › ${sheet}`;
    return html`<tr><th scope="row">${dataset?.words[words.locale].title ?? id} <span class="soft">${read}</span></th>${counts.map((count) => html`<td class="${count > 0 ? "" : "nil"}">${words.number(count)}</td>`)}</tr>
`;
  });
  const heads = [frame.dataset, frame.rowsIn, frame.used, frame.setAside, frame.rejected];
  return section(
    { id: "coverage", title: frame.coverage },
    table(frame.coverage, heads, { rows: rows.length, bodies: html`<tbody>${rows}</tbody>` }, words),
  );
}

/** Accepted findings, which neither block nor count, but are listed. */
function acceptedFindings(folded: readonly FoldedFinding[], words: Words): Html | null {
  const accepted = folded.filter(({ finding }) => finding.accepted);
  if (accepted.length === 0) return null;
  return section(
    { id: "accepted", title: words.book.frame.acceptedFindings },
    findingsByFile(accepted, words, { todo: answer }),
  );
}
