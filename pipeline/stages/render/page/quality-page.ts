import type { Dataset } from "../../../model/dataset.ts";
import type { Edition } from "../../../model/edition.ts";
import { type Finding, isError } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { fileOf, severities, summaryOf } from "../findings/findings.ts";
import { type FoldedFinding, foldFindings } from "../findings/fold-findings.ts";
import { type Html, html } from "../html.ts";
import type { Words } from "../words.ts";
import { htmlDocument } from "./document.ts";

/** What became of the rows of one source. */
export interface SourceTally {
  readonly dataset: string;
  readonly source: string;
  readonly used: number;
  readonly setAside: number;
  readonly rejected: number;
}

/** Everything that was found in the spreadsheets: deliveries, coverage of rows, and each finding with its cell and what to do. */
export function qualityPage(
  edition: Edition | null,
  datasets: readonly Dataset[],
  received: ReadonlySet<string>,
  tallies: readonly SourceTally[],
  findings: readonly Finding[],
  words: Words,
): string {
  const { frame } = words.book;
  const refused = findings.some(isError);
  const title = edition ? (edition.title[words.locale] ?? edition.edition) : "";
  const folded = foldFindings(findings, words.book);
  const open = folded.filter(({ finding }) => !finding.accepted);
  const byFile = groupBy(open, ({ finding }) => fileOf(finding));
  const body = html`<header>
<p class="network">${edition?.network ?? ""}</p>
<h1>${frame.qualityTitle}${title === "" ? null : html` – ${title}`}</h1>
${refused ? html`<p class="notice">${frame.refused}. ${frame.refusedNotice}</p>` : html`<p><a href="index.html">${frame.toReport}</a></p>`}
<p>${summaryOf(findings, words.book)}.</p>
</header>
<main>
${edition ? deliveries(edition, datasets, received, findings, words) : null}
${coverage(datasets, tallies, words)}
<section><h2>${frame.findings}</h2>
${[...byFile].map(([file, own]) => fileFindings(file, own, words))}
</section>
${acceptedFindings(folded, words)}</main>`;
  return htmlDocument(words.locale, `${frame.qualityTitle} ${title}`, body);
}

function deliveries(
  edition: Edition,
  datasets: readonly Dataset[],
  received: ReadonlySet<string>,
  findings: readonly Finding[],
  words: Words,
): Html {
  const { frame, severities: names } = words.book;
  const ids = new Set(datasets.map((dataset) => dataset.id));
  const rows = edition.deliveries
    .filter((delivery) => ids.has(delivery.dataset))
    .map(({ dataset, file, office }) => {
      const path = `${dataset}/${file}`;
      const own = findings.filter((finding) => !finding.accepted && fileOf(finding) === path);
      const counts = severities.map(
        (severity) => own.filter((finding) => finding.severity === severity).length,
      );
      return html`<tr><th scope="row">${office}</th><td><code>${path}</code></td><td>${received.has(path) ? frame.received : html`<strong class="error">${frame.notReceived}</strong>`}</td>${counts.map((count) => html`<td>${count}</td>`)}</tr>
`;
    });
  const heads = severities.map((severity) => html`<th scope="col">${names[severity].many}</th>`);
  return html`<section><h2>${frame.deliveries}</h2><div class="scroll" role="region" aria-label="${frame.deliveries}" tabindex="0"><table class="plain"><thead><tr><th scope="col">${frame.office}</th><th scope="col">${frame.file}</th><th scope="col"></th>${heads}</tr></thead><tbody>
${rows}</tbody></table></div></section>`;
}

function coverage(datasets: readonly Dataset[], tallies: readonly SourceTally[], words: Words): Html {
  const { frame } = words.book;
  const titles = new Map(datasets.map((dataset) => [dataset.id, dataset.title[words.locale]]));
  const rows = tallies.map(({ dataset, source, used, setAside, rejected }) => {
    const all = used + setAside + rejected;
    return html`<tr><th scope="row">${titles.get(dataset) ?? dataset} · ${source}</th><td>${all}</td><td>${used}</td><td>${setAside}</td><td>${rejected}</td></tr>
`;
  });
  return html`<section><h2>${frame.coverage}</h2><div class="scroll" role="region" aria-label="${frame.coverage}" tabindex="0"><table><thead><tr><th scope="col">${frame.dataset}</th><th scope="col">${frame.rowsIn}</th><th scope="col">${frame.used}</th><th scope="col">${frame.setAside}</th><th scope="col">${frame.rejected}</th></tr></thead><tbody>
${rows}</tbody></table></div></section>`;
}

function fileFindings(file: string, findings: readonly FoldedFinding[], words: Words): Html {
  const { frame, severities: names } = words.book;
  const rows = findings.map(
    (
      folded,
    ) => html`<tr><td class="severity ${folded.finding.severity}">${names[folded.finding.severity].one}<br><span class="id">${folded.finding.code}</span></td>${placeCell(folded.where, folded.count, words)}<td>${told(folded, words)}</td><td>${folded.fix}</td></tr>
`,
  );
  return html`<h3><code>${file}</code></h3><div class="scroll" role="region" aria-label="${file}" tabindex="0"><table class="findings"><thead><tr><th scope="col">${frame.findings}</th><th scope="col">${frame.where}</th><th scope="col">${frame.what}</th><th scope="col">${frame.whatToDo}</th></tr></thead><tbody>
${rows}</tbody></table></div>
`;
}

function placeCell(where: string, count: number, { book }: Words): Html {
  return html`<td><code>${where}</code>${count > 1 ? html`<br><span class="soft">${book.frame.times(count)}</span>` : null}</td>`;
}

/** The sentences, the values as typed, and why the contract weighs the problem as it does. */
function told({ finding, says, unsaid, typed, untyped }: FoldedFinding, { book }: Words): Html {
  const { frame } = book;
  const lines = [
    ...says,
    ...(unsaid > 0 ? [frame.moreAlike(unsaid)] : []),
    ...(typed.length > 0 ? [frame.typed(typed, untyped)] : []),
  ];
  const reason = finding.reason
    ? html`<br><span class="soft">${frame.reason}: ${finding.reason}</span>`
    : null;
  return html`${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}${reason}`;
}

/** What somebody answers for: it neither blocks nor counts, but it is there. */
function acceptedFindings(folded: readonly FoldedFinding[], words: Words): Html | null {
  const { frame } = words.book;
  const rows = folded.flatMap((one) => {
    const { accepted, code } = one.finding;
    if (!accepted) return [];
    const place = `${fileOf(one.finding)}${one.where === "" ? "" : ` › ${one.where}`}`;
    return [
      html`<tr><td><span class="id">${code}</span></td>${placeCell(place, one.count, words)}<td>${told(one, words)}</td><td>${accepted.reason}<br><span class="soft">${frame.acceptedBy(accepted.author, accepted.expires)}</span></td></tr>
`,
    ];
  });
  if (rows.length === 0) return null;
  return html`<section><h2>${frame.acceptedFindings}</h2><div class="scroll" role="region" aria-label="${frame.acceptedFindings}" tabindex="0"><table class="findings"><thead><tr><th scope="col">${frame.findings}</th><th scope="col">${frame.where}</th><th scope="col">${frame.what}</th><th scope="col">${frame.reason}</th></tr></thead><tbody>
${rows}</tbody></table></div></section>
`;
}
