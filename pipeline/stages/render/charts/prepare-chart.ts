import type { Chart } from "../../../model/chart.ts";
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
import { cleanText } from "./clean-text.ts";
import { chartWarning, emptyChart } from "./problems.ts";
import type { ChartWords } from "./words.ts";

/** One point with its words written out and its number taken out. */
export interface Entry {
  readonly category: string;
  readonly series: string;
  readonly period: Period | null;
  readonly amount: number | null;
  readonly qualifier: Qualifier;
  readonly status: Status;
  readonly joined: boolean;
  readonly observation: Observation;
}

export interface Prepared {
  readonly chart: Chart;
  readonly entries: readonly Entry[];
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
  const entries = chart.points.map((point) => entryOf(point, words));
  if (entries.every((entry) => entry.amount === null)) return { problem: emptyChart({ chart: chart.id }) };
  const byPlace = new Map<string, Entry>();
  for (const entry of entries) {
    const { value } = entry.observation;
    if (!isMissing(value) && value.unit !== chart.unit) return refuse(`wrong unit: ${value.unit}`);
    if (chart.form === "stacked" && (entry.amount ?? 0) < 0)
      return refuse(`negative part: ${entry.category}`);
    const key = placeOf(entry.category, entry.series);
    if (byPlace.has(key)) return refuse(`duplicate point: ${entry.category}, ${entry.series}`);
    byPlace.set(key, entry);
  }
  return {
    prepared: {
      chart,
      entries,
      categories: [...new Set(entries.map((entry) => entry.category))],
      series: [...new Set(entries.map((entry) => entry.series))],
      amount: (entry) => cleanText(words.amount(entry.observation)),
      at: (category, series) => byPlace.get(placeOf(category, series)),
    },
  };
}

function entryOf(point: Chart["points"][number], words: ChartWords): Entry {
  const { observation, category } = point;
  const { value } = observation;
  const known = isMissing(value) ? null : value;
  return {
    category: cleanText(words.label(category)),
    series: cleanText(words.label(point.series)),
    period: "period" in category ? category.period : null,
    amount: known?.amount ?? null,
    qualifier: known?.qualifier ?? "exact",
    status: known?.status ?? "reported",
    joined: point.joined ?? true,
    observation,
  };
}

// Cleaned text holds no control characters, so that this cannot collide.
function placeOf(category: string, series: string): string {
  return `${category}\n${series}`;
}

/** Not a measurement of what was: drawn hollow and dashed. */
export function isAhead(entry: Entry): boolean {
  return entry.status === "target" || entry.status === "planned" || entry.status === "projected";
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
