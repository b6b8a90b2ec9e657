import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import type { Chart } from "../../../../pipeline/model/chart.ts";
import { draw, type Item } from "../../../../pipeline/stages/render/charts/draw.ts";
import { renderChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import { madeOnce } from "../../../support/remembered.ts";
import * as sample from "./sample-charts.ts";

const font = sample.font();

interface Point extends Item {
  readonly datum: { readonly series: string; readonly amount: number };
}

/** The pixels that each panel has for one of its unit, and all texts. */
async function panels(chart: Chart) {
  const result = await renderChart(chart, {
    words: sample.wordsOf(chart),
    font,
    make: madeOnce,
    colors: light,
    basemap: sample.basemap,
    width: 720,
  });
  if ("problem" in result) throw new Error(JSON.stringify(result.problem));
  const { spec, svg } = result.rendered;
  const { items } = draw(structuredClone(spec), light.ground, font.width);
  const points = items.filter((item): item is Point => item.type === "symbol");
  const series = [...new Set(points.map(({ datum }) => datum.series))];
  const pixels = series.map((name) => {
    const own = points
      .filter(({ datum }) => datum.series === name)
      .sort((a, b) => a.datum.amount - b.datum.amount);
    const [low, high] = [own[0], own.at(-1)];
    if (!low || !high) throw new Error(`missing panel: ${name}`);
    return (low.y - high.y) / (high.datum.amount - low.datum.amount);
  });
  const texts = [...svg.matchAll(/>([^<>]+)</g)].map(([, text = ""]) => text);
  return { pixels, texts };
}

/** The different numbers among some, but for rounding. */
function different(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((each, index) => index === 0 || each / (sorted[index - 1] ?? each) > 1.001);
}

test("all panels share one scale: beside a high one, with amounts below zero, with many times", async () => {
  for (const chart of [sample.unequalPanels, sample.panelsBelowZero, sample.panels])
    expect(different((await panels(chart)).pixels), chart.id).toHaveLength(1);
});

test("of few times every value is written, of many the last of each panel", async () => {
  const { texts } = await panels(sample.unequalPanels);
  expect(
    texts
      .filter((text) => /^\d{1,3}$/.test(text))
      .map(Number)
      .sort((a, b) => a - b),
  ).toEqual([0, 0, 0, 1, 2, 3, 4, 4, 4, 5, 11, 174]);
});
