import type { ChartWords } from "../../../charts/chart-words.ts";
import { cleanText } from "../../../charts/clean-text.ts";
import { fieldsOf } from "../../../charts/fields.ts";
import { formOf } from "../../../charts/forms.ts";
import { type ChartEntry, isSpan, type Prepared } from "../../../charts/prepared.ts";
import type { Chart, Point } from "../../../model/chart.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Observation } from "../../../model/observation.ts";
import { isMissing } from "../../../model/quantity.ts";
import { chartWarning, emptyChart } from "./problems.ts";

/** Prepares a chart's points; refuses a chart with nothing to show, or two values in one place. */
export function prepareChart(
  chart: Chart,
  words: ChartWords,
): { readonly prepared: Prepared } | { readonly problem: Problem } {
  const refuse = (message: string): { problem: Problem } => ({
    problem: chartWarning({ chart: chart.id, message }),
  });
  const { needs } = formOf(chart);
  const entries = chart.points.map((point) => entryOf(chart, point, words));
  if (entries.every((entry) => entry.amount === null)) return { problem: emptyChart({ chart: chart.id }) };
  const byPlace = new Map<string, ChartEntry>();
  for (const entry of entries) {
    const { value } = entry.observation;
    if (!isMissing(value) && value.unit !== chart.unit) return refuse(`wrong unit: ${value.unit}`);
    if (needs === "part" && (entry.amount ?? 0) < 0) return refuse(`negative part: ${entry.category}`);
    if (needs === "span" && !isSpan(entry)) return refuse(`missing interval: ${entry.category}`);
    const key = keyOf(entry.category, entry.series);
    if (byPlace.has(key)) return refuse(`duplicate point: ${entry.category}, ${entry.series}`);
    byPlace.set(key, entry);
  }
  return {
    prepared: {
      chart,
      fields: fieldsOf(chart),
      entries,
      unstated: new Set(
        chart.points
          .flatMap(({ category, series }) => [category, series])
          .flatMap((label) => ("isUnstated" in label ? [cleanText(words.label(label))] : [])),
      ),
      categories: [...new Set(entries.map((entry) => entry.category))],
      series: [...new Set(entries.map((entry) => entry.series))],
      amount: (entry) => cleanText(words.amount(entry.observation)),
      at: (category, series) => byPlace.get(keyOf(category, series)),
    },
  };
}

function entryOf(chart: Chart, point: Point, words: ChartWords): ChartEntry {
  const { observation, category } = point;
  const { value } = observation;
  const quantity = isMissing(value) ? null : value;
  return {
    category: cleanText(words.label(category)),
    series: cleanText(words.label(point.series)),
    period:
      "period" in category ? category.period : formOf(chart).needs === "span" ? observation.period : null,
    amount: quantity?.amount ?? null,
    qualifier: quantity?.qualifier ?? "exact",
    status: quantity?.status ?? "reported",
    joined: point.joined ?? true,
    earlier: earlierOf(observation),
    region: cleanText(words.region(point)),
    place: words.place(point),
    observation,
  };
}

function earlierOf({ value, revised }: Observation): number | null {
  if (!revised || isMissing(revised.was) || isMissing(value) || revised.was.unit !== value.unit) return null;
  return revised.was.amount;
}

// Cleaned text has no control characters, so keys cannot collide.
function keyOf(category: string, series: string): string {
  return `${category}\n${series}`;
}
