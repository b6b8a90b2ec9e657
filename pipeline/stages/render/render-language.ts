import { summaryOf } from "../../findings/findings.ts";
import { hasValue } from "../../model/chart.ts";
import type { Dataset } from "../../model/dataset.ts";
import type { Finding } from "../../model/finding.ts";
import type { Locale } from "../../model/locale.ts";
import type { Memory } from "../../model/memory.ts";
import type { Observation } from "../../model/observation.ts";
import type { Passage } from "../../model/passage.ts";
import { type ChangeOf, changeSince } from "./changes/change-since.ts";
import { changeTables } from "./changes/change-table.ts";
import { chartCsv } from "./chart-csv.ts";
import { dark, light, themeConfig } from "./charts/theme.ts";
import { isDemonstrationChart } from "./demonstrations.ts";
import { type Drawn, drawCharts } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import { carryFaces, wordsIn } from "./fonts/carry-faces.ts";
import { webFaces } from "./fonts/subset-faces.ts";
import type { Typeface } from "./fonts/typeface.ts";
import type { Formats } from "./formats.ts";
import { inTime } from "./in-time.ts";
import type { Make } from "./make.ts";
import {
  type CitedFile,
  citationsOf,
  citedFiles,
  datasetsOf,
  type Material,
  observationsOf,
} from "./material.ts";
import { carryStyle } from "./page/carry-style.ts";
import { chartFigure } from "./page/chart-figure.ts";
import type { FigureIds } from "./page/figure.ts";
import { pageStyle } from "./page/page-style.ts";
import { reportPage } from "./page/report-page.ts";
import { printChart, printFiles } from "./print-files.ts";
import { renderQuality } from "./render-quality.ts";
import { specText } from "./spec-text.ts";
import { wordsOf } from "./words.ts";
import { planWorkbook } from "./workbook/plan-workbook.ts";

/** All that a report holds: what links lead to, also where only a part of it is made. */
export interface Whole {
  readonly locales: readonly Locale[];
  readonly formats: Formats;
}

/** One language of a report, among those that it is written in. */
export interface Language {
  readonly locale: Locale;
  readonly within: Whole;
  readonly typeface: Typeface;
  readonly make: Make;
  readonly formats: Formats;
  readonly ids: FigureIds;
  readonly memory: Memory;
}

/** What one dataset gives to page and print. */
interface Part extends Drawn {
  readonly dataset: Dataset;
  readonly observations: readonly Observation[];
  readonly passages: readonly Passage[];
  readonly files: readonly CitedFile[];
}

/** Every file that one language has of its own: pages, charts, prints, workbook. */
export async function renderLanguage(
  material: Material,
  { locale, within, typeface, formats, ids, memory, make }: Language,
): Promise<{ readonly files: Map<string, string | Uint8Array> } | { readonly findings: readonly Finding[] }> {
  const { edition, front, findings, corrections } = material;
  const words = wordsOf(locale, material.areas, datasetsOf(material));
  // Ordered first, so that there is work for every thread while charts are prepared.
  const workbook = formats.has("xlsx") ? inTime(make("workbook", planWorkbook(material, words))) : null;
  const isDraft = edition.draft ?? false;
  const sources = JSON.stringify(
    edition.deliveries.map(({ dataset, file, source }) => [dataset, file, source]),
  );
  const drafted = material.validated.map(async ({ dataset }): Promise<Part> => {
    const observations = observationsOf(material, dataset.id);
    const drawn = await memory(
      `charts ${locale} ${dataset.id}`,
      [dataset, observations, isDraft, sources],
      () =>
        drawCharts(
          dataset.charts(observations, locale, words.area).filter((chart) => hasValue(chart, material.areas)),
          {
            words,
            font: typeface,
            make,
            cite: (files) => citationsOf(edition, files),
            areas: material.areas,
            isDraft,
          },
        ),
    );
    const passages = dataset.narrative(observations, locale);
    const files = citedFiles(material, dataset.id, words);
    return { dataset, observations, passages, files, ...drawn };
  });
  const parts = await Promise.all(drafted);
  const problems = parts.flatMap((part) => part.problems);
  if (problems.length > 0) return { findings: problems };
  const summary = summaryOf(findings, words.book);
  const changes = changeTables(material, words);
  const files = new Map<string, string | Uint8Array>();
  const pages = new Map<string, string>();
  const { since } = material.past;
  const changeOf: ChangeOf = (dataset, observation) => changeSince(dataset, observation, material, words);
  // Before the pages, which nothing else waits for.
  const prints =
    formats.has("png") || formats.has("pdf")
      ? inTime(
          printFiles(
            {
              edition,
              front,
              subjects: parts.map((subject) => ({
                ...subject,
                charts: subject.charts.map((chart) => printChart(chart, typeface)),
                corrections: corrections.filter(({ cell }) => cell.file.startsWith(`${subject.dataset.id}/`)),
              })),
              changes,
              changeOf,
              since,
            },
            summary,
            words,
            typeface,
            formats,
            make,
          ),
        )
      : null;
  if (formats.has("html")) {
    const subjects = parts.map(({ charts, ...subject }) => ({
      ...subject,
      charts: charts.map((drawn) => ({
        figure: chartFigure(drawn, edition, within.formats, ids, words),
        isDemonstration: isDemonstrationChart(drawn.chart),
      })),
    }));
    const page = reportPage(
      {
        edition,
        front,
        subjects,
        corrections,
        changes,
        changeOf,
        since,
        summary,
        formats: within.formats,
        ids,
        rendered: within.locales,
      },
      words,
    );
    pages.set(localName("index.html", locale), page);
    pages.set(localName("quality.html", locale), renderQuality(material, words, within.locales, ids));
  }
  const pictures = formats.has("svg") ? parts.flatMap(({ charts }) => charts) : [];
  const texts = [...pages.values(), ...pictures.map(({ wide }) => wordsIn(wide.svg))];
  const faces = await webFaces(texts, typeface, make);
  for (const [index, [name, page]] of [...pages].entries())
    files.set(name, carryStyle(page, pageStyle(page, faces[index] ?? [], typeface)));
  if (formats.has("svg")) {
    for (const [index, { chart, wide }] of pictures.entries()) {
      const own = faces[pages.size + index] ?? [];
      files.set(chartName(chart.id, "svg", locale), carryFaces(wide.svg, own));
      files.set(chartName(chart.id, "vl.json", locale), specText(wide.spec));
    }
    files.set(chartName("theme", "json", locale), specText(themeConfig(light, typeface.families)));
    files.set(chartName("theme-dark", "json", locale), specText(themeConfig(dark, typeface.families)));
  }
  if (formats.has("csv"))
    for (const { chart } of parts.flatMap(({ charts }) => charts))
      files.set(chartName(chart.id, "csv", locale), chartCsv(chart, words));
  if (workbook) files.set(localName("statistics.xlsx", locale), await workbook);
  for (const [name, content] of (await prints) ?? []) files.set(name, content);
  return { files };
}
