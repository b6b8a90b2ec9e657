import { accentsOf, channelsOf } from "../model/accents.ts";
import type { Edition } from "../model/edition.ts";
import type { NumberMarks } from "../model/punctuation.ts";
import type { LabelStyle } from "./wrap-text.ts";

export type Json = { readonly [key: string]: unknown };

/** The colours of a theme; the dark one has the same names. */
export interface Colors {
  readonly ground: string;
  readonly ink: string;
  readonly quiet: string;
  readonly grid: string;
  readonly axis: string;
  /** Land on a map. */
  readonly land: string;
  /** The outline of missing values. */
  readonly absent: string;
  /** On the path to a target, and behind it: wherever a standing is shown, on page, chart and print. */
  readonly ahead: string;
  readonly late: string;
  /** In order of use: each at least 3:1 against the background, distinct in lightness and for any colour vision (tested). */
  readonly palette: readonly string[];
  /** For the lowest and highest amount, with the colour of a number on each. */
  readonly heat: Heat;
}

export interface Heat {
  readonly low: string;
  readonly high: string;
  readonly onLow: string;
  readonly onHigh: string;
}

export const light: Colors = {
  ground: "#ffffff",
  ink: "#1b2530",
  quiet: "#4a5763",
  grid: "#e2e6ea",
  axis: "#8a96a3",
  land: "#e7eaee",
  absent: "#6b7885",
  ahead: "#0b4f7d",
  late: "#b3360b",
  palette: ["#012e5d", "#ca8514", "#0f656d", "#6f8690", "#9e5f06", "#6c1daf", "#80000a"],
  heat: { low: "#e6eef8", high: "#0b4596", onLow: "black", onHigh: "white" },
};

export const dark: Colors = {
  ground: "#14181d",
  ink: "#e8ebee",
  quiet: "#a6b0ba",
  grid: "#2a323a",
  axis: "#6f7b87",
  land: "#262d35",
  absent: "#8b97a3",
  ahead: "#7cc4ee",
  late: "#ff9d6b",
  palette: ["#57bdff", "#ed560d", "#aaeeff", "#a1a1a1", "#ccd455", "#5951d9", "#a3618d"],
  // The highest stands out most on a dark background, too.
  heat: { low: "#22303f", high: "#5a96da", onLow: "white", onHigh: "black" },
};

export interface Themes {
  readonly light: Colors;
  readonly dark: Colors;
}

/** The themes of a network: a colour of its own comes first among those of series, in place of the one most like it. */
export function themesOf({ colours }: Partial<Pick<Edition, "colours">>): Themes {
  if (!colours) return { light, dark };
  const accents = accentsOf(colours);
  return { light: withAccent(light, accents.light), dark: withAccent(dark, accents.dark) };
}

function withAccent(colors: Colors, accent: string): Colors {
  const likeness = colors.palette.map((color) => distance(color, accent));
  const others = colors.palette.filter((_, at) => at !== likeness.indexOf(Math.min(...likeness)));
  return { ...colors, palette: [accent, ...others] };
}

function distance(a: string, b: string): number {
  const others = channelsOf(b);
  return Math.hypot(...channelsOf(a).map((amount, at) => amount - (others[at] ?? 0)));
}

/** Distinguish series without colour, as in a grey print; one fewer than colours, so that pairs repeat late. */
const shapes = ["circle", "square", "triangle-up", "diamond", "cross", "triangle-down"] as const;

export const text = {
  title: { size: 20, bold: true },
  subtitle: { size: 14 },
  label: { size: 13 },
  strong: { size: 13, bold: true },
  note: { size: 12 },
} as const satisfies { readonly [role: string]: LabelStyle };

export const margin = 20;
export const fullWidth = 720;
export const lineHeight = (style: LabelStyle): number => Math.round(style.size * 1.35);

/** Number format of axes, where it is not the default 1,234.5. */
function numbersWith({ decimal, thousands }: NumberMarks): Json {
  if (decimal === "." && thousands === ",") return {};
  return { locale: { number: { decimal, thousands, grouping: [3], currency: ["", ""] } } };
}

/** The house style as a Vega-Lite config: colours, sizes and typefaces that specifications leave open. */
export function themeConfig(colors: Colors, font: string, marks: NumberMarks): Json {
  const words = (style: LabelStyle, color: string) => ({
    fontSize: style.size,
    fontWeight: style.bold ? 700 : 400,
    lineHeight: lineHeight(style),
    color,
  });
  const { ground, ink, quiet, grid, axis, land, absent, ahead, late, palette, heat } = colors;
  return {
    background: ground,
    font,
    ...numbersWith(marks),
    padding: margin,
    title: {
      anchor: "start",
      offset: 14,
      ...{ fontSize: text.title.size, fontWeight: 700, lineHeight: lineHeight(text.title), color: ink },
      ...{ subtitleFontSize: text.subtitle.size, subtitleLineHeight: lineHeight(text.subtitle) },
      ...{ subtitleFontWeight: 400, subtitleColor: quiet, subtitlePadding: 6 },
    },
    axis: {
      ...{ labelFontSize: text.label.size, labelColor: quiet, labelPadding: 7, labelLimit: 0 },
      labelLineHeight: lineHeight(text.label),
      ...{ labelOverlap: false, labelBound: false, labelFlush: false },
      ...{ titleFontSize: text.label.size, titleFontWeight: 400, titleColor: quiet },
      ...{ domainColor: axis, tickColor: axis, gridColor: grid, ticks: false },
    },
    axisQuantitative: { domain: false, grid: true },
    axisTemporal: { grid: false, ticks: true, tickSize: 5 },
    axisBand: { grid: false, domain: false },
    axisYBand: { labelColor: ink },
    axisXBand: { labelAngle: 0 },
    axisYQuantitative: {
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titlePadding: 0,
      titleY: -20,
    },
    axisXQuantitative: { titleAnchor: "end", titlePadding: 8 },
    header: { labelFontSize: text.strong.size, labelFontWeight: 700, labelColor: ink, labelAnchor: "start" },
    legend: {
      ...{ orient: "top", title: null, symbolSize: 95, labelFontSize: text.label.size, labelColor: ink },
      ...{ labelLimit: 0, columnPadding: 22, rowPadding: 4, offset: 10 },
    },
    view: { stroke: null },
    mark: { color: palette[0] },
    bar: { color: palette[0], strokeWidth: 1.5, discreteBandSize: { band: 0.84 } },
    line: { strokeWidth: 2.25, strokeJoin: "round", strokeCap: "round" },
    point: { filled: true, size: 40, opacity: 1, strokeWidth: 2 },
    rule: { color: axis },
    text: { align: "left", baseline: "middle", lineBreak: "\n" },
    range: { category: palette, symbol: shapes, heatmap: [heat.low, heat.high] },
    style: {
      ahead: { strokeDash: [5, 4] },
      hollow: { fill: ground, strokeWidth: 2 },
      absent: { fill: ground, color: absent, strokeWidth: 1, strokeDash: [2, 2] },
      bound: { size: 220 },
      earlier: { color: absent, strokeWidth: 1.5 },
      earlierEnd: { color: absent, stroke: ground, strokeWidth: 1 },
      target: { color: ink, strokeWidth: 1.5, strokeDash: [6, 3] },
      ground: { color: ground, strokeWidth: 0 },
      under: { color: ground, strokeWidth: 3.5 },
      limit: { color: ink, strokeWidth: 1.5 },
      zero: { color: axis, strokeWidth: 1 },
      land: { color: land },
      territory: { color: land, stroke: axis, strokeWidth: 0.6 },
      way: { color: axis, strokeWidth: 1.5 },
      onPath: { color: ahead },
      behind: { color: late },
      against: { color: palette[1] },
      leader: { strokeWidth: 1, strokeDash: [1.5, 2.5] },
      lead: { color: absent, strokeWidth: 1 },
      key: { size: 60 },
      label: words(text.label, ink),
      value: words(text.strong, ink),
      cell: { ...words(text.strong, ink), align: "center" },
      cellLow: { ...words(text.strong, heat.onLow), align: "center" },
      cellHigh: { ...words(text.strong, heat.onHigh), align: "center" },
      beside: words(text.note, ink),
      quiet: words(text.note, quiet),
      caution: { ...words({ ...text.note, bold: true }, ink), baseline: "top" },
      note: { ...words(text.note, quiet), baseline: "top" },
    },
  };
}
