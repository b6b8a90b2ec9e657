import { themesOf } from "../../charts/theme.ts";
import { isDemonstrationChart } from "./demonstrations.ts";
import { type Drafting, lowPicture } from "./draw-charts.ts";
import { chartName, localName } from "./file-names.ts";
import { printFaces } from "./fonts/faces-for-print.ts";
import { printableSvg } from "./fonts/printable.ts";
import type { RenderedLanguage } from "./language.ts";
import { bodyCharts, heightOf, isMap } from "./pdf/body-charts.ts";
import { chartPdfData, chartTemplate } from "./pdf/chart-pdf.ts";
import { dataText, documentData, templateFamilies, withEntries } from "./pdf/document-data.ts";
import { type Print, type PrintChart, printPictures } from "./pdf/print.ts";
import { annexData, reportData } from "./pdf/report-data.ts";
import { definitionsData } from "./pdf/subject-data.ts";
import { annexTemplate, reportTemplate } from "./pdf/template-report.ts";
import { setup } from "./pdf/template-setup.ts";
import type { PrintJob } from "./pdf/typesetter.ts";
import { notedBrief } from "./shortened-chart.ts";
import type { SubjectPart } from "./subject-part.ts";
import type { Words } from "./words.ts";

/** With more rows, a chart takes nearly a page of print; a map has all its places. */
const mostRows = 12;
/** In pixels: what is higher takes more than half a page, and so is drawn lower. */
const highest = 470;

/** The charts of a dataset at full width, in words and in the typefaces of the print. */
export async function printCharts(
  { charts, ground }: SubjectPart,
  drafting: Drafting,
  { typeface, formats, remember }: Pick<RenderedLanguage, "typeface" | "formats" | "remember">,
): Promise<PrintChart[]> {
  return Promise.all(
    charts.map(async ({ chart, heading, description, wide }) => {
      const isHigh = heightOf(wide.svg) > highest && !isDemonstrationChart(chart);
      const drawLow = () =>
        lowPicture((isMap(chart) ? null : notedBrief(chart, mostRows, drafting)) ?? chart, drafting);
      const drawn =
        formats.has("pdf") && isHigh ? await remember("brief", `${ground} ${chart.id}`, drawLow) : null;
      const brief = drawn === null ? null : printableSvg(drawn, typeface);
      return { chart, heading, description, svg: printableSvg(wide.svg, typeface), brief };
    }),
  );
}

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
  const shown = bodyCharts(print, words);
  const report = documentData(reportData(print, shown, summary, words), words.locale, typeface);
  const rest = documentData(annexData(print, shown, words), words.locale, typeface);
  const annex = withEntries(rest, "definitions", await Promise.all(definitions));
  const drawn = charts.map(({ svg }) => svg).join("");
  const faces = await printFaces(report + annex + drawn, typeface, make);
  const { light } = themesOf(print.edition);
  const fonts = templateFamilies(faces.families);
  const set = (template: string, data: string, pictures: PrintJob["pictures"] = []) =>
    make("print", { template: setup(light) + fonts + template, data, faces, pictures });
  const pictures = printPictures(print.front);
  const files: Promise<[name: string, content: Uint8Array][]>[] = [];
  const keep = (name: string, made: Promise<Uint8Array>) => files.push(made.then((bytes) => [[name, bytes]]));
  if (formats.has("pdf")) {
    // It takes longest, and is set again only when its content changes.
    keep(localName("annex.pdf", words.locale), set(annexTemplate, annex));
    keep(localName("report.pdf", words.locale), set(reportTemplate, report, pictures));
  }
  for (const chart of charts) {
    const name = (extension: string) => chartName(chart.chart.id, extension, words.locale);
    if (formats.has("png")) {
      const both = make("picture", { svg: chart.svg, as: ["print", "outlines"], faces });
      files.push(
        both.then((made) => made.map((bytes, at) => [name(at === 0 ? "png" : "outlines.svg"), bytes])),
      );
    }
    if (formats.has("pdf")) {
      const data = documentData(chartPdfData(chart), words.locale, typeface);
      keep(name("pdf"), set(chartTemplate, data));
    }
  }
  return (await Promise.all(files)).flat();
}
