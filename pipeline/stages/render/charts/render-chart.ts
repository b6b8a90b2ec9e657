import type { Box } from "../../../charts/box.ts";
import type { ChartWords } from "../../../charts/chart-words.ts";
import { cleanText } from "../../../charts/clean-text.ts";
import { keyOf } from "../../../charts/fields.ts";
import { formOf } from "../../../charts/forms.ts";
import type { Room } from "../../../charts/room.ts";
import { type Colors, fullWidth, type Json, margin, themeConfig } from "../../../charts/theme.ts";
import type { Chart } from "../../../model/chart.ts";
import type { Problem } from "../../../model/finding.ts";
import type { Basemap } from "../../../model/land.ts";
import { measureText } from "../fonts/text-measure.ts";
import type { Font } from "../fonts/typeface.ts";
import type { Make } from "../make.ts";
import { accessibleSvg, plotAlone } from "./accessible-svg.ts";
import { framedSpec, type WordsBelow, wordsBelow } from "./framed-spec.ts";
import { prepareChart } from "./prepare-chart.ts";
import { chartWarning } from "./problems.ts";

/** In pixels: a plot that is lower tells too little. */
export const lowest = 200;

/** The box in the picture, in pixels, of the point with this index. */
export interface Spot extends Box {
  readonly point: number;
}

export interface ChartBody {
  readonly id: string;
  /** A complete Vega-Lite specification with its data and its theme. */
  readonly spec: Json;
  /** Only the plot, for a page that sets the texts around it; `spots` are in its pixels. */
  readonly body: string;
  readonly below: WordsBelow;
  readonly spots: readonly Spot[];
}

export interface RenderedChart extends ChartBody {
  /** The whole picture. */
  readonly svg: string;
}

export interface ChartDrawing {
  readonly words: ChartWords;
  readonly font: Font;
  readonly make: Make;
  /** Those of the light theme. */
  readonly colors: Colors;
  basemap(): Basemap;
  /** 720 by default. */
  readonly width?: number;
  /** Of a plot that may be higher or lower; by default, what suits the width. */
  readonly height?: number;
}

function heightFor(width: number): number {
  return Math.round(Math.max(220, Math.min(300, (width - 2 * margin) * 0.6)));
}

/** Draws a chart; one that is empty or causes warnings in Vega is a problem. */
export async function renderChart(
  chart: Chart,
  { words, font, make, colors, basemap, width = fullWidth, height = heightFor(width) }: ChartDrawing,
): Promise<{ readonly rendered: RenderedChart } | { readonly problem: Problem }> {
  const read = prepareChart(chart, words);
  if ("problem" in read) return read;
  const { fields, entries } = read.prepared;
  const room: Room = { width: width - 2 * margin, height, words, font, basemap };
  const plot = formOf(chart).draw(read.prepared, room);
  const below = wordsBelow(chart, words, plot);
  const config = themeConfig(colors, font.families, words.book.punctuation);
  const { spec, above, under } = framedSpec(plot, below, room, config);
  const measure = measureText(JSON.stringify(spec), font);
  const drawn = await make("drawing", { spec, background: colors.ground, measure, fields });
  const [message] = drawn.warnings;
  if (message !== undefined) return { problem: chartWarning({ chart: chart.id, message }) };
  const named = { id: chart.id, locale: words.locale };
  const svg = accessibleSvg(drawn.svg, {
    ...named,
    title: cleanText(words.heading),
    description: cleanText(words.description),
  });
  // A page has the heading above the picture, and the notes below.
  const body = accessibleSvg(plotAlone(drawn.svg, above, under), {
    ...named,
    title: cleanText(words.name),
    description: cleanText(words.summary),
  });
  const marks = new Map(drawn.marks.map(([key, ...box]) => [key, box]));
  const spots = entries.flatMap(({ period, category, series }, point): Spot[] => {
    const box = marks.get(keyOf(fields.category === "period" ? period?.split("/")[0] : category, series));
    return box
      ? [{ point, x: box[0] - margin, y: box[1] - above, toX: box[2] - margin, toY: box[3] - above }]
      : [];
  });
  return { rendered: { id: chart.id, spec, svg, body, below, spots } };
}
