import { hasValue } from "../../dist/charts/shown.js";
import { light } from "../../dist/charts/theme.js";
import { check } from "../../dist/flow/check.js";
import { makeHere } from "../../dist/flow/make-here.js";
import { readLand } from "../../dist/flow/read-land.js";
import { readTypeface } from "../../dist/flow/read-typeface.js";
import { registryOf } from "../../dist/flow/registry.js";
import { drawCharts } from "../../dist/stages/render/draw-charts.js";
import { printableSvg } from "../../dist/stages/render/fonts/printable.js";
import { observationsOf } from "../../dist/stages/render/material.js";
import { wordsOf } from "../../dist/stages/render/words.js";

const { datasets } = await registryOf(".");

/** An edition checked and its charts drawn in one language. */
export async function drawn(root, locale) {
  const checked = await check({ root, edition: "2020", datasets, progress() {} });
  const words = wordsOf(locale, checked.areas, datasets);
  const typeface = readTypeface(locale);
  const chapters = [];
  for (const { dataset } of checked.validated) {
    const observations = observationsOf(checked, dataset.id);
    const declared = dataset.charts(observations, locale, words.area);
    const { charts } = await drawCharts(
      declared.filter((chart) => hasValue(chart, checked.areas)),
      {
        words,
        font: typeface,
        make: makeHere,
        colors: light,
        cite: (files) => files,
        areas: checked.areas,
        basemap: () => ({ polygons: readLand(), credit: null }),
      },
    );
    const prints = charts.map(({ wide, ...chart }) => ({
      ...chart,
      svg: printableSvg(wide.svg, typeface),
      spec: wide.spec,
    }));
    chapters.push({ charts: prints });
  }
  return { typeface, chapters };
}
