import { summaryOf } from "../../findings/findings.ts";
import { hasValue } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Memory } from "../../model/memory.ts";
import type { Observation } from "../../model/observation.ts";
import { changeTables } from "./changes/change-table.ts";
import { type DrawnChart, drawCharts } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import type { LoadedTypeface } from "./fonts/load-typeface.ts";
import type { Formats } from "./formats.ts";
import { type CitedFile, citedFiles, datasetsOf, type Material, observationsOf } from "./material.ts";
import { chartFigure } from "./page/chart-figure.ts";
import { datasetSection } from "./page/dataset-section.ts";
import type { FigureIds } from "./page/figure.ts";
import { reportPage } from "./page/report-page.ts";
import { printChart, printFiles } from "./print-files.ts";
import { renderQuality } from "./render-quality.ts";
import { wordsOf } from "./words.ts";

/** All that a report holds: what links lead to, also where only a part of it is made. */
export interface Whole {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
}

/** One language of a report, among those that it is written in. */
export interface Language {
  readonly locale: Locale;
  readonly within: Whole;
  readonly typeface: LoadedTypeface;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly memory: Memory;
}

/** What one dataset gives to page and print. */
interface Part {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly charts: readonly DrawnChart[];
  readonly cited: readonly CitedFile[];
}

/** Every file that one language has of its own: pages, charts, prints, workbook. */
export async function renderLanguage(
  material: Material,
  { locale, within, typeface, formats, ids, memory }: Language,
): Promise<{ readonly files: Map<string, string | Uint8Array> } | { readonly findings: readonly Finding[] }> {
  const { edition, findings, corrections } = material;
  const words = wordsOf(locale, material.areas, datasetsOf(material));
  const parts: Part[] = [];
  const problems: Finding[] = [];
  for (const { dataset } of material.validated) {
    const observations = observationsOf(material, dataset.id);
    const drawn = await memory(`charts ${locale} ${dataset.id}`, [observations], () =>
      drawCharts(dataset.charts(observations, locale, words.area).filter(hasValue), words, typeface.font),
    );
    problems.push(...drawn.problems);
    parts.push({ dataset, observations, charts: drawn.charts, cited: citedFiles(material, dataset.id) });
  }
  if (problems.length > 0) return { findings: problems };
  const summary = summaryOf(findings, words.book);
  const changes = changeTables(material, words);
  const files = new Map<string, string | Uint8Array>();
  if (formats.has("svg"))
    for (const { chart, wide } of parts.flatMap(({ charts }) => charts)) {
      files.set(chartName(chart.id, "svg", locale), wide.svg);
      files.set(chartName(chart.id, "vl.json", locale), `${JSON.stringify(wide.spec, null, 2)}\n`);
    }
  if (formats.has("html")) {
    const chapters = parts.map(({ dataset, observations, charts, cited }) => {
      const figures = charts.map((chart) => chartFigure(chart, within.formats, ids, words));
      const section = datasetSection(dataset, observations, figures, cited, ids, words);
      return { dataset, observations, section };
    });
    const page = reportPage(
      {
        edition,
        chapters,
        corrections,
        changes,
        since: material.past.since,
        summary,
        formats: within.formats,
        ids,
        rendered: within.locales,
      },
      words,
    );
    files.set(localName("index.html", locale), page);
    files.set(localName("quality.html", locale), renderQuality(material, words, within.locales));
  }
  if (formats.has("xlsx")) {
    const { statisticsWorkbook } = await import("./workbook/statistics-workbook.ts");
    files.set(localName("statistics.xlsx", locale), await statisticsWorkbook(material, words));
  }
  if (formats.has("png") || formats.has("pdf")) {
    const prints = parts.map(({ dataset, observations, charts, cited }) => ({
      dataset,
      observations,
      charts: charts.map((chart) => printChart(chart, typeface)),
      files: cited,
      corrections: corrections.filter(({ cell }) => cell.file.startsWith(`${dataset.id}/`)),
    }));
    for (const [name, content] of await printFiles(
      { edition, chapters: prints, changes },
      summary,
      words,
      typeface,
      formats,
    ))
      files.set(name, content);
  }
  return { files };
}
