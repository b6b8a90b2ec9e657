import { type Html, html, joined, trusted } from "../../../escape/html.ts";
import type { Observation } from "../../../model/observation.ts";
import { figuresIn } from "../../../model/passage.ts";
import { amountOf, placesWith, type StandingCount } from "../../../model/standing.ts";
import { type BriefSentence, changeText, explainsNoMark, yearText } from "../brief.ts";
import { capitalised } from "../capitalised.ts";
import type { ChangeOf } from "../changes/change-since.ts";
import { doubtMark } from "../marks.ts";
import { placeLink } from "../place-link.ts";
import { shownPlaces } from "../shortened-chart.ts";
import type { ChangedSentence } from "../story/changed-sentences.ts";
import type { LeadingChart, Opening } from "../story/opening.ts";
import { standingName } from "../story/place-standings.ts";
import { belowSentence, sentenceOf } from "../story/verdict.ts";
import type { Words } from "../words.ts";
import { inPhrases } from "./chart-figure.ts";
import { claimsPanel } from "./claims-panel.ts";
import { type FigureIds, figure, markLegend } from "./figure.ts";
import { placeName, prose } from "./prose.ts";
import { withQualityLink } from "./quality-link.ts";
import { slimSvg } from "./slim-svg.ts";
import { standingShape } from "./standing-shape.ts";

interface OpeningContext {
  readonly changeOf: ChangeOf;
  /** The edition before, if any. */
  readonly before: string | null;
  readonly ids: FigureIds;
}

/** The first screen: verdict, the search for a place, standings, changes and leading charts. Null with nothing to open with. */
export function openingSection(opening: Opening, context: OpeningContext, words: Words): Html | null {
  const { verdict, changed, news, standings, charts, places } = opening;
  if (verdict.length === 0 && charts.length === 0) return null;
  return html`<section class="opening" aria-labelledby="brief">
<div class="first">${verdictBlock(opening, context.ids, words)}${finder(places, words)}</div>
${standings.map((each) => strip(each, context.ids, words))}
${changed.length > 0 ? whatChanged(changed, context.ids, words) : null}
${charts.length > 0 ? html`<div class="leads leads-${charts.length}">${charts.map((chart) => lead(chart, context.ids, words))}</div>` : null}
${news.length > 0 ? inBrief(news, context, words) : null}${unchangedLine(opening, context, words)}${explainsNoMark([...verdict, ...news]) ? html`<p class="aside">${words.book.story.withoutTarget}</p>` : null}
</section>
`;
}

/** A sentence a clause, the first as the heading; below each, what limits it and the years of its data. */
function verdictBlock({ verdict }: Opening, ids: FigureIds, words: Words): Html {
  const sentences = verdict.map((clause, index) => {
    const { dataset, passage } = clause;
    const claims = claimsPanel({ dataset, passage, prefix: "verdict", defines: true }, ids, words);
    const { parts, stop } = sentenceOf(passage, words);
    const text = prose({ parts: [...parts, stop.trimEnd()] }, ids, words, claims?.button);
    const below = belowSentence(clause, words).map((each) => html`<span>${prose(each, ids, words)}</span> `);
    return html`${index === 0 ? html`<h2 id="brief">${text}</h2>` : html`<p class="next">${text}</p>`}
${claims?.panel ?? null}<p class="aside">${below}</p>
`;
  });
  const figures = new Set(verdict.flatMap(({ passage }) => figuresIn(passage)));
  return html`<div class="verdict">${verdict.length === 0 ? html`<h2 id="brief">${words.book.story.brief}</h2>` : sentences}${markLegend(
    [...figures],
    words,
  )}</div>
`;
}

/** What changed since an earlier year: a sentence tells its years and values. */
function whatChanged(changed: readonly ChangedSentence[], ids: FigureIds, words: Words): Html {
  const items = changed.map((sentence) => {
    const claims = claimsPanel({ ...sentence, prefix: "changed" }, ids, words);
    const notes = sentence.notes.map((note) => html`<span>${prose(note, ids, words)}</span> `);
    return html`<li><p>${prose(sentence.passage, ids, words, claims?.button)}</p>${claims?.panel ?? null}${notes.length > 0 ? html`<p class="aside">${notes}</p>` : null}</li>
`;
  });
  return html`<div class="changed"><h3>${words.book.story.changed}</h3>
<ul class="brief">${items}</ul></div>
`;
}

/** More names than this would weigh more than the rest of the first screen. */
const mostSuggested = 300;

/** A field that takes any name of a place, tells how it stands and leads to its page; and a link to the list of all. */
function finder(places: Opening["places"], words: Words): Html | null {
  const { book, locale } = words;
  const { story, punctuation } = book;
  const withPage = [...places.keys()].filter((area) => words.placePage(area) !== null);
  if (withPage.length === 0) return null;
  const suggested =
    places.size > mostSuggested ? [] : [...places].sort(([a], [b]) => words.compareAreas(a, b));
  const options = suggested.map(([area, standing]) => {
    const name = words.area(area);
    const line = standing === "" ? null : html` data-standing="${punctuation.label(name, standing)}"`;
    return html`<option value="${name}"${line}>`;
  });
  return html`<form class="find" action="${placeLink("index", locale)}" method="get" role="search">
<label for="find">${story.findPlace}</label>
<div><input id="find" name="q" type="search" autocomplete="off" list="places" required><button>${story.open}</button></div>
<output for="find"></output>
<p class="links"><a href="${placeLink("index", locale)}">${story.placesWithPage(withPage.length)}</a></p>
<datalist id="places">${options}</datalist></form>
`;
}

/** How many places have which standing, with words and shapes, each with its places. */
function strip(
  { dataset, counts: { judged, counts }, doubtsOf }: Opening["standings"][number],
  ids: FigureIds,
  words: Words,
): Html {
  const { claims, story, punctuation } = words.book;
  const title = story.placesToTarget(dataset.words[words.locale].title);
  const sums = counts.map((count) => ({ count, sum: placesWith(count) }));
  const all = sums.reduce((total, { sum }) => total + sum, 0);
  const parts = sums.map(({ count, sum }) => {
    const shown = count.figures.filter((each) => amountOf(each) !== 0);
    const [single, second] = shown;
    const isSingle = single !== undefined && second === undefined;
    const number = isSingle ? figure(single, words.bare(single.value), ids, words) : words.number(sum);
    const named = (each: Observation) =>
      html`${words.breakdown(dataset, each.breakdown)} ${figure(each, words.bare(each.value), ids, words)}`;
    const others = shown.length > mostReasons + 1 ? shown.slice(mostReasons) : [];
    const told = isSingle ? [] : shown.slice(0, shown.length - others.length).map(named);
    const rest = story.otherReasons(others.length, placesWith({ ...count, figures: others }));
    const doubted =
      count.standing === "unknown" ? [] : count.places.filter((each) => doubtsOf(each).length > 0);
    const inDoubt = punctuation.label(claims.inDoubt, words.number(doubted.length));
    const areFew = !second && count.places.length <= mostNamed && count.places.length === sum;
    const below = areFew
      ? joined(
          byName(count.places, words).map((place) => judgedPlace(place, doubtsOf, words)),
          punctuation.comma,
        )
      : joined(
          [...told, ...(others.length > 0 ? [rest] : []), ...(doubted.length > 0 ? [inDoubt] : [])],
          punctuation.semicolon,
        );
    return html`<div class="count ${count.standing}">
<p><span class="shape" aria-hidden="true">${standingShape[count.standing]}</span> <strong>${number}</strong> ${isSingle ? words.breakdown(dataset, single.breakdown) : standingName(dataset, count, words)}</p>
<p class="soft">${below}</p>
${second ? byPart(count, { named, sum }, words) : areFew ? null : folded(count.places, ({ period }) => words.period(period), words, { doubtsOf })}</div>
`;
  });
  let from = 0;
  const bar = sums.map(({ count, sum }) => {
    const width = (sum / Math.max(1, all)) * 1000;
    const piece = html`<rect class="${count.standing}" x="${from.toFixed(1)}" width="${Math.max(0, width - 3).toFixed(1)}" height="14"/>`;
    from += width;
    return piece;
  });
  return html`<div class="track"><h3>${story.onTrack}</h3><p class="soft">${title}${punctuation.clause}${words.period(judged.period)} · ${story.allPlaces(all)}</p>
<div class="counts">${parts}</div>${all > 0 ? html`<svg class="bar" viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden="true">${bar}</svg>` : null}</div>
`;
}

/** The name of a place, with a mark where a figure of its target is in doubt; the page of a place says which. */
function judgedPlace(place: Observation, doubtsOf: DoubtsOf, words: Words): Html {
  const doubt =
    doubtsOf(place).length > 0
      ? html`<sup class="mark"><abbr title="${words.book.claims.inDoubt}">${doubtMark}</abbr></sup>`
      : null;
  return html`<span class="judged">${placeName(place.area, words)}${doubt}</span>`;
}

/** So few places are named at once. */
const mostNamed = 5;

/** Of a longer list of reasons, so many are told before it is opened. */
const mostReasons = 2;

/** The parts of a count, such as reasons, each with its places, folded. */
function byPart(
  { figures, places }: StandingCount,
  { named, sum }: { readonly named: (part: Observation) => Html; readonly sum: number },
  words: Words,
): Html {
  const parts = figures.map((part) => {
    const alike = places.filter(({ breakdown }) => breakdown === part.breakdown);
    const how = ({ period }: Observation) => (period === part.period ? "" : words.period(period));
    return html`<p>${named(part)}</p>
${folded(alike, how, words, { all: amountOf(part) })}`;
  });
  return html`<details><summary>${words.book.story.byReason(sum)}</summary>
${parts}</details>
`;
}

type DoubtsOf = Opening["standings"][number]["doubtsOf"];

function byName(places: readonly Observation[], words: Words): Observation[] {
  return [...places].sort((a, b) => words.compareAreas(a.area, b.area));
}

/** The names of places, folded. */
function folded(
  places: readonly Observation[],
  how: (place: Observation) => string,
  words: Words,
  { all = places.length, doubtsOf = () => [] }: { readonly all?: number; readonly doubtsOf?: DoubtsOf },
): Html | null {
  if (places.length === 0) return null;
  const rest = all - places.length;
  const items = byName(places, words).map((place) => {
    const said = how(place);
    return html`<li>${judgedPlace(place, doubtsOf, words)}${said === "" ? null : html` <span class="soft">${said}</span>`}</li>`;
  });
  return html`<details><summary>${words.book.story.allPlaces(all)}</summary>
<ul>${items}${rest > 0 ? html`<li>${words.book.story.otherPlaces(rest)}</li>` : null}</ul>
${rest > 0 ? html`<p class="soft">${words.book.story.unmatched}</p>` : null}</details>
`;
}

/** A leading chart below its message; the complete one is in its chapter. */
function lead(
  { chart, heading, subtitle, plot, caveats, part, notes }: LeadingChart,
  ids: FigureIds,
  words: Words,
): Html {
  const { story, punctuation } = words.book;
  return html`<figure class="lead" aria-labelledby="lead-${chart.id}">
<h3 id="lead-${chart.id}">${inPhrases(heading, words.locale)}</h3>
<p class="subtitle">${subtitle}</p>
${trusted(slimSvg(plot, false).replaceAll(`${chart.id}-narrow`, `lead-${chart.id}`))}
${
  caveats.length > 0
    ? html`<p class="aside">${caveats.map((caveat) => html`<span>${prose(caveat, ids, words)}</span> `)}</p>
`
    : null
}<p class="links">${[...notes, ...(part ? [shownPlaces(part, words)] : [])].map((note) => withQualityLink(note + punctuation.gap, words))}<a href="#chart-${chart.id}">${story.wholeChart}</a></p>
</figure>
`;
}

function inBrief(news: readonly BriefSentence[], context: OpeningContext, words: Words): Html {
  return html`<div><h3>${words.book.story.brief}</h3>
<ol class="brief">${news.map((sentence) => briefItem(sentence, context, words))}</ol></div>`;
}

function briefItem(sentence: BriefSentence, { changeOf, ids }: OpeningContext, words: Words): Html {
  const { passage, dataset } = sentence;
  const claims = claimsPanel({ dataset, passage, prefix: "brief" }, ids, words);
  return html`<li><p>${prose(passage, ids, words, claims?.button)}</p>${claims?.panel ?? null}<p class="aside">${asideOf(sentence, changeOf, words)}</p></li>
`;
}

function asideOf(sentence: BriefSentence, changeOf: ChangeOf, words: Words): Html {
  const { standing } = sentence;
  const changed = changeText(sentence, changeOf, words);
  const mark =
    standing === "no-target"
      ? null
      : html`<span class="standing ${standing}">${words.book.story.standings[standing]}</span> `;
  return html`${mark}${yearText(sentence, words)}${changed === null ? null : html` · ${changed}`}`;
}

/** What is as it was before, stated once for all, folded; a subject is named where nothing of it is new. */
function unchangedLine(
  { unchanged, stale }: Opening,
  { before, ids }: OpeningContext,
  words: Words,
): Html | null {
  if (before === null || unchanged.length === 0) return null;
  const { changes, punctuation } = words.book;
  const names = stale.map((dataset) => dataset.words[words.locale].title);
  const asBefore = capitalised(changes.asBefore(before));
  return html`<details class="unchanged"><summary>${names.length === 0 ? asBefore : punctuation.label(asBefore, names.join(punctuation.comma))}</summary>
<ul>${unchanged.map(({ passage }) => html`<li>${prose(passage, ids, words)}</li>`)}</ul></details>
`;
}
