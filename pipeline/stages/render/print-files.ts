import type { DrawnChart } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import type { LoadedTypeface } from "./fonts/load-typeface.ts";
import { printableSvg } from "./fonts/printable-svg.ts";
import type { Formats } from "./formats.ts";
import type { Print, PrintChart } from "./pdf/report-data.ts";
import type { Words } from "./words.ts";

/** A chart as it was drawn for a page of full width, in words and in the typeface of the print. */
export function printChart(
  { chart, description, told, wide }: DrawnChart,
  typeface: LoadedTypeface,
): PrintChart {
  return { chart, description, told, svg: printableSvg(wide.svg, typeface) };
}

/** The report and each of its charts for print. The makers are loaded when they are asked for: they are large. */
export async function printFiles(
  print: Print,
  summary: string,
  words: Words,
  typeface: LoadedTypeface,
  formats: Formats,
): Promise<[name: string, content: Uint8Array][]> {
  const charts = print.chapters.flatMap((chapter) => chapter.charts);
  // Pictures are drawn on threads of their own while the prints are set.
  const pictures = formats.has("png") ? drawPictures() : [];
  const prints = formats.has("pdf") ? await setPrints() : [];
  return [...(await pictures), ...prints];

  async function drawPictures(): Promise<[string, Uint8Array][]> {
    const { chartPng } = await import("./png/chart-png.ts");
    return Promise.all(
      charts.map(
        async ({ chart, svg }) =>
          [chartName(chart.id, "png", words.locale), await chartPng(svg, typeface)] as const,
      ),
    ).then((all) => all.map(([name, content]) => [name, content]));
  }

  async function setPrints(): Promise<[string, Uint8Array][]> {
    const [{ chartPdf }, { reportPdf }, { typesetter }] = await Promise.all([
      import("./pdf/chart-pdf.ts"),
      import("./pdf/report-pdf.ts"),
      import("./pdf/typesetter.ts"),
    ]);
    const setter = typesetter(typeface.bytes);
    const report = reportPdf(print, summary, words, typeface, setter);
    return [
      [localName("report.pdf", words.locale), report],
      ...charts.map((chart): [string, Uint8Array] => [
        chartName(chart.chart.id, "pdf", words.locale),
        chartPdf(chart, words.locale, typeface, setter),
      ]),
    ];
  }
}
