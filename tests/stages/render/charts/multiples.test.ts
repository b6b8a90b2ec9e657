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

/** The pixels that each panel has for one of its unit, the names that head panels, and the notes. */
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
  return { pixels, texts, marked: texts.filter((text) => text.includes("(at one tenth)")) };
}

/** The different numbers among some, but for rounding. */
function different(numbers: readonly number[]): number[] {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted.filter((each, index) => index === 0 || each / (sorted[index - 1] ?? each) > 1.001);
}

test("panels share a scale but those that would flatten the others, of which each and the note say so", async () => {
  const { pixels, texts, marked } = await panels(sample.unequalPanels);
  const [japan = 0, ...others] = pixels;
  const [one = 0, another] = different(others);
  expect(another).toBeUndefined();
  expect(one / japan).toBeCloseTo(10, 5);
  expect(marked).toEqual(["Japan (at one tenth)"]);
  expect(texts.some((text) => text.startsWith("Japan: "))).toBe(true);
});

test("with several large panels and amounts below zero there are two scales, too", async () => {
  const { pixels, marked } = await panels(sample.panelsBelowZero);
  const [reduced = 0, enlarged = 0, another] = different(pixels);
  expect(enlarged / reduced).toBeCloseTo(10, 5);
  expect(another).toBeUndefined();
  expect(marked).toEqual(["Japan (at one tenth)", "China (at one tenth)"]);
});

test("panels that all can be read on one scale share it and say nothing", async () => {
  const { pixels, marked } = await panels(sample.panels);
  expect(different(pixels)).toHaveLength(1);
  expect(marked).toEqual([]);
});
