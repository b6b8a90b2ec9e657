import { type Html, html } from "../../../escape/html.ts";
import { type Areas, countryOf, namesOf } from "../../../model/area.ts";
import { type Edition, textIn, titleOf } from "../../../model/edition.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Locale } from "../../../model/locale.ts";
import { localName } from "../file-names.ts";
import { placeLink, placePageName } from "../place-link.ts";
import { shareHead } from "../sharing/share-head.ts";
import { type PlaceStandings, placeStandings, standingLine, standingName } from "../story/place-standings.ts";
import { reasonMissing } from "../story/profile-lines.ts";
import type { MissingFigure, PlaceWithoutPage, ProfileStanding, Profiles } from "../story/profiles.ts";
import type { Words } from "../words.ts";
import { htmlDocument } from "./document.ts";
import { languageSwitch } from "./language-switch.ts";
import { placeScript } from "./place-script.ts";
import { standingShape } from "./standing-shape.ts";

interface IndexFrame {
  readonly edition: Edition;
  readonly areas: Areas;
  readonly rendered: readonly Locale[];
}

/** A longer list is divided by first letters. */
const longList = 200;

/** Every place with a page, by country and name; its search field takes names in any language. */
export function placeIndex(
  profiles: Profiles,
  { edition, areas, rendered }: IndexFrame,
  words: Words,
): string {
  const { of, others } = profiles;
  const { profile: says, story } = words.book;
  const title = titleOf(edition, words.locale);
  const network = textIn(edition.network, words.locale);
  const report = `../${localName("index.html", words.locale)}`;
  const namesOfPlace = (code: string) => {
    const area = areas.get(code);
    return [...new Set(area ? namesOf(area) : [code])].join("|");
  };
  const entry = (code: string) => {
    const stands = placeStandings(code, profiles, areas);
    return html`<li data-names="${namesOfPlace(code)}"><a href="${placePageName(code, words.locale)}">${words.area(code)}</a>${marked(stands, edition.edition, words)}</li>
`;
  };
  const key = profiles.standings.flatMap(({ dataset, counts: { counts } }) =>
    counts.map(
      (count) =>
        html`<span aria-hidden="true">${standingShape[count.standing]}</span> ${standingName(dataset, count, words)} `,
    ),
  );
  const line = (code: string) => html`<li data-names="${namesOfPlace(code)}">${words.area(code)}</li>
`;
  const isCountry = (code: string) => countryOf(code, areas) === code;
  const byName = (codes: readonly string[]) =>
    [...codes].sort((a, b) => Number(isCountry(b)) - Number(isCountry(a)) || words.compareAreas(a, b));
  const groups = [...groupBy([...of.keys()], (code) => countryOf(code, areas) ?? "")].sort(([a], [b]) =>
    words.compareAreas(a, b),
  );
  const sections = groups.map(([country, codes]) => {
    const name = country === "" ? says.places : words.area(country);
    return html`<section><h2>${name}</h2>${list(byName(codes), entry, words)}</section>
`;
  });
  const alike = [...groupBy([...others], ([, place]) => allThereIs(place, words))].map(
    ([
      what,
      places,
    ]) => html`<section><p>${what}</p><ul class="letters">${byName(places.map(([code]) => code)).map(line)}</ul></section>
`,
  );
  const alone =
    alike.length === 0
      ? null
      : html`<section><h2>${says.others}</h2>${alike}</section>
`;
  const body = html`<header>
<p class="network"><a href="${report}">${title} · ${network}</a></p>
<h1>${says.places}</h1>
${languageSwitch("index.html", rendered, words)}
</header>
<main id="content" tabindex="-1">
<p><label for="find">${story.findPlace}</label><br><input id="find" type="search" autocomplete="off"></p>
<p id="none" role="status" hidden>${says.none} <span id="mean">${says.nearest}</span></p>
${key.length > 0 ? html`<section><p class="soft">${key}</p></section>` : null}
${sections}${alone}</main>
<footer><p><a href="${report}">${says.report}</a></p></footer>`;
  return htmlDocument(words, `${says.places} – ${title} – ${network}`, body, {
    sheet: `../${localName("style.css", words.locale)}`,
    head: shareHead({
      edition,
      title: `${says.places} – ${title}`,
      description: story.allPlaces(of.size),
      locale: words.locale,
      rendered,
      name: (locale) => placeLink("index", locale),
    }),
    script: placeScript,
  });
}

const isUnknown = ({ standing }: ProfileStanding) => standing === "unknown";

/** How a place stands, as a shape and in words; of one that cannot be judged, why. */
function marked({ own, members }: PlaceStandings, edition: string, words: Words): Html {
  const judged = own.filter((each) => !isUnknown(each));
  const shapes = [...new Set(own.map(({ standing }) => standing))].map((standing) =>
    standing === "unknown"
      ? html` <span role="img" aria-label="${words.book.story.standings.unknown}">${standingShape.unknown}</span>`
      : html` <span class="${standing}" aria-hidden="true">${standingShape[standing]}</span>`,
  );
  const reasons = own
    .filter(isUnknown)
    .map(({ dataset, figure }) => words.breakdown(dataset, figure.breakdown));
  const stands = standingLine({ own: judged, absent: [], members }, edition, words);
  const line = [...(stands === "" ? [] : [stands]), ...reasons].join(words.book.punctuation.semicolon);
  return html`${shapes}${line === "" ? null : html` <span class="soft">${line}</span>`}`;
}

/** What there is of a place without a page, in words. */
function allThereIs({ only, missing, standings }: PlaceWithoutPage, words: Words): string {
  const { clause, semicolon, label } = words.book.punctuation;
  const named = ({ dataset, figure }: Pick<MissingFigure, "dataset" | "figure">) =>
    words.indicator(dataset, figure.indicator).title + clause + words.period(figure.period);
  return [
    ...(only ? [named(only)] : []),
    ...missing.map((each) => label(named(each), reasonMissing(each, words))),
    ...standings.map(({ dataset, figure }) => words.breakdown(dataset, figure.breakdown)),
  ].join(semicolon);
}

function list(codes: readonly string[], entry: (code: string) => Html, words: Words): Html {
  if (codes.length <= longList) return html`<ul class="letters">${codes.map(entry)}</ul>`;
  const letters = groupBy(codes, (code) => words.area(code).normalize("NFD").slice(0, 1).toUpperCase());
  return html`${[...letters].map(([letter, codes]) => html`<h3>${letter}</h3><ul class="letters">${codes.map(entry)}</ul>`)}`;
}
