import { formOf } from "../../charts/forms.ts";
import { type Areas, countryOf } from "../../model/area.ts";
import type { Chart, Label, Point } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { Words } from "./words.ts";

/**
 * A chart with some of its places: those that its form keeps, unless they are more than half, and then those that changed
 * most or, for single values, those at even steps from the first to the last, which beside those kept is by amount. Where there
 * is room, one of each country is among them: the one that changed most, or the first in the table of places.
 */
export interface ShortenedChart {
  readonly chart: Chart;
  /** How many places it shows, and has in whole: of changes, those known more than once. */
  readonly rows: number;
  readonly of: number;
  /** The text that says which. */
  readonly by: "firstOf" | "againstOf" | "pathOf" | "stepsOf";
  readonly isOfEachCountry: boolean;
}

/** How many places a shortened chart shows, and which. */
export function shownPlaces(
  { rows, of, by, isOfEachCountry }: Omit<ShortenedChart, "chart">,
  { book: { story, punctuation } }: Words,
): string {
  return [story[by](rows, of), ...(isOfEachCountry ? [story.ofEachCountry] : [])].join(punctuation.gap);
}

/** A chart of at most so many places, with a note of how many it shows of all; null where it shows all. */
export function notedBrief(
  chart: Chart,
  most: number,
  { areas, words }: { readonly areas: Areas; readonly words: Words },
): Chart | null {
  const part = shortenedChart(chart, most, areas);
  if (!part) return null;
  const note = [chart.note ?? "", shownPlaces(part, words)].filter((text) => text !== "");
  return { ...part.chart, note: note.join(words.book.punctuation.gap) };
}

/** A chart of more places than fit, as rows or as lines, reduced; null where it shows all. */
export function shortenedChart(chart: Chart, most: number, areas: Areas): ShortenedChart | null {
  const placeOf = (["category", "series"] as const).find((side) =>
    chart.points.every((point) => "area" in point[side]),
  );
  if (!placeOf) return null;
  const rows = [...groupBy(chart.points, (point) => keyOf(point[placeOf])).values()];
  if (rows.length <= most) return null;
  const offered = formOf(chart).keeps?.(rows) ?? [];
  const kept = offered.length > most / 2 ? [] : offered;
  const rest = rows.filter((row) => !kept.includes(row));
  const isSingle = rows.every(({ length }) => length === 1);
  const others = isSingle && kept.length > 0 ? rest.sort((a, b) => last(b) - last(a)) : rest;
  const room = most - kept.length;
  const areaOf = (row: Row) => row[0]?.observation.area ?? "";
  const listed = new Map(areas.all.map(({ code }, at) => [code, -at]));
  const rank = (row: Row) => (isSingle ? (listed.get(areaOf(row)) ?? -listed.size) : spread(row));
  const leading = [...others].sort((a, b) => rank(b) - rank(a));
  const nations = groupBy([...kept, ...leading], (row) => countryOf(areaOf(row), areas));
  const firsts = [...nations.values()].flatMap(([first]) => (first && !kept.includes(first) ? [first] : []));
  const isOfEachCountry = (!isSingle || kept.length > 0) && nations.size > 1 && firsts.length <= room / 2;
  const given = isOfEachCountry ? firsts : [];
  const left = others.filter((row) => !given.includes(row));
  const chosen = !isSingle
    ? [...new Set([...given, ...leading])].slice(0, room)
    : [
        ...given,
        ...atSteps(
          left,
          room - given.length,
          kept.length > 0 ? left.findLastIndex((row) => last(row) > 0) : left.length - 1,
        ),
      ];
  const drawn = new Set([...kept, ...chosen].flat());
  const points = chart.points.filter((point) => drawn.has(point));
  // Places known once cannot have changed, and are not among those of which the most changed are shown.
  const changing = rows.filter(({ length }) => length > 1).length;
  const of = chart.of ?? (isSingle || changing < most ? rows.length : changing);
  const by = isSingle ? (kept.length > 0 ? "pathOf" : "stepsOf") : kept.length > 0 ? "againstOf" : "firstOf";
  return { chart: { ...chart, points, of }, rows: kept.length + chosen.length, of, by, isOfEachCountry };
}

type Row = readonly Point[];

/** Rows at even steps from the first to the last, one of them moved to where those above zero end. */
function atSteps(rows: readonly Row[], room: number, end: number): Row[] {
  const step = (rows.length - 1) / (room - 1);
  const indices = Array.from({ length: room }, (_, at) => Math.round(at * step));
  if (end > 0 && !indices.includes(end)) {
    const nearest = Math.round(end / step);
    indices[Math.min(room - 2, Math.max(1, nearest))] = end;
  }
  return rows.filter((_, index) => indices.includes(index));
}

function spread(points: Row): number {
  const known = amountsOf(points);
  return Math.abs((known.at(-1) ?? 0) - (known[0] ?? 0));
}

function last(points: Row): number {
  return amountsOf(points).at(-1) ?? 0;
}

function amountsOf(points: Row): readonly number[] {
  const inTime = [...points].sort((a, b) => compareText(a.observation.period, b.observation.period));
  return inTime.flatMap(({ observation: { value } }) => (isMissing(value) ? [] : [value.amount]));
}

function keyOf(label: Label): string {
  return JSON.stringify(label);
}
