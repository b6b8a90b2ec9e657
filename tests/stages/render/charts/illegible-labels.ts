import { light } from "../../../../pipeline/charts/theme.ts";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { readLand } from "../../../../pipeline/flow/read-land.ts";
import type { Locale } from "../../../../pipeline/model/locale.ts";
import { drawCharts } from "../../../../pipeline/stages/render/draw-charts.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { datasets } from "../../../support/datasets.ts";
import { madeOnce } from "../../../support/remembered.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { labelFaults } from "./scene-boxes.ts";

/** In the charts of an edition, wide and narrow: the labels that are clipped, overlap another or lack a letter, and what could not be drawn. */
export async function illegibleLabels(checked: Checked, locale: Locale): Promise<string[]> {
  const words = wordsOf(locale, checked.areas);
  const font = typefaceOf(locale);
  const charts = datasets.flatMap((dataset) =>
    dataset.charts(observationsOf(checked, dataset.id), locale, words.area),
  );
  const { areas } = checked;
  const drawn = await drawCharts(charts, {
    words,
    font,
    make: madeOnce,
    colors: light,
    cite: (file) => file,
    areas,
    basemap: () => ({ polygons: readLand(), credit: null }),
  });
  if (drawn.charts.length <= 10) throw new Error(`missing charts: ${drawn.charts.length}`);
  const faults = drawn.charts.flatMap(({ chart, wide, narrow }) => {
    const letters = [...wide.svg.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(([, text = ""]) => [...text]);
    const lacking = [...new Set(letters)].filter((letter) => !font.covers(letter));
    const own = [...labelFaults(wide, 720, font), ...labelFaults(narrow, 390, font), ...lacking];
    return own.map((fault) => `${chart.id}: ${fault}`);
  });
  return [...drawn.problems.map((problem) => JSON.stringify(problem)), ...faults];
}
