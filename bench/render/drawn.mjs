import { readFile } from "node:fs/promises";
import { datasets } from "../../dist/datasets/registry.js";
import { check } from "../../dist/run.js";
import { describeChart } from "../../dist/stages/render/describe-chart.js";
import { drawCharts } from "../../dist/stages/render/draw-charts.js";
import { summaryOf } from "../../dist/stages/render/findings/findings.js";
import { fontsFor } from "../../dist/stages/render/fonts/fonts-for.js";
import { loadTypeface } from "../../dist/stages/render/fonts/load-typeface.js";
import { printableSvg } from "../../dist/stages/render/fonts/printable-svg.js";
import { citedFiles } from "../../dist/stages/render/material.js";
import { wordsOf } from "../../dist/stages/render/words.js";

/** An edition checked and its charts drawn in one language: all that a print is made from. */
export async function drawn(root, locale) {
  const checked = await check({ root, edition: "2020", datasets, progress() {} });
  const words = wordsOf(locale, checked.areas);
  const fonts = fontsFor(locale);
  const [regular, bold] = await Promise.all([readFile(fonts.regular), readFile(fonts.bold)]);
  const typeface = loadTypeface(fonts, { regular, bold });
  const chapters = [];
  for (const [index, { dataset }] of checked.validated.entries()) {
    const { observations } = checked.computed[index];
    const { charts } = await drawCharts(
      dataset.charts(observations, locale, words.area),
      words,
      typeface.font,
    );
    const prints = charts.map(({ chart, wide }) => ({
      chart,
      spec: wide.spec,
      description: describeChart(chart, words),
      svg: printableSvg(wide.svg, typeface),
    }));
    chapters.push({ dataset, observations, charts: prints, files: citedFiles(checked, dataset.id) });
  }
  return {
    edition: checked.edition,
    summary: summaryOf(checked.findings, words.book),
    words,
    typeface,
    chapters,
  };
}
