import { type Html, html, joined } from "../../../escape/html.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { isIllustrative, isMissing } from "../../../model/quantity.ts";
import { localName } from "../file-names.ts";
import { sentenceText } from "../story/verdict.ts";
import type { Words } from "../words.ts";
import type { AgendaItem } from "./agenda.ts";
import type { FigureIds } from "./figure.ts";

/** As many as fit on one screen. */
const mostItems = 5;
const mostNamed = 2;
/** So many, and those of several problems are seen to be the same. */
const mostPlaces = 6;

/** What a director must know, on one screen: what is wrong, which published figures it touches, who must act, how, and by when. */
export function agendaSection(
  items: readonly AgendaItem[],
  all: number,
  ids: FigureIds | null,
  words: Words,
): Html | null {
  const { page, frame } = words.book;
  if (items.length === 0) return null;
  const figures = items.flatMap((item) => item.figures.map(({ observation }) => observation));
  const touched = new Set(figures.filter(isRealFigure)).size;
  const lead = touchedText(items, words);
  const shown = items.slice(0, mostItems);
  const others = items.slice(mostItems);
  // What all have in common is said once.
  const whens = [...new Set(shown.map(({ due }) => whenOf(due, words)))];
  return html`<section aria-labelledby="glance" class="glance"><h2 id="glance">${page.glance}</h2>
${ids === null ? null : html`${lead === "" ? null : html`<p class="lead">${lead}</p>`}<p${lead === "" ? html` class="lead"` : null}>${touched === 0 && lead === "" ? page.untouched : page.touched({ figures: touched, all })}</p>${share(touched, all)}<p class="soft">${page.limits(items.length)}</p>`}
${whens.length > 1 ? null : html`<p>${whens}</p>`}
<ol>
${shown.map((item) => entry(item, whens.length > 1 ? whenOf(item.due, words) : null, { ids, words }))}</ol>
${
  others.length === 0
    ? null
    : html`<details><summary>${page.others(others.length)}</summary>
<ul>${others.map(({ title, examples, findings }) => html`<li>${page.ofIndicator(title ?? examples[0]?.wrong ?? "", findings)}</li>`)}</ul>
<p><a href="#to-mend-list">${frame.toMend}</a></p></details>`
}
</section>
`;
}

/** Which standings and sentences of the opening rest on anything in doubt, each counted once; "" where none does. */
function touchedText(items: readonly AgendaItem[], words: Words): string {
  const { page, punctuation } = words.book;
  const standings = items.flatMap((item) => item.standings ?? []);
  const places = new Set(standings.flatMap(({ touched }) => touched));
  const others = items.filter((item) => item.standings === null);
  const count = new Set(others.flatMap(({ opening }) => opening)).size;
  const subjects = new Set(
    others.flatMap(({ figures, leads }) =>
      figures.slice(0, leads).map(({ dataset }) => dataset.words[words.locale].title),
    ),
  );
  const [{ all = 0 } = {}] = standings;
  return [
    ...(places.size > 0 ? [page.standingsTouched({ touched: places.size, all, names: null })] : []),
    ...(count > 0 ? [page.opens({ count, names: [...subjects].join(punctuation.comma) })] : []),
  ]
    .map((text) => text + punctuation.stop)
    .join(punctuation.gap);
}

/** Whether it is a value, and none that was made up. */
export function isRealFigure({ value }: Observation): boolean {
  return !isMissing(value) && !isIllustrative(value);
}

/** Which part of the figures is touched. */
function share(touched: number, all: number): Html {
  const width = all === 0 ? 0 : Math.min(1000, Math.ceil((touched / all) * 1000));
  return html`<svg class="bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true"><rect class="behind" width="${width}" height="14"/><rect x="${width}" width="${1000 - width}" height="14"/></svg>`;
}

/** By when something is to be done. */
function whenOf(due: AgendaItem["due"], words: Words): string {
  const { page, punctuation } = words.book;
  return due === null ? page.beforeNext : punctuation.label(page.byWhen, words.period(due));
}

function entry(
  item: AgendaItem,
  when: string | null,
  { ids, words }: { readonly ids: FigureIds | null; readonly words: Words },
): Html {
  const { severity, who, advice, opening, standings } = item;
  const { page, punctuation } = words.book;
  const sentences = opening.map((sentence) => sentenceText(sentence, words));
  const consequence =
    standings !== null
      ? html`<strong>${page.standingsTouched({
          touched: standings.touched.length,
          all: standings.all,
          names: few(
            standings.touched.map(({ area }) => words.area(area)),
            mostPlaces,
            words,
          ),
        })}${punctuation.stop}</strong> `
      : sentences.length > 0
        ? html`<strong>${punctuation.label(page.opens({ count: sentences.length, names: null }), "")}</strong>${sentences.join(punctuation.gap)} `
        : null;
  const more =
    advice.length > 1 ? html` <a href="#to-mend-list">${page.others(advice.length - 1)}</a>` : null;
  return html`<li class="${severity}"><div>${problem(item, words)}
<p>${consequence}${punctuation.label(page.figures, "")}${figuresOf(item, ids, words)}</p>${examples(item, words)}</div>
<div class="task"><strong>${who}</strong>${when === null ? null : html`<br>${when}`}<p>${advice[0] ?? ""}${more}</p></div></li>
`;
}

/** The first of these names, and how many more there are. */
function few(names: readonly string[], most: number, { book: { page, punctuation } }: Words): string {
  const rest = names.length - most;
  return [...names.slice(0, most), ...(rest > 0 ? [page.others(rest)] : [])].join(punctuation.comma);
}

/** What is wrong and whom it is about; without a title, the first example says it. */
function problem({ title, subjects, examples, findings }: AgendaItem, words: Words): Html {
  const { page, punctuation } = words.book;
  const [subject = "", ...others] = subjects;
  if (title !== null) return html`<h3>${punctuation.label(title, few(subjects, mostNamed, words))}</h3>`;
  // Of the other findings, who else they are about; where all are about one, how many.
  const rest = findings > 1 ? page.others(findings - 1) : "";
  const alike = others.length > 0 ? few(others, mostNamed, words) : rest;
  return html`<h3>${punctuation.label(subject, examples[0]?.wrong ?? "")}</h3>${alike === "" ? null : html`<p class="soft">${punctuation.label(page.alike, alike)}</p>`}`;
}

/** A few cases in numbers, with their cells, for whoever mends them, and where all are. */
function examples({ title, examples, findings }: AgendaItem, { book }: Words): Html {
  const { page, punctuation } = book;
  return html`<details><summary>${page.example}</summary>${examples.map(({ subject, wrong, at }, index) => {
    // The first is the heading where the kind has no title.
    const says = title === null && index === 0 ? null : html`${punctuation.label(subject, wrong)} `;
    return html`<p class="soft">${says}<code>${at}</code></p>`;
  })}${findings > examples.length ? html`<p><a href="#to-mend-list">${page.allCases(findings)}</a></p>` : null}</details>`;
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
    const isInvented = alike.every(({ observation }) => isIllustrative(observation.value));
    const text = page.ofIndicator(
      words.indicator(first.dataset, first.observation.indicator).title,
      others.length + 1,
    );
    const id = ids?.get(first.observation);
    const link =
      id === undefined
        ? html`${text}`
        : html`<a href="${localName("index.html", words.locale)}#${id}">${text}</a>`;
    return [isInvented ? html`${link} <span class="soft">${words.book.statuses.illustrative}</span>` : link];
  });
  const shown = named.slice(0, mostNamed);
  const rest = named.length - shown.length;
  return html`${joined(shown, punctuation.comma)}${rest > 0 ? html` ${page.others(rest)}` : null}`;
}
