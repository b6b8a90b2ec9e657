import { createHash } from "node:crypto";
import type { Finding } from "../../model/finding.ts";
import type { ReportLocale } from "../../model/locale.ts";
import { type Memory, noMemory } from "../../model/memory.ts";
import { cellsBehind } from "../../model/quantity.ts";
import type { Report } from "../../model/report.ts";
import { compareText } from "../../model/source.ts";
import { describeChart } from "./describe-chart.ts";
import { drawCharts } from "./draw-charts.ts";
import { summaryOf } from "./findings/findings.ts";
import type { LoadedTypeface } from "./fonts/load-typeface.ts";
import { printableSvg } from "./fonts/printable-svg.ts";
import type { Formats } from "./formats.ts";
import type { Material } from "./material.ts";
import { observationsCsv } from "./observations-csv.ts";
import { chartFigure } from "./page/chart-figure.ts";
import { type CitedFile, datasetSection } from "./page/dataset-section.ts";
import { figureIds } from "./page/figure.ts";
import { type Chapter, reportPage } from "./page/report-page.ts";
import type { PrintChapter } from "./pdf/report-data.ts";
import { printFiles } from "./print-files.ts";
import { renderQuality } from "./render-quality.ts";
import { wordsOf } from "./words.ts";

/** Writes the whole report in memory; a chart that cannot be drawn cleanly is a finding, and no report. */
export async function render(
  material: Material,
  typeface: LoadedTypeface,
  locale: ReportLocale,
  formats: Formats,
  memory: Memory = noMemory,
): Promise<{ readonly report: Report } | { readonly findings: readonly Finding[] }> {
  const words = wordsOf(locale, material.areas);
  const all = material.computed.flatMap(({ dataset, observations }) =>
    observations.map((observation) => [dataset, observation] as const),
  );
  const ids = figureIds(all);
  const files = new Map<string, string | Uint8Array>();
  const problems: Finding[] = [];
  const chapters: Chapter[] = [];
  const prints: PrintChapter[] = [];
  for (const { dataset } of material.validated) {
    const observations = material.computed.find((own) => own.dataset === dataset.id)?.observations ?? [];
    const drawn = await memory(`charts ${locale} ${dataset.id}`, [observations], () =>
      drawCharts(dataset.charts(observations, locale, words.area), words, typeface.font),
    );
    problems.push(...drawn.problems);
    if (formats.has("svg"))
      for (const { chart, wide } of drawn.charts) {
        files.set(`charts/${chart.id}.svg`, wide.svg);
        files.set(`charts/${chart.id}.vl.json`, `${JSON.stringify(wide.spec, null, 2)}\n`);
      }
    const charts = drawn.charts.map(({ chart, wide, narrow }) =>
      chartFigure(chart, wide, narrow, formats, ids, words),
    );
    const cited = citedFiles(material, dataset.id);
    const section = datasetSection(dataset, observations, charts, cited, ids, words);
    chapters.push({ dataset, observations, section });
    const printed = drawn.charts.map(({ chart, wide }) => ({
      chart,
      description: describeChart(chart, words),
      svg: printableSvg(wide.svg, typeface),
    }));
    prints.push({ dataset, observations, charts: printed, files: cited });
  }
  if (problems.length > 0) return { findings: problems };
  const { edition, findings } = material;
  const summary = summaryOf(findings, words.book);
  if (formats.has("html")) {
    files.set(
      "index.html",
      reportPage(edition, chapters, material.corrections, summary, formats, ids, words),
    );
    files.set("quality.html", renderQuality(material, words));
  }
  if (formats.has("csv")) files.set("observations.csv", observationsCsv(all));
  if (formats.has("xlsx")) {
    const { statisticsWorkbook } = await import("./workbook/statistics-workbook.ts");
    files.set("statistics.xlsx", await statisticsWorkbook(material, words));
  }
  for (const [name, content] of await printFiles(edition, prints, summary, words, typeface, formats))
    files.set(name, content);
  files.set("manifest.json", manifest(material, files));
  return { report: { edition: edition.edition, files } };
}

function citedFiles({ edition, files, computed }: Material, dataset: string): CitedFile[] {
  const offices = new Map(
    edition.deliveries.map((delivery) => [`${delivery.dataset}/${delivery.file}`, delivery.office]),
  );
  const used = new Set(
    computed
      .filter((own) => own.dataset === dataset)
      .flatMap(({ observations }) => observations.flatMap(({ value }) => cellsBehind(value)))
      .map((range) => range.file),
  );
  return files
    .filter(({ path }) => used.has(path))
    .map(({ path, sha256 }) => ({ path, sha256, office: offices.get(path) ?? null }));
}

/** sha256 of every input and of every output but this one. */
function manifest({ edition, files }: Material, outputs: Report["files"]): string {
  const inputs = files
    .filter(({ sha256 }) => sha256 !== "")
    .map(({ path, sha256 }) => [path, sha256] as const);
  const hashed = [...outputs].map(
    ([name, content]) => [name, createHash("sha256").update(content).digest("hex")] as const,
  );
  const sorted = (entries: readonly (readonly [string, string])[]) =>
    Object.fromEntries([...entries].sort(([a], [b]) => compareText(a, b)));
  const content = {
    edition: edition.edition,
    published: edition.published,
    inputs: sorted(inputs),
    outputs: sorted(hashed),
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}
