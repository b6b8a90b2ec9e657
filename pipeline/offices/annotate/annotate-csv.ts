import type { Phrasebook } from "../../locales/phrasebook.ts";
import { lastPart, stemOf } from "../../model/file-name.ts";
import type { Finding } from "../../model/finding.ts";
import { atCells, cellsAt } from "../../model/place.ts";
import type { Sheet } from "../../model/sheet.ts";
import { readWorkbook } from "../../stages/ingest/workbook/read-workbook.ts";
import { annotateWorkbook } from "./annotate-workbook.ts";
import type { Annotated } from "./annotated.ts";
import { csvWorkbook } from "./csv-workbook.ts";

/** A workbook made from a CSV file, annotated like any other. */
export async function annotateCsv(
  { sheet, ...given }: Omit<Annotated, "bytes" | "sheets"> & { readonly sheet: Sheet },
  book: Phrasebook,
): Promise<Uint8Array | null> {
  const name = sheetName(sheet.file);
  const bytes = csvWorkbook(sheet, name);
  const { sheets } = await readWorkbook(bytes, sheet.file, given.limits);
  const findings = given.findings.map((found) => onSheet(found, name));
  return annotateWorkbook({ ...given, bytes, sheets, findings }, book);
}

function onSheet(found: Finding, sheet: string): Finding {
  const cells = cellsAt(found.at);
  return cells ? { ...found, at: atCells({ ...cells, sheet }) } : found;
}

/** The file's name without folder and ending, as a valid sheet name. */
function sheetName(file: string): string {
  const stem = stemOf(lastPart(file));
  return (
    stem
      .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
      .replace(/^'+|'+$/g, " ")
      .trim()
      .slice(0, 31) || "CSV"
  );
}
