import { beforeAll, describe, expect, test } from "vitest";
import type { Checked } from "../../../../pipeline/flow/check.ts";
import { makeHere } from "../../../../pipeline/flow/make-here.ts";
import { locales } from "../../../../pipeline/model/locale.ts";
import { drawCharts } from "../../../../pipeline/stages/render/draw-charts.ts";
import { observationsOf } from "../../../../pipeline/stages/render/material.ts";
import { wordsOf } from "../../../../pipeline/stages/render/words.ts";
import { checkEdition } from "../../../support/check-edition.ts";
import { datasets } from "../../../support/datasets.ts";
import { typefaceOf } from "../fonts/typeface-of.ts";
import { labelFaults } from "./scene-boxes.ts";

let checked: Checked;
beforeAll(async () => {
  checked = await checkEdition();
});

describe.each(locales)("the charts of 2020 in %s", (locale) => {
  test("are drawn without a label that is clipped, overlaps another or lacks a letter, wide and narrow", async () => {
    const words = wordsOf(locale, checked.areas);
    const font = typefaceOf(locale);
    const charts = datasets.flatMap((dataset) =>
      dataset.charts(observationsOf(checked, dataset.id), locale, words.area),
    );
    const drawn = await drawCharts(charts, {
      words,
      font,
      make: makeHere,
      cite: (file) => file,
      areas: checked.areas,
    });
    expect(drawn.problems).toEqual([]);
    expect(drawn.charts.length).toBeGreaterThan(10);
    for (const { chart, wide, narrow } of drawn.charts) {
      expect(labelFaults(wide, 720, font), chart.id).toEqual([]);
      expect(labelFaults(narrow, 390, font), chart.id).toEqual([]);
      const letters = [...wide.svg.matchAll(/<text[^>]*>([^<]*)</g)].flatMap(([, text = ""]) => [...text]);
      expect(
        [...new Set(letters)].filter((letter) => !font.covers(letter)),
        chart.id,
      ).toEqual([]);
    }
  }, 60_000);
});
