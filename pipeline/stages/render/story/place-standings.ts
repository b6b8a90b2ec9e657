import { type Areas, countryOf } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import type { Finding } from "../../../model/finding.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import type { Standing, StandingCount } from "../../../model/standing.ts";
import type { Words } from "../words.ts";
import { standingText } from "./profile-lines.ts";
import type { ProfileStanding, Profiles } from "./profiles.ts";

/** How a place stands to targets and, if it is a country, how the places in it do. */
export interface PlaceStandings {
  readonly own: readonly ProfileStanding[];
  /** The datasets that judge places and have nothing of this one. */
  readonly absent: readonly Dataset[];
  readonly members: readonly MemberStandings[];
}

/** The places of a country by standing, as one dataset counts them. */
export interface MemberStandings {
  readonly dataset: Dataset;
  /** The count of all places judged, of this country or another. */
  readonly judged: Observation;
  /** Each place once. */
  readonly counts: readonly StandingCount[];
  doubtsOf(place: Observation): readonly Finding[];
}

/** How a place of an edition stands, with a page or without one. */
export function placeStandings(
  area: string,
  { of, others, standings }: Profiles,
  areas: Areas,
): PlaceStandings {
  const { standings: own = [] } = of.get(area) ?? others.get(area) ?? {};
  const country = countryOf(area, areas);
  if (country === null) return { own, absent: [], members: [] };
  if (country !== area) {
    const absent = standings.flatMap(({ dataset }) =>
      own.some((standing) => standing.dataset === dataset) ? [] : dataset,
    );
    return { own, absent, members: [] };
  }
  const members = standings.flatMap(({ dataset, counts: { judged, counts }, doubtsOf }) => {
    const within = counts.map((count) => {
      const inside = count.places.filter(
        (place) => place.area !== area && countryOf(place.area, areas) === area,
      );
      return { ...count, places: [...new Map(inside.map((place) => [place.area, place])).values()] };
    });
    const some = within.filter((count) => count.places.length > 0);
    return some.length === 0 ? [] : [{ dataset, judged, counts: some, doubtsOf }];
  });
  return { own, absent: [], members };
}

/** The same as one line. */
export function standingLine(
  { own, absent, members }: PlaceStandings,
  edition: string,
  words: Words,
): string {
  const { claims, punctuation } = words.book;
  return [
    ...own.map((each) =>
      [standingText(each, edition, words), ...(each.doubts.length > 0 ? [claims.inDoubt] : [])].join(
        punctuation.clause,
      ),
    ),
    ...absent.map((dataset) => absentText(dataset, edition, words)),
    ...members.flatMap(({ dataset, counts }) => counts.map((count) => membersText(dataset, count, words))),
  ].join(punctuation.semicolon);
}

/** That a place has nothing by which a dataset could judge it. */
export function absentText(dataset: Dataset, edition: string, words: Words): string {
  return words.book.profile.absent(dataset.words[words.locale].title, words.period(edition));
}

/** How many places of a country have a standing. */
export function membersText(dataset: Dataset, count: StandingCount, words: Words): string {
  return words.book.punctuation.label(standingName(dataset, count, words), words.number(count.places.length));
}

/** How many places of a country are judged, and how many of them stand how, as a sentence; null where none is. */
export function membersSentence(
  area: string,
  { dataset, judged: { value }, counts }: MemberStandings,
  words: Words,
): string | null {
  const number = (standing: Standing) =>
    counts.reduce((sum, count) => sum + (count.standing === standing ? count.places.length : 0), 0);
  const zero = counts.find(({ standing }) => standing === "no-progress");
  const [onPath, behind, none] = [number("on-track"), number("behind"), number("no-progress")];
  const judged = onPath + behind + none;
  if (judged === 0 || isMissing(value)) return null;
  return words.book.profile.members({
    ...{ place: words.area(area), judged, onPath },
    all: words.amount({ ...value, amount: judged + number("unknown") }),
    behind: behind || null,
    none: none || null,
    zero: zero ? standingName(dataset, zero, words) : "",
  });
}

/** What those in a count are called: by their part or, where that is a reason, together. */
export function standingName(
  dataset: Dataset,
  { standing, figures: [part] }: Pick<StandingCount, "standing" | "figures">,
  words: Words,
): string {
  return part && standing !== "unknown"
    ? words.breakdown(dataset, part.breakdown)
    : words.book.story.standings.unknown;
}
