import { isOld, recentFrom } from "../../../charts/old-values.ts";
import { type Html, html } from "../../../escape/html.ts";
import type { Reference } from "../../../model/chart.ts";
import { type Edition, titleOf } from "../../../model/edition.ts";
import type { Locale } from "../../../model/locale.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Passage } from "../../../model/passage.ts";
import { yearsSpanned } from "../../../model/period.ts";
import { cellsBehind, isMissing } from "../../../model/quantity.ts";
import { formatAddress } from "../../../model/source.ts";
import { localName } from "../file-names.ts";
import type { Formats } from "../formats.ts";
import { passageText } from "../passage-text.ts";
import { placeLink, placePageName } from "../place-link.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { hasCards } from "../sharing/card-files.ts";
import { shareHead } from "../sharing/share-head.ts";
import { sparkLine } from "../spark-line.ts";
import { figureTitle, profileLines } from "../story/profile-lines.ts";
import { isAhead, keyOf, type Profile, type ProfileFigure } from "../story/profiles.ts";
import type { Words } from "../words.ts";
import { htmlDocument } from "./document.ts";
import { drawnMarks, type FigureIds } from "./figure.ts";
import { drawnSpark } from "./key-figures-section.ts";
import { languageSwitch } from "./language-switch.ts";
import { standingShape } from "./standing-shape.ts";
import { stripSvg } from "./strip.ts";

/** What the pages of places share in one language. */
export interface ProfileFrame {
  readonly edition: Edition;
  readonly ids: FigureIds;
  readonly rendered: readonly Locale[];
  readonly formats: Formats;
  /** The reference values in charts of a series, by its key. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** Sentences that make sense by themselves, the most important first. */
  sentencesOf(area: string): readonly Passage[];
  /** The country or region of a place. */
  parentOf(area: string): string | null;
}

/** Fewer values are not a distribution. */
const leastPeers = 3;
/** More would not fit on one sheet of paper. */
const mostFurther = 40;

/** The page of a place: standings, each figure with its change and position among others, gaps, and the cells. */
export function profilePage(profile: Profile, frame: ProfileFrame, words: Words): string {
  const { edition, rendered, ids } = frame;
  const { area, standings, figures, further, missing } = profile;
  const { profile: says, changes, punctuation } = words.book;
  const name = words.area(area);
  const parent = frame.parentOf(area);
  const title = titleOf(edition, words.locale);
  const report = `../${localName("index.html", words.locale)}`;
  const stand = standings.map(
    ({ dataset, figure, standing }) =>
      html`<li class="${standing}"><span aria-hidden="true">${standingShape[standing]}</span> <strong>${words.book.story.standings[standing]}</strong> ${linked(figure, [words.breakdown(dataset, figure.breakdown), periodOf(figure, edition, words)].join(punctuation.clause), { report, ids })}</li>`,
  );
  const heads = [changes.figure, says.latest, changes.change, says.among, says.standing];
  const rank = ({ dataset, figure, peers }: ProfileFigure) =>
    (frame.references.has(keyOf(dataset, figure)) ? 0 : 2) + (peers.length >= leastPeers ? 0 : 1);
  const rows = [...figures]
    .sort((a, b) => rank(a) - rank(b))
    .map((each) => row(each, { report, frame, area }, words));
  const others = further.slice(0, mostFurther).map(
    (
      each,
    ) => html`<li>${figureTitle(each, words)}${punctuation.label("", "")}${linked(each.figure, words.amount(each.figure.value), { report, ids })}${drawnMarks(each.figure, words)} <span class="soft">${periodOf(each.figure, edition, words)}</span></li>
`,
  );
  const absent = missing.map(({ dataset, figure, last }) => {
    const what = words.indicator(dataset, figure.indicator).title;
    const reason = words.amount(figure.value);
    const before = last === null ? "" : punctuation.semicolon + says.last(words.period(last.period));
    return html`<li>${punctuation.label(`${what}${punctuation.clause}${words.period(figure.period)}`, reason + before)}</li>
`;
  });
  const cells = [...figures, ...further.slice(0, mostFurther)].map(
    (each) => html`<li>${punctuation.label(figureTitle(each, words), addresses(each.figure, words))}</li>
`,
  );
  const body = html`<header>
<p class="network"><a href="${report}">${title} · ${edition.network}</a></p>
<h1>${name}${parent === null ? null : html` <small><a href="${placePageName(parent, words.locale)}">${words.area(parent)}</a></small>`}</h1>
${languageSwitch(placePageName(area, "en"), rendered, words)}
<p class="soft">${[publicationLine(edition, words), reissuedText(edition, words)].filter((text) => text !== "").join(" · ")}</p>
</header>
<main id="content" tabindex="-1">
${frame.sentencesOf(area).map(
  (passage) => html`<p class="lead">${passageText(passage, words)}</p>
`,
)}${stand.length > 0 ? html`<ul class="standings">${stand}</ul>` : null}
${
  rows.length > 0
    ? html`<h2>${says.compared}</h2>
<p class="soft">${says.key(name)}</p>
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>
`
    : null
}<div class="columns">
${section(says.further, others)}${section(says.notReported, absent)}${section(says.cells, cells, "cells")}</div>
</main>
<footer><p><a href="${report}">${says.report}</a> · <a href="${placePageName("index", words.locale)}">${says.places}</a></p></footer>`;
  return htmlDocument(words, `${name} – ${title} – ${edition.network}`, body, {
    sheet: `../${localName("style.css", words.locale)}`,
    head: shareHead({
      edition,
      title: `${name} – ${title}`,
      description: profileLines(profile, words).join(punctuation.semicolon) || `${name} – ${title}`,
      locale: words.locale,
      rendered,
      name: (locale) => placeLink(area, locale),
      ...(hasCards(edition, frame.formats) ? { card: placeLink(area, words.locale, "card.png") } : {}),
    }),
  });
}

function section(title: string, items: readonly Html[], name = ""): Html | null {
  if (items.length === 0) return null;
  return html`<section class="${name}"><h2>${title}</h2><ul>${items}</ul></section>
`;
}

interface Place {
  readonly report: string;
  readonly frame: ProfileFrame;
  readonly area: string;
}

function row(each: ProfileFigure, { report, frame, area }: Place, words: Words): Html {
  const { dataset, figure, series, peers } = each;
  const { profile: says, punctuation } = words.book;
  const { ids } = frame;
  const references = frame.references.get(keyOf(dataset, figure)) ?? [];
  const first = series[0];
  const change = first && first !== figure ? changed(first, figure, words) : says.single;
  const spark = sparkLine(figure, { dataset, observations: series, since: null }, words);
  const together = [...peers, figure].map((observation) => ({ observation }));
  const years = yearsSpanned(together.map(({ observation }) => observation.period));
  // As in charts, an old figure stands apart: it is held against no guideline.
  const stands = !isOld({ observation: figure }, recentFrom(together));
  const enough = peers.length >= leastPeers && years !== null;
  const position = enough ? punctuation.bracketed(words.number(peers.length + 1), words.period(years)) : "";
  const strip = enough
    ? stripSvg({ figure, peers, references, label: `${words.area(area)} ${position}` })
    : null;
  const why = peers.length === 0 ? says.notCompared : says.tooFew;
  return html`<tr><th scope="row">${figureTitle(each, words)}</th>
<td>${linked(figure, words.amount(figure.value), { report, ids })}${drawnMarks(figure, words)} <span class="soft">${periodOf(figure, frame.edition, words)}</span></td>
<td>${change}${spark && drawnSpark(spark)}</td>
<td>${strip ? html`${strip}<span class="soft">${says.peers(peers.length + 1, words.period(years ?? figure.period))}</span>` : html`<span class="soft">${why}</span>`}</td>
<td>${stands ? held(each, references, words) : null}</td></tr>
`;
}

/** The year of a figure; for one ahead, such as the share reported of a target, when it is due. */
function periodOf(figure: Observation, { edition }: Edition, words: Words): string {
  const period = words.period(figure.period);
  return isAhead(figure, edition) ? words.book.profile.due(period) : period;
}

/** How a figure compares with the reference values of its charts. */
function held({ dataset, figure }: ProfileFigure, references: readonly Reference[], words: Words): Html[] {
  const { value } = figure;
  const { better } = dataset.indicators[figure.indicator] ?? { better: "neither" };
  if (isMissing(value)) return [];
  const { profile: says } = words.book;
  return references.map(({ amount, label }) => {
    const isAbove = value.amount > amount;
    const standing = better !== "neither" && isAbove === (better === "higher") ? "on-track" : "behind";
    const shape = better === "neither" ? "" : `${standingShape[standing]} `;
    return html`<p class="${standing}">${shape}${isAbove ? says.above(label) : says.within(label)}</p>`;
  });
}

function changed(first: Observation, latest: Observation, words: Words): string {
  const { profile: says } = words.book;
  if (isMissing(first.value) || isMissing(latest.value)) return says.single;
  const change = words.change(first.value, latest.value);
  const period = words.period(first.period);
  return change === null ? says.same(period) : says.since(change, period, words.bare(first.value));
}

function linked(
  observation: Observation,
  text: string,
  { report, ids }: { readonly report: string; readonly ids: FigureIds },
): Html {
  const id = ids.get(observation);
  return id === undefined ? html`${text}` : html`<a class="figure" href="${report}#${id}">${text}</a>`;
}

/** The first cells of a figure, and whether there are more. */
function addresses({ value }: Observation, { book }: Words): string {
  const [first, second, ...others] = cellsBehind(value);
  const shown = [first, second].flatMap((range) => (range ? [formatAddress(range)] : []));
  const list = shown.join(book.punctuation.semicolon);
  return others.length > 0 ? book.punctuation.andOthers(list) : list;
}
