import type { Chart, ChartForm } from "../../../model/chart.ts";
import type { Problem } from "../../../model/finding.ts";
import { accessibleSvg } from "./accessible-svg.ts";
import { balance } from "./balance.ts";
import { bars } from "./bars.ts";
import { chartSpec } from "./chart-spec.ts";
import type { ChartWords } from "./chart-words.ts";
import { cleanText } from "./clean-text.ts";
import { dots } from "./dots.ts";
import { draw, type Item } from "./draw.ts";
import type { Font } from "./font.ts";
import { heat } from "./heat.ts";
import { map } from "./map.ts";
import { multiples } from "./multiples.ts";
import { type Prepared, prepareChart } from "./prepare-chart.ts";
import { chartWarning } from "./problems.ts";
import type { Body, Room } from "./room.ts";
import { series } from "./series.ts";
import { stacked } from "./stacked.ts";
import { fullWidth, type Json, light, margin, themeConfig } from "./theme.ts";
import { timeline } from "./timeline.ts";

/** Where a point of the chart, by its index, stands in the picture, in its own pixels. */
export interface Spot {
  readonly point: number;
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

export interface RenderedChart {
  readonly id: string;
  /** A complete Vega-Lite specification with its data and its theme. */
  readonly spec: Json;
  readonly svg: string;
  readonly spots: readonly Spot[];
}

const forms: { readonly [F in ChartForm]: (prepared: Prepared, room: Room) => Body } = {
  series,
  multiples,
  stacked,
  balance,
  bars,
  dots,
  heat,
  timeline,
  map,
};

/** Draws a chart `width` pixels wide; a chart that is empty or that Vega warns about is a problem, not a picture. */
export function renderChart(
  chart: Chart,
  words: ChartWords,
  font: Font,
  width: number = fullWidth,
): { readonly rendered: RenderedChart } | { readonly problem: Problem } {
  const read = prepareChart(chart, words);
  if ("problem" in read) return read;
  const room: Room = { width: width - 2 * margin, words, font };
  const body = forms[chart.form](read.prepared, room);
  const spec = chartSpec(chart, body, room, themeConfig(light, font.families));
  // Vega writes its own keys into the rows it is given.
  const drawing = draw(structuredClone(spec), light.ground, font);
  const [message] = drawing.warnings;
  if (message !== undefined) return { problem: chartWarning({ chart: chart.id, message }) };
  const svg = accessibleSvg(drawing.svg, {
    id: chart.id,
    locale: words.locale,
    title: cleanText(words.heading),
    description: cleanText(words.description),
  });
  return { rendered: { id: chart.id, spec, svg, spots: spotsOf(read.prepared, drawing.items) } };
}

const exact = new Set(["symbol", "rect", "rule"]);

/** The mark that stands for each point: its bar, dot or cell, or where there is none the words in its place. */
function spotsOf(prepared: Prepared, items: readonly Item[]): Spot[] {
  const { category, series } = prepared.fields;
  const keyOf = (row: { readonly [key: string]: unknown }): string => `${dateOf(row[category])}\n${row[series]}`;
  const found = new Map<string, Item>();
  for (const item of items) {
    if (!isRow(item.datum) || !("amount" in item.datum) || !("status" in item.datum)) continue;
    const key = keyOf(item.datum);
    const known = found.get(key);
    if (!known || (!exact.has(known.type) && exact.has(item.type))) found.set(key, item);
  }
  return prepared.entries.flatMap((entry, point): Spot[] => {
    const at = category === "period" ? entry.period?.split("/")[0] : entry.category;
    const item = found.get(keyOf({ [category]: at, [series]: entry.series }));
    return item ? [{ point, x: item.x, y: item.y, toX: item.toX, toY: item.toY }] : [];
  });
}

function isRow(datum: unknown): datum is { readonly [key: string]: unknown } {
  return typeof datum === "object" && datum !== null;
}

/** Vega keeps dates as moments. */
function dateOf(value: unknown): unknown {
  if (value instanceof Date) return value.getTime();
  return typeof value === "string" && /^\d{4}(-\d\d){0,2}$/.test(value) ? Date.parse(value) : value;
}
