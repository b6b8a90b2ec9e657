import { isOld, recentFrom } from "../../../charts/old-values.ts";
import { type Html, html, joined } from "../../../escape/html.ts";
import type { Reference } from "../../../model/chart.ts";
import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import { keyOf as figureKeyOf } from "../../../model/figure-key.ts";
import type { Finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Highlight } from "../../../model/highlight.ts";
import type { Locale } from "../../../model/locale.ts";
import { isDoubted, type Observation } from "../../../model/observation.ts";
import { yearsSpanned } from "../../../model/period.ts";
import { cellsBehind, isMissing, quantileOf } from "../../../model/quantity.ts";
import { compareText, formatCells, formatSheet } from "../../../model/source.ts";
import type { Standing } from "../../../model/standing.ts";
import { comparesPlaces, countsThings } from "../../../model/unit.ts";
import { inDoubtText } from "../caution-notes.ts";
import { localName } from "../file-names.ts";
import type { Formats } from "../formats.ts";
import { doubtMark, marksAmong } from "../marks.ts";
import { passageText } from "../passage-text.ts";
import { placeLink, placePageName } from "../place-link.ts";
import { publicationLine, reissuedText } from "../publication-line.ts";
import { hasCards } from "../sharing/card-files.ts";
import { shareHead } from "../sharing/share-head.ts";
import { sparkLine } from "../spark-line.ts";
import {
  absentText,
  type MemberStandings,
  membersSentence,
  membersText,
  type PlaceStandings,
} from "../story/place-standings.ts";
import { profileChange } from "../story/profile-change.ts";
import { figureTitle, profileLines, reasonMissing, standingText } from "../story/profile-lines.ts";
import { keyOf, type Profile, type ProfileFigure } from "../story/profiles.ts";
import type { Words } from "../words.ts";
import { htmlDocument } from "./document.ts";
import { drawnMarks, type FigureIds, marksOf } from "./figure.ts";
import { drawnSpark } from "./key-figures-section.ts";
import { languageSwitch } from "./language-switch.ts";
import { furtherFigures, linked, markedFigure, type ProfileLinks, targetsTable } from "./profile-figure.ts";
import { standingShape } from "./standing-shape.ts";
import { stripSvg } from "./strip.ts";

/** A sentence that makes sense by itself, and what is doubted of its figures. */
export interface LeadSentence extends Pick<Highlight, "passage" | "of"> {
  readonly doubts: readonly Finding[];
}

/** What the pages of places share in one language. */
export interface ProfileFrame {
  readonly edition: Edition;
  readonly ids: FigureIds;
  readonly rendered: readonly Locale[];
  readonly formats: Formats;
  /** The reference values in charts of a series, by its key. */
  readonly references: ReadonlyMap<string, readonly Reference[]>;
  /** The figures of all places whose progress a chart draws against one path, by the key of their series. */
  readonly onPath: ReadonlyMap<string, readonly Observation[]>;
  /** What goes along with a change told of a figure, by its key. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The most important first. */
  sentencesOf(area: string): readonly LeadSentence[];
  /** The country or region of a place. */
  parentOf(area: string): string | null;
  standingsOf(area: string): PlaceStandings;
}

/** Fewer values are not a distribution. */
const leastPeers = 3;
/** More would not fit on one sheet of paper. */
const mostFurther = 40;
/** Of one figure. */
const mostCells = 4;

/** The page of a place: standings, each figure with its change and position among others, gaps, and the cells. */
export function profilePage(profile: Profile, frame: ProfileFrame, words: Words): string {
  const { edition, rendered } = frame;
  const { area, figures, further, missing } = profile;
  const { own: standings, absent, members } = frame.standingsOf(area);
  const { profile: says, changes, punctuation } = words.book;
  const name = words.area(area);
  const parent = frame.parentOf(area);
  const title = titleOf(edition, words.locale);
  const network = textIn(edition.network, words.locale);
  const report = `../${localName("index.html", words.locale)}`;
  const links = { report, ids: frame.ids };
  const sentences = frame.sentencesOf(area);
  const told = new Set(
    [...sentences, ...standings].flatMap(({ doubts }) => doubts.map((found) => inDoubtText(found, words))),
  );
  const note = (
    mark: string,
    text: string,
  ) => html`<p class="soft"><sup class="mark">${mark}</sup> ${text}</p>
`;
  const stand = standings.map((each) => {
    const doubted = { ...each.figure, cautions: each.doubts };
    const text = standingText(each, edition.edition, words);
    return html`<li class="${each.standing}"><span aria-hidden="true">${standingShape[each.standing]}</span> <strong>${linked(each.figure, text, links)}</strong>${drawnMarks(doubted, words)}</li>`;
  });
  const absences = absent.map(
    (dataset) =>
      html`<li class="unknown"><span aria-hidden="true">${standingShape.unknown}</span> <strong>${absentText(dataset, edition.edition, words)}</strong></li>`,
  );
  const stands = [...stand, ...absences];
  const rank = ({ dataset, figure, peers }: ProfileFigure) =>
    (frame.references.has(keyOf(dataset, figure)) ? 0 : 2) + (peers.length >= leastPeers ? 0 : 1);
  const asDefined = ({ dataset, figure }: ProfileFigure) =>
    Object.keys(dataset.indicators).indexOf(figure.indicator);
  const sorted = [...groupBy(figures, ({ dataset }) => dataset).values()]
    .flatMap((own) => own.sort((a, b) => asDefined(a) - asDefined(b)))
    .sort((a, b) => rank(a) - rank(b));
  const held = new Map(sorted.map((each) => [each, heldAgainst(each, frame, words)]));
  const isHeld = [...held.values()].some((against) => against.length > 0);
  const isAmong = sorted.some(isRanked);
  const heads = [
    ...[changes.figure, says.latest, changes.change],
    ...(isAmong ? [says.among] : []),
    ...(isHeld ? [says.standing] : []),
  ];
  const rows = sorted.map((each) => {
    const among = isAmong ? html`<td>${position(each, { frame, area }, words)}</td>` : null;
    const standing = isHeld ? html`<td>${held.get(each) ?? null}</td>` : null;
    return html`<tr>${row(each, { ...links, notes: frame.notes }, words)}${among}${standing}</tr>
`;
  });
  const listed = further.slice(0, mostFurther);
  const byChapter = groupBy(
    listed.filter(({ isOfTarget }) => !isOfTarget),
    ({ dataset }) => dataset,
  );
  const others = [...byChapter].map(
    ([
      dataset,
      own,
    ]) => html`<h3>${dataset.words[words.locale].title}</h3><ul>${furtherFigures(own, links, words)}</ul>
`,
  );
  const ofTargets = listed.filter(({ isOfTarget }) => isOfTarget);
  const targets = targetsTable(ofTargets, links, words);
  const paths = ofTargets.flatMap((each) => amongPaths(each, { frame, area }, words) ?? []);
  const asOne = groupBy(missing, (each) => `${figureTitle(each, words)} ${reasonMissing(each, words)}`);
  const unreported = [...asOne.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const when = alike.map(
      ({ figure }) => html`${punctuation.clause}${words.period(figure.period)}${drawnMarks(figure, words)}`,
    );
    return html`<li>${figureTitle(first, words)}${when}${punctuation.label("", reasonMissing(first, words))}</li>
`;
  });
  const keys = [
    ...(isAmong && paths.length === 0 ? [says.key(name)] : []),
    ...(isAmong && sorted.some(isOfItsSize) ? [says.notCompared] : []),
  ];
  const shown = [...figures, ...listed];
  const doubts = [...shown, ...missing].flatMap((each) =>
    marksOf(each.figure, words)
      .filter(({ mark, text }) => mark === doubtMark && !told.has(text))
      .map(({ text }) => ({ text, title: figureTitle(each, words) })),
  );
  const marks = [
    ...marksAmong(
      shown.map(({ figure }) => figure),
      words,
    ).filter(({ mark }) => mark !== doubtMark),
    ...[...groupBy(doubts, ({ text }) => text)].map(([text, alike]) => {
      const titles = [...new Set(alike.map(({ title }) => title))];
      return { mark: doubtMark, text: punctuation.label(titles.join(punctuation.comma), text) };
    }),
  ].map(({ mark, text }) => note(mark, text));
  const cells = addresses(shown, words).map(
    (sheet) => html`<li>${sheet}</li>
`,
  );
  const body = html`<header>
<p class="network"><a href="${report}">${title} · ${network}</a></p>
<h1>${name}${parent === null ? null : html` <small><a href="${placePageName(parent, words.locale)}">${words.area(parent)}</a></small>`}</h1>
${languageSwitch(placePageName(area, "en"), rendered, words)}
<p class="soft">${[publicationLine(edition, words), reissuedText(edition, words)].filter((text) => text !== "").join(" · ")}</p>
</header>
<main id="content" tabindex="-1">
${stands.length > 0 ? html`<ul class="standings">${stands}</ul>` : null}${members.map((each) => {
  const told = membersSentence(area, each, words);
  return told === null
    ? null
    : html`<p class="lead">${told}</p>
`;
})}${sentences.map(
  ({ passage, of, doubts }) =>
    html`<p class="lead">${passageText(passage, words)}${doubts.length > 0 ? drawnMarks({ ...of, cautions: doubts }, words) : null}</p>
`,
)}${[...told].map((text) => note(doubtMark, text))}${paths}${members.map((each) => memberStandings(each, words))}
${
  rows.length > 0
    ? html`<h2>${says.compared}</h2>
${keys.length > 0 ? html`<p class="soft">${keys.join(punctuation.gap)}</p>` : null}
<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>
${rows}</tbody></table>
`
    : null
}${targets}<div class="columns">
${section(says.further, others)}${section(says.notReported, unreported.length > 0 ? [html`<ul>${unreported}</ul>`] : [])}</div>
${marks}${cells.length > 0 ? html`<details class="cells"><summary>${says.cells}</summary><ul>${cells}</ul></details>` : null}
</main>
<footer><p><a href="${report}">${says.report}</a> · <a href="${placePageName("index", words.locale)}">${says.places}</a></p></footer>`;
  return htmlDocument(words, `${name} – ${title} – ${network}`, body, {
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

/** How many places of a country stand how, each with its places by the years of their targets. */
function memberStandings({ dataset, counts, doubtsOf }: MemberStandings, words: Words): Html {
  const { claims, story, punctuation } = words.book;
  const isMarked = (place: Observation, standing: Standing) =>
    standing !== "unknown" && doubtsOf(place).length > 0;
  const items = counts.map((count) => {
    const { standing, places } = count;
    const named = (place: Observation) => {
      const { area } = place;
      const name = words.area(area);
      const page =
        words.placePage(area) === null
          ? name
          : html`<a href="${placePageName(area, words.locale)}">${name}</a>`;
      return isMarked(place, standing) ? html`${page}<sup class="mark">${doubtMark}</sup>` : page;
    };
    const byYear = groupBy(places, ({ period }) => (standing === "unknown" ? "" : period));
    const years = [...byYear]
      .sort(([a], [b]) => compareText(a, b))
      .map(([year, alike]) => {
        const names = joined(alike.map(named), punctuation.comma);
        return year === "" ? names : html`${punctuation.label(words.period(year), "")}${names}`;
      });
    const legend = places.some((place) => isMarked(place, standing))
      ? html` <span class="soft"><sup class="mark">${doubtMark}</sup> ${claims.inDoubt}</span>`
      : null;
    return html`<li class="${standing}"><span aria-hidden="true">${standingShape[standing]}</span> <strong>${membersText(dataset, count, words)}</strong><details><summary>${story.allPlaces(places.length)}</summary>${joined(years, punctuation.semicolon)}${legend}</details></li>`;
  });
  return html`<h2>${story.placesToTarget(dataset.words[words.locale].title)}</h2><ul class="standings">${items}</ul>
`;
}

function section(title: string, lists: readonly Html[]): Html | null {
  if (lists.length === 0) return null;
  return html`<section><h2>${title}</h2>${lists}</section>
`;
}

function row(
  each: ProfileFigure,
  { notes, ...links }: ProfileLinks & Pick<ProfileFrame, "notes">,
  words: Words,
): Html {
  const { dataset, figure, series } = each;
  const spark = sparkLine(figure, { dataset, observations: series, since: null }, words);
  return html`<th scope="row">${figureTitle(each, words)}</th>
<td>${markedFigure(each, links, words)} <span class="soft">${words.period(figure.period)}</span></td>
<td>${[profileChange(each, words), ...(notes.get(figureKeyOf({ ...figure, dataset: dataset.id })) ?? [])].join(words.book.punctuation.semicolon)}${spark && drawnSpark(spark)}</td>
`;
}

/** Where a figure stands among those of others, or why it stands among none. */
function position(
  each: ProfileFigure,
  { frame, area }: { readonly frame: ProfileFrame; readonly area: string },
  words: Words,
): Html {
  const { figure, peers } = each;
  const { profile: says, punctuation } = words.book;
  const among = isBehindTimes(each) ? peers : [...peers, figure];
  const spanned = words.period(yearsSpanned(among.map(({ period }) => period)) ?? figure.period);
  const strip = isRanked(each)
    ? stripSvg({
        ...{ figure, peers, references: referencesOf(each, frame) },
        label: `${words.area(area)} ${punctuation.bracketed(words.number(peers.length + 1), spanned)}`,
        written: (amount) => words.number(amount),
      })
    : null;
  return strip
    ? html`${strip}<span class="soft">${says.peers(peers.length + 1, spanned)}${punctuation.semicolon}${besideMiddle(each, words)}</span>`
    : html`<span class="soft">${whyAlone(each, spanned, words)}</span>`;
}

/** How far a place is on the path to its target, among all that a chart draws against theirs. */
function amongPaths(
  { dataset, figure }: ProfileFigure,
  { frame, area }: { readonly frame: ProfileFrame; readonly area: string },
  words: Words,
): Html | null {
  const key = keyOf(dataset, figure);
  const peers = (frame.onPath.get(key) ?? []).filter(
    (other) => other.area !== area && !isMissing(other.value),
  );
  if (peers.length < leastPeers) return null;
  const { profile: says, punctuation } = words.book;
  const title = words.indicator(dataset, figure.indicator).title;
  const count = says.peers(peers.length + 1, words.period(frame.edition.edition));
  const strip = stripSvg({
    ...{ figure, peers, references: frame.references.get(key) ?? [], label: punctuation.label(title, count) },
    written: (amount) => punctuation.bracketed(words.book.frame.onPath, words.number(amount)),
    atEnds: (amount) => words.number(amount),
  });
  return html`<div class="on-path"><h2>${punctuation.label(title, words.named(figure.value))}</h2>
${strip}<p class="soft">${[count, says.key(words.area(area))].join(punctuation.stop + punctuation.gap)}</p></div>
`;
}

/** Whether its position among enough others is drawn. */
function isRanked(each: ProfileFigure): boolean {
  return each.peers.length >= leastPeers && !isBehindTimes(each);
}

/** Whether the others have much newer figures, beside which a position would compare years rather than places. */
function isBehindTimes({ figure, peers }: ProfileFigure): boolean {
  return isOld(figure, recentFrom([...peers, figure]));
}

/** On which side of the middle a figure stands among the others. */
function besideMiddle({ figure: { value }, peers }: ProfileFigure, { book: { profile } }: Words): string {
  if (isMissing(value)) return "";
  const amounts = peers.flatMap((peer) => (isMissing(peer.value) ? [] : peer.value.amount));
  const middle = quantileOf(
    [...amounts, value.amount].sort((a, b) => a - b),
    0.5,
  );
  if (value.amount === middle) return profile.inMiddle;
  return value.amount > middle ? profile.overMiddle : profile.underMiddle;
}

/** Why a figure stands among no others; nothing of targets, ranks and counts, of which nobody asks it, nor of amounts, which the key tells of. */
function whyAlone(each: ProfileFigure, years: string, { book: { profile } }: Words): string {
  const { value } = each.figure;
  if (isMissing(value)) return profile.tooFew;
  if (isBehindTimes(each)) return profile.tooOld(years);
  return value.status !== "target" && comparesPlaces(value.unit) ? profile.tooFew : "";
}

/** Whether it is an amount that says more of the size of its place than of how it fares. */
function isOfItsSize(each: ProfileFigure): boolean {
  const { value } = each.figure;
  if (isMissing(value) || isBehindTimes(each) || value.status === "target") return false;
  return !comparesPlaces(value.unit) && value.unit !== "rank" && !countsThings(value.unit);
}

/** Of the reference values of its charts the strictest, and the strictest that it meets or else the mildest; all where neither way is better. */
function referencesOf({ dataset, figure }: ProfileFigure, frame: ProfileFrame): readonly Reference[] {
  const all = frame.references.get(keyOf(dataset, figure)) ?? [];
  const { better } = dataset.indicators[figure.indicator] ?? { better: "neither" };
  const { value } = figure;
  if (better === "neither" || isMissing(value)) return all;
  const way = better === "higher" ? -1 : 1;
  const strictestFirst = [...all].sort((a, b) => way * (a.amount - b.amount));
  const met = strictestFirst.findIndex(({ amount }) => way * (value.amount - amount) <= 0);
  const told = new Set([strictestFirst[0], strictestFirst.at(met)]);
  return [...told].flatMap((reference) => reference ?? []);
}

/** How a figure compares with reference values; one that is old or in doubt is held against none. */
function heldAgainst(each: ProfileFigure, frame: ProfileFrame, words: Words): Html[] {
  const { dataset, figure } = each;
  const { value } = figure;
  const { better } = dataset.indicators[figure.indicator] ?? { better: "neither" };
  if (isMissing(value) || isDoubted(figure) || isBehindTimes(each)) return [];
  const { profile: says } = words.book;
  return referencesOf(each, frame).map(({ amount, label }) => {
    const isAbove = value.amount > amount;
    const standing = better !== "neither" && isAbove === (better === "higher") ? "on-track" : "behind";
    // The words say on which side it is: an arrow beside them would point the other way.
    const look = better === "neither" ? "" : standing;
    return html`<p class="${look}">${isAbove ? says.above(label) : says.within(label)}</p>`;
  });
}

/** The sheets that figures rest on, each with its figures and their cells; a count of many cells has them in its origin. */
function addresses(shown: readonly ProfileFigure[], words: Words): string[] {
  const { punctuation } = words.book;
  const behind = shown.flatMap((each) => {
    const ranges = cellsBehind(each.figure.value);
    return ranges.length > mostCells ? [] : ranges.map((at) => ({ at, title: figureTitle(each, words) }));
  });
  return [...groupBy(behind, ({ at: { file, sheet } }) => formatSheet(file, sheet))].map(
    ([sheet, within]) => {
      const figures = [...groupBy(within, ({ title }) => title)].map(([title, alike]) => {
        const cells = new Set(alike.map(({ at }) => formatCells(at)));
        return `${title} ${[...cells].join(punctuation.comma)}`;
      });
      return punctuation.label(sheet, figures.join(punctuation.semicolon));
    },
  );
}
