import { type Html, html } from "../../../escape/html.ts";
import { acceptanceText } from "../../../findings/acceptance-text.ts";
import { fileOf, phraseOf } from "../../../findings/findings.ts";
import type { FoldedFinding } from "../../../findings/fold-findings.ts";
import { textIn } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Words } from "../words.ts";
import { adviceOn } from "./agenda.ts";

interface FindingsLayout {
  /** Of the headings, 3 by default. */
  readonly level?: 2 | 3 | 4;
  /** By default, what to do about a finding. */
  todo?(folded: FoldedFinding, words: Words): Html;
  /** The places or datasets that a finding is about. */
  subjects?(folded: FoldedFinding): readonly string[];
}

/** Findings by file, each with its place, what is wrong and what to do. */
export function findingsByFile(
  findings: readonly FoldedFinding[],
  words: Words,
  { level = 3, todo = fix, subjects = () => [] }: FindingsLayout = {},
): Html[] {
  return [...groupBy(findings, ({ finding }) => fileOf(finding))].map(
    ([file, group]) => html`<h${level}>${headOf(file, group, words)}</h${level}>
<ul class="findings">
${group.map((folded) => item(folded, { todo: todo(folded, words), subjects: subjects(folded) }, words))}</ul>
`,
  );
}

/** The path of a file; for computed figures, the dataset's name. */
function headOf(file: string, [first]: readonly FoldedFinding[], words: Words): Html {
  return first?.finding.at.medium === "figure" ? html`${words.dataset(file)}` : headOfFile(file, words);
}

/** The title of a file and its name, by which staff find it. */
function headOfFile(file: string, words: Words): Html {
  const title = words.file(file);
  return title === file ? html`<code>${file}</code>` : html`${title} <code class="soft">${file}</code>`;
}

const mostNamed = 3;

/** Where a finding is: its cells or, of computed figures, what they are called. */
export function placeOf({ alike, where }: FoldedFinding, words: Words): string {
  const figures = alike.flatMap(({ at }) => (at.medium === "figure" ? [at] : []));
  if (figures.length === 0) return where;
  return shortList(
    figures.map((at) => words.book.published.figure(at)),
    words,
  );
}

/** Each name once, the first few of many. */
export function shortList(names: readonly string[], { book }: Words): string {
  const each = [...new Set(names)];
  const rest = each.length - mostNamed;
  return [...each.slice(0, mostNamed), ...(rest > 0 ? [book.page.others(rest)] : [])].join(
    book.punctuation.semicolon,
  );
}

function item(
  folded: FoldedFinding,
  { todo, subjects }: { readonly todo: Html; readonly subjects: readonly string[] },
  words: Words,
): Html {
  const { book } = words;
  const { finding, count } = folded;
  const where = placeOf(folded, words);
  const name = book.severities[finding.severity].one;
  const title = phraseOf(finding, book).title;
  const times = count > 1 ? html` <span class="soft">${book.frame.times(count)}</span>` : null;
  return html`<li class="finding ${finding.severity}"><p class="kind"><strong class="severity">${name}</strong></p>
<div>${title === undefined ? null : html`<p><strong>${title}</strong></p>`}<p class="where">${subjects.length === 0 ? null : html`<strong>${shortList(subjects, words)}</strong> `}${where === "" ? null : finding.at.medium === "figure" ? where : html`<code>${where}</code>`}${times}</p>
${sentences(folded, book)}${todo}</div></li>
`;
}

/** The sentences, the values as typed, and the contract's reason for the severity. */
function sentences(
  { finding, says, unsaid, typed, untyped }: FoldedFinding,
  { frame, punctuation, locale }: Words["book"],
): Html {
  const lines = [
    ...says,
    ...(unsaid > 0 ? [frame.moreAlike(unsaid)] : []),
    ...(typed.length > 0 ? [frame.typed(typed, untyped)] : []),
  ];
  const reason = finding.weighedSo
    ? html`<p class="soft">${punctuation.label(frame.reason, textIn(finding.weighedSo, locale))}</p>`
    : null;
  return html`<p>${lines.map((line, index) => (index === 0 ? line : html`<br>${line}`))}</p>
${reason}`;
}

/** What to do about a finding. */
export function fix({ finding }: FoldedFinding, words: Words): Html {
  const { frame, punctuation } = words.book;
  const advice = adviceOn(finding, words) ?? "";
  if (advice === "") return html``;
  return html`<p class="fix"><span class="soft">${punctuation.label(frame.whatToDo, "")}</span>${advice}</p>
`;
}

/** Who accepted a finding, why, and until when. */
export function answer({ finding }: FoldedFinding, { book }: Words): Html {
  if (!finding.accepted) return html``;
  const { reason } = finding.accepted;
  return html`<p class="fix"><span class="soft">${book.punctuation.label(book.frame.reason, "")}</span> ${reason}<br><span class="soft">${acceptanceText(finding, book)}</span></p>
`;
}
