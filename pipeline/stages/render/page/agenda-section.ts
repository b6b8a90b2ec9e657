import { type Html, html } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import { localName } from "../file-names.ts";
import { sharedStatus } from "../marks.ts";
import type { Words } from "../words.ts";
import type { AgendaItem } from "./agenda.ts";
import type { FigureIds } from "./figure.ts";

/** As many as fit on one screen. */
const mostItems = 5;
const mostNamed = 2;

/** What a director must know, on one screen: what is wrong, which published figures it touches, who must act, how, and by when. */
export function agendaSection(
  items: readonly AgendaItem[],
  all: number,
  ids: FigureIds | null,
  words: Words,
): Html | null {
  const { frame, page } = words.book;
  if (items.length === 0) return null;
  const touched = new Set(items.flatMap(({ figures }) => figures.map(({ observation }) => observation))).size;
  const rows = items.slice(0, mostItems).map((item) => row(item, ids, words));
  const rest = items.length - rows.length;
  const heads = [page.wrong, page.figures, page.who, frame.whatToDo, page.byWhen];
  return html`<section aria-labelledby="glance" class="glance"><h2 id="glance">${page.glance}</h2>
${ids === null ? null : html`<p>${touched === 0 ? page.untouched : page.touched(words.number(touched), words.number(all))}</p>`}
<table aria-labelledby="glance"><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>
${rest > 0 ? html`<p><a href="#to-mend">${page.others(rest)}</a></p>` : null}
</section>
`;
}

function row(item: AgendaItem, ids: FigureIds | null, words: Words): Html {
  const { severity, who, wrong, findings, advice, files, due } = item;
  const { page } = words.book;
  const more = advice.length > 1 ? html` <a href="#to-mend">${page.others(advice.length - 1)}</a>` : null;
  const where = files.slice(0, mostNamed).map((file) => html`<br><code>${file}</code>`);
  const elsewhere =
    files.length > mostNamed
      ? html` <span class="soft">${page.others(files.length - mostNamed)}</span>`
      : null;
  const alike = findings > 1 ? html` <span class="soft">${page.others(findings - 1)}</span>` : null;
  return html`<tr class="${severity}"><th scope="row">${wrong}${alike}${where}${elsewhere}</th><td class="text">${figuresOf(item, ids, words)}</td><td class="text">${who}</td><td class="text">${advice[0] ?? ""}${more}</td><td class="text">${due === null ? "" : words.period(due)}</td></tr>
`;
}

/** The figures by indicator, each linked to its first in the report; for a withheld dataset, its name. */
function figuresOf(
  { figures, withheld }: Pick<AgendaItem, "figures" | "withheld">,
  ids: FigureIds | null,
  words: Words,
): Html {
  const { page, frame, punctuation } = words.book;
  if (withheld.length > 0)
    return html`${withheld.map(({ words: datasetWords }) => page.wholeDataset(datasetWords[words.locale].title)).join(punctuation.semicolon)}`;
  if (figures.length === 0) return html`${frame.none}`;
  const byIndicator = groupBy(
    figures,
    ({ dataset, observation }) => `${dataset.id} ${observation.indicator}`,
  );
  const largest = [...byIndicator.values()].sort((a, b) => b.length - a.length);
  const named = largest.flatMap((alike) => {
    const [first, ...others] = alike;
    if (!first) return [];
    const status = sharedStatus(
      alike.map(({ observation }) => observation),
      words,
    );
    const text = page.ofIndicator(
      words.indicator(first.dataset, first.observation.indicator).title,
      others.length + 1,
    );
    const id = ids?.get(first.observation);
    const link =
      id === undefined
        ? html`${text}`
        : html`<a href="${localName("index.html", words.locale)}#${id}">${text}</a>`;
    return [status === null ? link : html`${link} <span class="soft">${status}</span>`];
  });
  const shown = named.slice(0, mostNamed);
  const rest = named.length - shown.length;
  return html`${shown.map((line, index) => html`${index > 0 ? html`<br>` : null}${line}`)}${rest > 0 ? html`<br>${page.others(rest)}` : null}`;
}
