import type { ShownChart } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import { printFaces } from "./fonts/faces-for-print.ts";
import { printableSvg } from "./fonts/printable.ts";
import type { Typeface } from "./fonts/typeface.ts";
import type { RenderedLanguage } from "./language.ts";
import { bodyCharts } from "./pdf/body-charts.ts";
import { chartPdfData, chartTemplate } from "./pdf/chart-pdf.ts";
import { dataText, documentData, templateFamilies, withEntries } from "./pdf/document-data.ts";
import { coverName, type Print, type PrintChart } from "./pdf/print.ts";
import { annexData, reportData } from "./pdf/report-data.ts";
import { definitionsData } from "./pdf/subject-data.ts";
import { annexTemplate, reportTemplate } from "./pdf/template-report.ts";
import { setup } from "./pdf/template-setup.ts";
import type { PrintJob } from "./pdf/typesetter.ts";
import type { Words } from "./words.ts";

/** A full-width chart in words and in the typefaces of the print. */
export function printChart(
  { chart, heading, description, wide }: ShownChart,
  typeface: Typeface,
): PrintChart {
  return { chart, heading, description, svg: printableSvg(wide.svg, typeface) };
}

/** What a language is printed with. */
interface Press extends Pick<RenderedLanguage, "typeface" | "formats" | "make" | "remember"> {
  /** The number of findings of each severity. */
  readonly summary: string;
  readonly words: Words;
}

/** The report and each of its charts for print. */
export async function printFiles(
  print: Print,
  { summary, words, typeface, formats, make, remember }: Press,
): Promise<[name: string, content: Uint8Array][]> {
  const charts = print.subjects.flatMap((subject) => subject.charts);
  const definitions = print.subjects.map((subject) =>
    remember("annex", subject.ground, () => dataText(definitionsData(subject, words), typeface)),
  );
  const shown = bodyCharts(print.subjects, words);
  const report = documentData(reportData(print, shown, summary, words), words.locale, typeface);
  const rest = documentData(annexData(print, shown, words), words.locale, typeface);
  const annex = withEntries(rest, "definitions", await Promise.all(definitions));
  const faces = await printFaces(report + annex, typeface, make);
  const fonts = templateFamilies(faces.families);
  const set = (template: string, data: string, pictures: PrintJob["pictures"] = []) =>
    make("print", { template: setup + fonts + template, data, faces, pictures });
  const { cover } = print.front;
  const covers = cover
    ? [{ name: coverName(cover), base64: Buffer.from(cover.bytes).toString("base64") }]
    : [];
  const files: (readonly [string, Promise<Uint8Array>])[] = [];
  if (formats.has("pdf")) {
    // It takes longest, and is set again only when its content changes.
    files.push([localName("annex.pdf", words.locale), set(annexTemplate, annex)]);
    files.push([localName("report.pdf", words.locale), set(reportTemplate, report, covers)]);
  }
  for (const chart of charts) {
    const name = (extension: string) => chartName(chart.chart.id, extension, words.locale);
    if (formats.has("png"))
      files.push(
        [name("png"), make("picture", { svg: chart.svg, as: "print", faces })],
        [name("outlines.svg"), make("picture", { svg: chart.svg, as: "outlines", faces })],
      );
    if (formats.has("pdf")) {
      const data = documentData(chartPdfData(chart), words.locale, typeface);
      files.push([name("pdf"), set(chartTemplate, data)]);
    }
  }
  return Promise.all(files.map(async ([name, made]): Promise<[string, Uint8Array]> => [name, await made]));
}
