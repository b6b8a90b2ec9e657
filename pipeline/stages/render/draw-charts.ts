import type { Chart } from "../../model/chart.ts";
import { type Finding, finding } from "../../model/finding.ts";
import { inFile } from "../../model/place.ts";
import { isMissing } from "../../model/quantity.ts";
import type { Font } from "./charts/font.ts";
import { type RenderedChart, renderChart } from "./charts/render-chart.ts";
import type { ChartWords } from "./charts/words.ts";
import { describeChart, tellSeries } from "./describe-chart.ts";
import { magnitudeOf, scaledDigits, type Words } from "./words.ts";

/** A chart drawn for a page of full width, and anew for a phone. */
export interface DrawnChart {
  readonly chart: Chart;
  readonly wide: RenderedChart;
  readonly narrow: RenderedChart;
  /** What each series shows, in a line. */
  readonly told: readonly string[];
  /** The whole chart in one text, for readers who do not see it. */
  readonly description: string;
}

const narrowWidth = 390;

/** Draws charts at both widths; one that cannot be drawn cleanly is a finding. */
export async function drawCharts(
  charts: readonly Chart[],
  words: Words,
  font: Font,
): Promise<{ readonly charts: readonly DrawnChart[]; readonly problems: readonly Finding[] }> {
  const drawn: DrawnChart[] = [];
  const problems: Finding[] = [];
  for (const chart of charts) {
    const told = tellSeries(chart, words);
    const description = describeChart(chart, told, words);
    const own = chartWords(words, chart, description);
    const wide = await renderChart(chart, own, font);
    const narrow = await renderChart({ ...chart, id: `${chart.id}-narrow` }, own, font, narrowWidth);
    if ("problem" in wide || "problem" in narrow) {
      const problem = "problem" in wide ? wide.problem : "problem" in narrow ? narrow.problem : null;
      if (problem) problems.push(finding(problem, inFile(`charts/${chart.id}.svg`)));
    } else drawn.push({ chart, wide: wide.rendered, narrow: narrow.rendered, told, description });
  }
  return { charts: drawn, problems };
}

/** How one chart writes its numbers: in millions, or what the language counts in, where it reaches them, a digit after the point where there is one to show. */
function chartWords(words: Words, { points, unit }: Chart, description: string): ChartWords {
  const { frame, punctuation } = words.book;
  const largest = Math.max(
    ...points.map(({ observation: { value } }) => (isMissing(value) ? 0 : value.amount)),
  );
  const magnitude = magnitudeOf(largest, words.book);
  const scale = magnitude?.size ?? 1;
  return {
    locale: words.locale,
    label: words.label,
    amount: ({ value }) => words.amount(value),
    number: (amount, qualifier) => {
      const scaled = amount / scale;
      const digits = magnitude ? scaledDigits(scaled) : 1;
      return words.number(scaled, Number.isInteger(scaled) ? 0 : digits, qualifier);
    },
    unit: () => scaledUnit(magnitude?.word ?? "", words.unit(unit)),
    illustrative: frame.illustrative,
    projected: frame.projected,
    source: (files) => punctuation.label(frame.source, files.join(punctuation.comma)),
    description,
  };
}

/** On an axis: "million t", "万t"; a word that stands apart from its number stands apart from its unit. */
function scaledUnit(word: string, unit: string): string {
  return word.startsWith(" ") ? `${word.trim()} ${unit}` : word + unit;
}
