import { expect, test } from "vitest";
import { light } from "../../../../pipeline/charts/theme.ts";
import type { Observation } from "../../../../pipeline/model/observation.ts";
import { draw } from "../../../../pipeline/stages/render/charts/draw.ts";
import { renderChart } from "../../../../pipeline/stages/render/charts/render-chart.ts";
import { madeOnce } from "../../../support/remembered.ts";
import * as sample from "./sample-charts.ts";

test.each([sample.path, sample.twoTimes])(
  "the line of $id lies below its marks, and so cuts none",
  async (chart) => {
    const font = sample.font();
    const result = await renderChart(chart, {
      words: sample.wordsOf(chart),
      ...{ font, make: madeOnce, colors: light, basemap: sample.basemap, width: 720 },
    });
    if ("problem" in result) throw new Error(JSON.stringify(result.problem));
    const { items } = draw(structuredClone(result.rendered.spec), light.ground, font.width);
    const line = items.findLastIndex(({ type }) => type === "rule");
    expect(line).toBeGreaterThanOrEqual(0);
    expect(items.findIndex(({ type }) => type === "symbol")).toBeGreaterThan(line);
  },
);

test("a value in doubt has a mark beside it, unless the doubt was looked into", async () => {
  const drawn = async (cautions: readonly unknown[]) => {
    const [point, ...others] = sample.path.points;
    if (!point) throw new Error("missing point");
    const observation = { ...point.observation, cautions } as Observation;
    const chart = { ...sample.path, points: [{ ...point, observation }, ...others] };
    const options = { font: sample.font(), make: madeOnce, colors: light, basemap: sample.basemap };
    const result = await renderChart(chart, { words: sample.wordsOf(chart), ...options });
    return "problem" in result ? null : result.rendered.svg.match(/\d\u1d9c/gu);
  };
  expect(await drawn([{}])).toHaveLength(1);
  expect(await drawn([{ accepted: "as published" }])).toBeNull();
});
