import { summaryOf } from "../../dist/findings/findings.js";
import { check } from "../../dist/flow/check.js";
import { readTypeface } from "../../dist/flow/read-typeface.js";
import { registryOf } from "../../dist/flow/registry.js";
import { drawCharts } from "../../dist/stages/render/draw-charts.js";
import { citedFiles, observationsOf } from "../../dist/stages/render/material.js";
import { printChart } from "../../dist/stages/render/print-files.js";
import { wordsOf } from "../../dist/stages/render/words.js";

const { datasets } = await registryOf(".");

/** An edition checked and its charts drawn in one language: all that a print is made from. */
export async function drawn(root, locale) {
  const checked = await check({ root, edition: "2020", datasets, progress() {} });
  const words = wordsOf(locale, checked.areas);
  const typeface = await readTypeface(locale);
  const chapters = [];
  for (const { dataset } of checked.validated) {
    const observations = observationsOf(checked, dataset.id);
    const { charts } = await drawCharts(
      dataset.charts(observations, locale, words.area),
      words,
      typeface.font,
    );
    const prints = charts.map((own) => ({ ...printChart(own, typeface), spec: own.wide.spec }));
    const files = citedFiles(checked, dataset.id);
    chapters.push({ dataset, observations, charts: prints, files, corrections: [] });
  }
  return {
    edition: checked.edition,
    summary: summaryOf(checked.findings, words.book),
    words,
    typeface,
    chapters,
  };
}
