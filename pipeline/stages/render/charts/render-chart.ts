import type { Chart } from "../../../model/chart.ts";
import type { Problem } from "../../../model/finding.ts";
import { accessibleSvg } from "./accessible-svg.ts";
import { bars } from "./bars.ts";
import { cleanText } from "./clean-text.ts";
import { dots } from "./dots.ts";
import { draw } from "./draw.ts";
import type { Font } from "./font.ts";
import { frame } from "./frame.ts";
import { heat } from "./heat.ts";
import type { Plot, Room, Spot } from "./plot.ts";
import { type Prepared, prepareChart } from "./prepare-chart.ts";
import { chartWarning } from "./problems.ts";
import { series } from "./series.ts";
import { stacked } from "./stacked.ts";
import { fullWidth, ground, margin } from "./theme.ts";
import type { ChartWords } from "./words.ts";

export interface RenderedChart {
  readonly id: string;
  /** A complete Vega-Lite specification with its data. */
  readonly spec: object;
  readonly svg: string;
  /** Where each value stands in the picture, in its own pixels. */
  readonly spots: readonly Spot[];
}

const forms: { readonly [F in Chart["form"]]: (prepared: Prepared, room: Room) => Plot } = {
  series,
  stacked,
  bars,
  dots,
  heat,
};

/** Draws a chart `width` pixels wide; a chart that is empty or that Vega warns about is a problem, not a picture. */
export async function renderChart(
  chart: Chart,
  words: ChartWords,
  font: Font,
  width: number = fullWidth,
): Promise<{ readonly rendered: RenderedChart } | { readonly problem: Problem }> {
  const read = prepareChart(chart, words);
  if ("problem" in read) return read;
  const room: Room = { width: width - 2 * margin, words, font };
  const plot = forms[chart.form](read.prepared, room);
  const spec = frame(chart, plot, room);
  const drawing = draw(spec, ground, font);
  const [message] = drawing.warnings;
  if (message !== undefined) return { problem: chartWarning({ chart: chart.id, message }) };
  const svg = accessibleSvg(drawing.svg, {
    id: chart.id,
    locale: words.locale,
    title: cleanText(chart.title),
    description: cleanText(words.description),
  });
  const [left, top] = drawing.origin;
  const spots = plot.spots.map(({ entry, x, y, toX, toY }) => ({
    entry,
    x: x + left,
    y: y + top,
    toX: toX + left,
    toY: toY + top,
  }));
  return { rendered: { id: chart.id, spec, svg, spots } };
}
