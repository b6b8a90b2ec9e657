import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Memory } from "../../model/memory.ts";
import { drawCharts } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import { summaryOf } from "./findings/findings.ts";
import type { LoadedTypeface } from "./fonts/load-typeface.ts";
import type { Formats } from "./formats.ts";
import { citedFiles, type Material, observationsOf } from "./material.ts";
import { chartFigure } from "./page/chart-figure.ts";
import { datasetSection } from "./page/dataset-section.ts";
import type { FigureIds } from "./page/figure.ts";
import { type Chapter, reportPage } from "./page/report-page.ts";
import type { PrintChapter } from "./pdf/report-data.ts";
import { printChart, printFiles } from "./print-files.ts";
import { renderQuality } from "./render-quality.ts";
import { wordsOf } from "./words.ts";

/** One language of a report, among those that it is written in. */
export interface Language {
  readonly locale: Locale;
  readonly locales: readonly Locale[];
  readonly typeface: LoadedTypeface;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly memory: Memory;
}

/** Every file that one language has of its own: pages, charts, prints, workbook. */
export async function renderLanguage(
  material: Material,
  { locale, locales, typeface, formats, ids, memory }: Language,
): Promise<{ readonly files: Map<string, string | Uint8Array> } | { readonly findings: readonly Finding[] }> {
  const { corrections } = material;
  const words = wordsOf(locale, material.areas);
  const files = new Map<string, string | Uint8Array>();
  const problems: Finding[] = [];
  const chapters: Chapter[] = [];
  const prints: PrintChapter[] = [];
  for (const { dataset } of material.validated) {
    const observations = observationsOf(material, dataset.id);
    const drawn = await memory(`charts ${locale} ${dataset.id}`, [observations], () =>
      drawCharts(dataset.charts(observations, locale, words.area), words, typeface.font),
    );
    problems.push(...drawn.problems);
    if (formats.has("svg"))
      for (const { chart, wide } of drawn.charts) {
        files.set(chartName(chart.id, "svg", locale), wide.svg);
        files.set(chartName(chart.id, "vl.json", locale), `${JSON.stringify(wide.spec, null, 2)}\n`);
      }
    const charts = drawn.charts.map((own) => chartFigure(own, formats, ids, words));
    const cited = citedFiles(material, dataset.id);
    const section = datasetSection(dataset, observations, charts, cited, ids, words);
    chapters.push({ dataset, observations, section });
    prints.push({
      dataset,
      observations,
      charts: drawn.charts.map((own) => printChart(own, words, typeface)),
      files: cited,
      corrections: corrections.filter(({ cell }) => cell.file.startsWith(`${dataset.id}/`)),
    });
  }
  if (problems.length > 0) return { findings: problems };
  const { edition, findings } = material;
  const summary = summaryOf(findings, words.book);
  if (formats.has("html")) {
    const page = reportPage(
      { edition, chapters, corrections, summary, formats, ids, rendered: locales },
      words,
    );
    files.set(localName("index.html", locale), page);
    files.set(localName("quality.html", locale), renderQuality(material, words, locales));
  }
  if (formats.has("xlsx")) {
    const { statisticsWorkbook } = await import("./workbook/statistics-workbook.ts");
    files.set(localName("statistics.xlsx", locale), await statisticsWorkbook(material, words));
  }
  for (const [name, content] of await printFiles(edition, prints, summary, words, typeface, formats))
    files.set(name, content);
  return { files };
}
