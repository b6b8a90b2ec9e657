import { type Html, html } from "../../../escape/html.ts";
import type { ChangeTable } from "../changes/change-table.ts";
import { mostSentences, splitRows } from "../changes/split-rows.ts";
import type { Words } from "../words.ts";
import { type FigureIds, figure } from "./figure.ts";

/** What changed since the last edition, on one screen: how many figures, the largest, why, and outdated sentences. */
export function changesSection(
  { title, edition, before, summary, rows, sentences }: ChangeTable,
  file: string | null,
  ids: FigureIds,
  words: Words,
): Html {
  const { changes } = words.book;
  const id = `changes-${edition}`;
  const heads = [changes.figure, before, changes.now, changes.change, changes.reason];
  const lines = splitRows(rows).flatMap((alike) =>
    alike.map(({ what, was, now, change, why, observation }, index) => {
      const reason = index > 0 ? null : html`<td class="text" rowspan="${alike.length}">${why}</td>`;
      return html`<tr><th scope="row">${what}</th><td>${was}</td><td>${figure(observation, now, ids, words)}</td><td>${change}</td>${reason}</tr>
`;
    }),
  );
  const rest = rows.length - lines.length;
  const table =
    lines.length === 0
      ? null
      : html`<table aria-labelledby="${id}-title">
<thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead>
<tbody>
${lines}</tbody></table>
`;
  const stale = sentences.slice(0, mostSentences).map(
    (pieces) =>
      html`<li>${pieces.map(({ text, stale }) => (stale ? html`<strong>${text}</strong>` : text))}</li>
`,
  );
  return html`<section id="${id}" class="changes" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p>${summary}</p>
${table}
${rest > 0 ? html`<p>${changes.andMore(rest)}</p>` : null}
${stale.length > 0 ? html`<h3>${changes.sentences(edition)}</h3><ul class="told">${stale}</ul>` : null}
${file === null ? null : html`<p class="links"><a href="${file}" download>${changes.file}</a></p>`}
</section>
`;
}
