import type { Font } from "./font.ts";
import type { LinearAxis } from "./linear-ticks.ts";
import type { Entry } from "./prepare-chart.ts";
import { axisColor, gridColor, ink, quietInk, text } from "./theme.ts";
import type { ChartWords } from "./words.ts";
import type { TextStyle } from "./wrap-text.ts";

export type Json = { readonly [key: string]: unknown };

/** What a form may use: the width between the margins, the words, and how wide they come out. */
export interface Room {
  readonly width: number;
  readonly words: ChartWords;
  readonly font: Font;
}

/** Where a value stands on the plot, in pixels; a point has no extent. */
export interface Spot {
  readonly entry: Entry;
  readonly x: number;
  readonly y: number;
  readonly toX: number;
  readonly toY: number;
}

/** The body of a chart: an area of plotted values, and how far its labels reach beyond it on each side. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly above: number;
  readonly below: number;
  readonly layers: readonly Json[];
  /** For readers who point at the chart. */
  readonly spots: readonly Spot[];
}

/** One layer of a Vega-Lite specification with its own rows. */
export function layer(mark: Json, rows: readonly Json[], encoding: Json): Json {
  return { data: { values: rows }, mark: { clip: false, ...mark }, encoding };
}

/** A field whose values are pixels from the plot's upper left corner. */
export function pixels(field: string): Json {
  return { field, type: "quantitative", scale: null, axis: null };
}

/** A field whose values are used as they are: a colour, a shape, a size. */
export function as(field: string): Json {
  return { field, type: "nominal", scale: null, legend: null };
}

function textMark(style: TextStyle, more: Json = {}): Json {
  return {
    type: "text",
    fontSize: style.size,
    fontWeight: style.bold ? 700 : 400,
    lineHeight: Math.round(style.size * 1.25),
    fill: ink,
    baseline: "middle",
    align: "left",
    ...more,
  };
}

/** Words at one place, in pixels. */
export interface Words {
  readonly x: number;
  readonly y: number;
  readonly text: string | readonly string[];
}

export function wordsLayer(words: readonly Words[], style: TextStyle, more: Json = {}): Json[] {
  if (words.length === 0) return [];
  const rows = words.map(({ x, y, text }) => ({ c0: x, c1: y, c2: text }));
  return [
    layer(textMark(style, more), rows, {
      x: pixels("c0"),
      y: pixels("c1"),
      text: { field: "c2", type: "nominal" },
    }),
  ];
}

/** Tick labels are written by us: an expression picks each tick's label. */
function tickLabels(ticks: LinearAxis["ticks"]): string {
  const values = JSON.stringify(ticks.map((tick) => tick.at));
  const labels = JSON.stringify(ticks.map((tick) => tick.label));
  return `${labels}[indexof(${values}, datum.value)]`;
}

const quiet = {
  labelFontSize: text.label.size,
  labelColor: quietInk,
  labelOverlap: false,
  labelBound: false,
  labelFlush: false,
  labelPadding: 7,
  title: null,
  domainColor: axisColor,
  tickColor: axisColor,
  gridColor,
} as const;

/** An axis of amounts: labels and a light grid, nothing else. */
export function amountAxis(axis: LinearAxis): Json {
  return {
    ...quiet,
    values: axis.ticks.map((tick) => tick.at),
    labelExpr: tickLabels(axis.ticks),
    domain: false,
    ticks: false,
    grid: true,
  };
}

/** An axis of years or categories: a base line with ticks. */
export function baseAxis(ticks: LinearAxis["ticks"]): Json {
  return {
    ...quiet,
    values: ticks.map((tick) => tick.at),
    labelExpr: tickLabels(ticks),
    grid: false,
    tickSize: 5,
    zindex: 1,
  };
}

export function linearScale(domain: readonly [number, number], padding = 0): Json {
  return { domain, nice: false, zero: false, padding };
}

export function place(
  domain: readonly [number, number],
  range: readonly [number, number],
  value: number,
): number {
  const [from, to] = domain;
  const share = to === from ? 0.5 : (value - from) / (to - from);
  return range[0] + share * (range[1] - range[0]);
}
