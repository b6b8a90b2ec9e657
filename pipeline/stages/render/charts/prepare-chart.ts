import type { Chart, Point } from "../../../model/chart.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Observation } from "../../../model/observation.ts";
import type { Period } from "../../../model/period.ts";
import {
  isLowerBound,
  isMissing,
  isUpperBound,
  type Qualifier,
  type Status,
} from "../../../model/quantity.ts";
import type { ChartWords } from "./chart-words.ts";
import { cleanText } from "./clean-text.ts";
import { type Fields, fieldsOf } from "./fields.ts";
import { chartWarning, emptyChart } from "./problems.ts";

/** One point with its words written out and its number taken out. */
export interface Entry {
  readonly category: string;
  readonly series: string;
  readonly period: Period | null;
  readonly amount: number | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly joined: boolean;
  /** The amount that was published before; null where it was not restated, or was none of the same unit. */
  readonly earlier: number | null;
  readonly place: { readonly longitude: number; readonly latitude: number } | null;
  readonly observation: Observation;
}

export interface Prepared {
  readonly chart: Chart;
  readonly fields: Fields;
  readonly entries: readonly Entry[];
  /** What stands beside a series' name instead of its last value. */
  readonly totals: ReadonlyMap<string, string>;
  /** In order of appearance. */
  readonly categories: readonly string[];
  readonly series: readonly string[];
  /** As written on the chart: "n/a", "fewer than 10 %". */
  amount(entry: Entry): string;
  at(category: string, series: string): Entry | undefined;
}

/** Reads a chart's points, and refuses a chart that has nothing to show or contradicts itself. */
export function prepareChart(
  chart: Chart,
  words: ChartWords,
): { readonly prepared: Prepared } | { readonly problem: Problem } {
  const refuse = (message: string): { problem: Problem } => ({
    problem: chartWarning({ chart: chart.id, message }),
  });
  const entries = chart.points.map((point) => entryOf(chart, point, words));
  if (entries.every((entry) => entry.amount === null)) return { problem: emptyChart({ chart: chart.id }) };
  const byPlace = new Map<string, Entry>();
  for (const entry of entries) {
    const { value } = entry.observation;
    if (!isMissing(value) && value.unit !== chart.unit) return refuse(`wrong unit: ${value.unit}`);
    if ((chart.form === "stacked" || chart.form === "balance") && (entry.amount ?? 0) < 0)
      return refuse(`negative part: ${entry.category}`);
    if (chart.form === "timeline" && !entry.period?.includes("/"))
      return refuse(`missing interval: ${entry.category}`);
    const key = keyOf(entry.category, entry.series);
    if (byPlace.has(key)) return refuse(`duplicate point: ${entry.category}, ${entry.series}`);
    byPlace.set(key, entry);
  }
  return {
    prepared: {
      chart,
      fields: fieldsOf(chart),
      entries,
      totals: new Map(
        (chart.totals ?? []).map(({ series, observation }) => {
          const { value } = observation;
          const written = isMissing(value) ? words.amount(observation) : words.number(value.amount);
          return [cleanText(words.label(series)), cleanText(written)];
        }),
      ),
      categories: [...new Set(entries.map((entry) => entry.category))],
      series: [...new Set(entries.map((entry) => entry.series))],
      amount: (entry) => cleanText(words.amount(entry.observation)),
      at: (category, series) => byPlace.get(keyOf(category, series)),
    },
  };
}

function entryOf(chart: Chart, point: Point, words: ChartWords): Entry {
  const { observation, category } = point;
  const { value } = observation;
  const known = isMissing(value) ? null : value;
  return {
    category: cleanText(words.label(category)),
    series: cleanText(words.label(point.series)),
    period: "period" in category ? category.period : chart.form === "timeline" ? observation.period : null,
    amount: known?.amount ?? null,
    qualifier: known?.qualifier ?? "exact",
    status: known?.status ?? "reported",
    joined: point.joined ?? true,
    earlier: earlierOf(observation),
    place: words.place(point),
    observation,
  };
}

function earlierOf({ value, revised }: Observation): number | null {
  if (!revised || isMissing(revised.was) || isMissing(value) || revised.was.unit !== value.unit) return null;
  return revised.was.amount;
}

// Cleaned text holds no control characters, so that this cannot collide.
function keyOf(category: string, series: string): string {
  return `${category}\n${series}`;
}

/** Not a measurement of what was: drawn hollow and dashed. */
export function isAhead(entry: Entry): boolean {
  return entry.status === "target" || entry.status === "planned" || entry.status === "projected";
}

/** Not a measurement, or not an exact one. */
export function isUnsure(entry: Entry): boolean {
  return isAhead(entry) || entry.qualifier !== "exact";
}

export function isBound(entry: Entry): boolean {
  return isLowerBound(entry.qualifier) || isUpperBound(entry.qualifier);
}

/** The sign before a qualified number where there is no room for words. */
export const signs: { readonly [Q in Qualifier]: string } = {
  exact: "",
  about: "≈ ",
  "more-than": "> ",
  "at-least": "≥ ",
  "about-or-more": "≈≥ ",
  "less-than": "< ",
  "at-most": "≤ ",
  "about-or-less": "≈≤ ",
};
