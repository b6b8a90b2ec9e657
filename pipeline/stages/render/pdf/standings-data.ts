import { cleanText } from "../../../charts/clean-text.ts";
import { type Areas, countryOf } from "../../../model/area.ts";
import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import { isDoubted, type Observation } from "../../../model/observation.ts";
import { amountOf, placesWith, type StandingCount } from "../../../model/standing.ts";
import { capitalised } from "../capitalised.ts";
import { unitsOf, withUnits } from "../captions.ts";
import { localName } from "../file-names.ts";
import { standingName } from "../story/place-standings.ts";
import { targetOf, toldOfTargets } from "../story/told-of-targets.ts";
import type { Words } from "../words.ts";
import type { Print, PrintSubject } from "./print.ts";
import { cell, marksOf, numberIn } from "./table-cells.ts";
import { layoutOf, type PrintTable } from "./table-layout.ts";

/** More take over a page: the workbook has them all. */
const mostRows = 70;
const mostNames = 260;

/**
 * How each place stands to its target: a row for each that is judged, but the names alone of those with one and the same
 * figure, and of the others by reason; null without places.
 */
export function placesData(
  { dataset, counts }: Print["standings"][number],
  { subjects, areas }: Pick<Print, "subjects" | "areas">,
  words: Words,
): object | null {
  const subject = subjects.find((each) => each.dataset === dataset);
  const { story, punctuation } = words.book;
  const { judged } = counts;
  const all = counts.counts.reduce((sum, { places }) => sum + places.length, 0);
  if (!subject || all === 0) return null;
  const country = (code: string) => words.area(countryOf(code, areas) ?? code);
  const known = counts.counts.filter(({ standing }) => standing !== "unknown");
  const drawn = drawnOf(subject, known, toldOfTargets(subject.observations, counts));
  const tables: PrintTable[] = [];
  const alike: object[] = [];
  let room = mostRows;
  for (const count of known) {
    const figureOf = (place: Observation) => drawn.get(targetOf(place));
    const far = (place: Observation) => amountOf(figureOf(place) ?? place);
    const [part] = count.figures;
    const isOneFigure = count.places.every(figureOf) && new Set(count.places.map(far)).size === 1;
    if (part && isOneFigure && count.places.length > 1 && count.places.length <= mostNames) {
      const reason = cleanText(named({ dataset, count }, words));
      alike.push({ reason, ...namesOf(count.places, { part, areas, drawn }, words) });
      continue;
    }
    const places = inOrder(count.places, words)
      .sort((a, b) => far(b) - far(a))
      .slice(0, room);
    room -= places.length;
    if (places.length > 0) tables.push(tableOf({ ...count, places }, { dataset, drawn, country }, words));
  }
  const unjudged = counts.counts.filter(({ standing }) => standing === "unknown");
  const isNamed = unjudged.reduce((sum, { places }) => sum + places.length, 0) <= mostNames;
  const isWhole = isNamed && known.every(({ places }) => places.length === 0 || room > 0);
  const { title, judgedBy = "" } = dataset.words[words.locale];
  const titled = story.placesToTarget(title) + punctuation.clause + words.period(judged.period);
  return {
    title: cleanText(titled),
    about: cleanText(judgedBy),
    tables,
    alike,
    more: isWhole ? "" : punctuation.label(story.allPlaces(all), localName("statistics.xlsx", words.locale)),
    unjudgedTitle: capitalised(story.standings.unknown),
    unjudged: isNamed
      ? unjudged.flatMap(({ figures, places }) =>
          figures.flatMap((part) => {
            if (amountOf(part) === 0) return [];
            const alike = places.filter(({ breakdown }) => breakdown === part.breakdown);
            const reason = `${words.breakdown(dataset, part.breakdown)} ${words.number(amountOf(part))}`;
            return {
              reason: cleanText(capitalised(reason)),
              ...namesOf(alike, { part, areas, drawn }, words),
            };
          }),
        )
      : [],
  };
}

interface NamesOfCountry {
  readonly country: string;
  readonly names: readonly string[];
}

/** The names of places by country, with the years of their targets, and how many that are counted have none. */
function namesOf(
  places: readonly Observation[],
  {
    part,
    areas,
    drawn,
  }: { readonly part: Observation; readonly areas: Areas; readonly drawn: Told["drawn"] },
  words: Words,
): { readonly lists: readonly NamesOfCountry[]; readonly rest: string } {
  const { claims, story, punctuation } = words.book;
  const written = (place: Observation) => {
    const figure = drawn.get(targetOf(place));
    const notes = [
      ...(place.period === part.period ? [] : [words.period(place.period)]),
      ...(figure && isDoubted(figure) ? [claims.inDoubt] : []),
    ].join(punctuation.comma);
    const name = words.area(place.area);
    return cleanText(notes === "" ? name : punctuation.bracketed(name, notes));
  };
  const byCountry = groupBy(inOrder(places, words), ({ area }) => countryOf(area, areas) ?? area);
  const lists = [...byCountry]
    .sort(([a], [b]) => words.compareAreas(a, b))
    .map(([country, alike]) => ({
      country: cleanText(punctuation.label(words.area(country), "")).trimEnd(),
      names: alike.map(written),
    }));
  const nameless = amountOf(part) - places.length;
  return { lists, rest: nameless > 0 ? cleanText(story.notIdentified(nameless)) : "" };
}

/** The figures of targets that a chart shows, by target: how far each place is. */
function drawnOf(
  { dataset, observations, charts }: PrintSubject,
  known: readonly StandingCount[],
  told: ReadonlySet<string>,
): ReadonlyMap<string, Observation> {
  const inCharts = new Set(
    charts.flatMap(({ chart }) => chart.points.map(({ observation }) => observation.indicator)),
  );
  const id = Object.keys(dataset.indicators).find((each) => told.has(each) && inCharts.has(each));
  const targets = new Set(known.flatMap(({ places }) => places.map(targetOf)));
  const figures = observations.filter(
    (figure) => figure.indicator === id && figure.breakdown === "" && targets.has(targetOf(figure)),
  );
  return new Map(figures.map((figure) => [targetOf(figure), figure]));
}

interface Told {
  readonly dataset: Dataset;
  readonly drawn: ReadonlyMap<string, Observation>;
  country(code: string): string;
}

/** A row for each place: its country, the year of its target, and how far it is or, where no chart shows that, how it stands. */
function tableOf(count: StandingCount, { dataset, drawn, country }: Told, words: Words): PrintTable {
  const { frame, workbook, profile, punctuation } = words.book;
  const entries = count.places.flatMap((place) => {
    const observation = drawn.get(targetOf(place));
    return observation ? [{ row: "", column: "", observation }] : [];
  });
  const [first] = entries;
  const units = unitsOf(
    entries.map(({ observation }) => observation),
    words,
  );
  const told = first ? words.indicator(dataset, first.observation.indicator).title : "";
  const { caption, sharedMark, each } = marksOf(withUnits(told, units, words), entries, words);
  const number = numberIn(entries, words);
  const rows = count.places.map((place) => {
    const figure = drawn.get(targetOf(place));
    const how = { text: cleanText(words.breakdown(dataset, place.breakdown)), mark: "", gap: false };
    return {
      heads: [words.area(place.area), country(place.area), words.period(place.period)].map(cleanText),
      cells: [[figure ? cell(figure, number(figure.value), sharedMark) : how]],
    };
  });
  const head = units.join() || profile.standing;
  const name = named({ dataset, count }, words);
  return {
    caption: told === "" ? name : punctuation.label(name, caption),
    heads: [frame.area, workbook.columns.country, workbook.columns.targetYear],
    columns: [head],
    rows,
    layout: layoutOf(rows, head, 2),
    legend: each,
    note: "",
  };
}

function named(
  { dataset, count }: { readonly dataset: Dataset; readonly count: StandingCount },
  words: Words,
): string {
  return `${capitalised(standingName(dataset, count, words))} ${words.number(placesWith(count))}`;
}

function inOrder(places: readonly Observation[], words: Words): Observation[] {
  return [...places].sort((a, b) => words.compareAreas(a.area, b.area));
}
