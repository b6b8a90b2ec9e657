import type { LoadedTypeface } from "../fonts/load-typeface.ts";
import type { Words } from "../words.ts";
import { documentData } from "./document-data.ts";
import { type Print, reportData } from "./report-data.ts";
import { page } from "./template-page.ts";
import { section } from "./template-section.ts";
import { setup } from "./template-setup.ts";
import type { Typesetter } from "./typesetter.ts";

/** The report as a print: cover, contents, key figures, a section per dataset. */
export function reportPdf(
  print: Print,
  summary: string,
  words: Words,
  typeface: LoadedTypeface,
  typesetter: Typesetter,
): Uint8Array {
  const data = documentData(reportData(print, summary, words), words.locale, typeface);
  return typesetter.pdf(setup + page + section, { data });
}
