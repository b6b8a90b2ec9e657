import type { Observation } from "../model/observation.ts";
import { yearOf } from "../model/period.ts";
import { cleanText } from "./clean-text.ts";
import type { ChartEntry, Prepared } from "./prepared.ts";
import type { Room } from "./room.ts";
import type { Json } from "./theme.ts";

/** Years: a latest value older than this, relative to the newest, is listed separately. */
const recent = 5;

/** The first year that counts as recent for these latest values. */
export function recentFrom(latest: readonly Pick<Observation, "period">[]): number {
  return Math.max(...latest.map(({ period }) => yearOf(period))) - recent;
}

export function isOld({ period }: Pick<Observation, "period">, since: number): boolean {
  return yearOf(period) < since;
}

/** A ranking of latest values from several years: old ones come last, with pale marks. */
export interface Parting {
  readonly names: readonly string[];
  row(entry: ChartEntry): Json;
  readonly encoding: Json;
  readonly notes: readonly string[];
}

export function partedByAge(prepared: Prepared, names: readonly string[], room: Room): Parting {
  const { chart, entries } = prepared;
  const ofYears = chart.points.some(({ category }) => "area" in category && category.years !== undefined);
  const since = ofYears
    ? recentFrom(entries.map(({ observation }) => observation))
    : Number.NEGATIVE_INFINITY;
  const old = new Set(
    entries.filter(({ observation }) => isOld(observation, since)).map(({ category }) => category),
  );
  if (old.size === 0) return { names, row: () => ({}), encoding: {}, notes: [] };
  return {
    names: [...names.filter((name) => !old.has(name)), ...names.filter((name) => old.has(name))],
    row: ({ category }) => (old.has(category) ? { old: true } : {}),
    encoding: { opacity: { condition: { test: "datum.old", value: 0.4 }, value: 1 } },
    notes: [cleanText(room.words.book.frame.chartOlder(String(since)))],
  };
}
