import type { Chart, Label } from "../../model/chart.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";
import type { Words } from "./words.ts";

/** A chart with some of its places: those that changed most, or for single values those at even steps from the first to the last. */
export interface ShortenedChart {
  readonly chart: Chart;
  /** How many places it shows, and has in whole. */
  readonly rows: number;
  readonly of: number;
  readonly by: "spread" | "steps";
}

/** How many places a shortened chart shows, and which. */
export function shownPlaces(
  { rows, of, by }: Omit<ShortenedChart, "chart">,
  { book: { story } }: Words,
): string {
  return (by === "steps" ? story.stepsOf : story.firstOf)(rows, of);
}

/** A chart of at most so many places, with a note of how many it shows of all; null where it shows all. */
export function notedBrief(chart: Chart, most: number, words: Words): Chart | null {
  const part = shortenedChart(chart, most);
  if (!part) return null;
  const note = [chart.note ?? "", shownPlaces(part, words)].filter((text) => text !== "");
  return { ...part.chart, note: note.join(words.book.punctuation.gap) };
}

/** A chart of more places than fit, as rows or as lines, reduced; null where it shows all. */
export function shortenedChart(chart: Chart, most: number): ShortenedChart | null {
  const placeOf = (["category", "series"] as const).find((side) =>
    chart.points.every((point) => "area" in point[side]),
  );
  if (!placeOf) return null;
  const rows = [...groupBy(chart.points, (point) => keyOf(point[placeOf]))];
  if (rows.length <= most) return null;
  const spread = ([, points]: (typeof rows)[number]) => {
    const inTime = [...points].sort((a, b) => compareText(a.observation.period, b.observation.period));
    const amounts = inTime.flatMap(({ observation: { value } }) => (isMissing(value) ? [] : [value.amount]));
    return Math.abs((amounts.at(-1) ?? 0) - (amounts[0] ?? 0));
  };
  const by = rows.every(([, points]) => points.length === 1) ? "steps" : "spread";
  const step = (rows.length - 1) / (most - 1);
  const chosen =
    by === "steps"
      ? rows.filter((_, index) => Math.round(Math.round(index / step) * step) === index)
      : [...rows].sort((a, b) => spread(b) - spread(a)).slice(0, most);
  const kept = new Set(chosen.map(([key]) => key));
  const points = chart.points.filter((point) => kept.has(keyOf(point[placeOf])));
  const of = chart.of ?? rows.length;
  return { chart: { ...chart, points, of }, rows: kept.size, of, by };
}

function keyOf(label: Label): string {
  return JSON.stringify(label);
}
