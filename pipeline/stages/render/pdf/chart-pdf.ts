import type { Locale } from "../../../model/locale.ts";
import { cleanText } from "../charts/clean-text.ts";
import type { LoadedTypeface } from "../fonts/load-typeface.ts";
import { documentData } from "./document-data.ts";
import type { PrintChart } from "./report-data.ts";
import { setup } from "./template-setup.ts";
import type { Typesetter } from "./typesetter.ts";

const template = `
#set document(title: data.title, date: none)
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(data.svg), format: "svg", alt: data.description)
`;

/** One chart as vectors, on a page of its own size. */
export function chartPdf(
  { chart, description, svg }: PrintChart,
  locale: Locale,
  typeface: LoadedTypeface,
  typesetter: Typesetter,
): Uint8Array {
  const data = { title: cleanText(chart.title), description: cleanText(description), svg };
  return typesetter.pdf(setup + template, { data: documentData(data, locale, typeface) });
}
