import { zipSync } from "fflate";
import { type Finding, finding } from "../../../model/finding.ts";
import { inFile, onSheet } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import { unknownEncoding } from "../problems.ts";
import type { HowToRead, Reader, TablesRead } from "../reader.ts";
import { clip } from "../workbook/clip.ts";
import { inflatePart, openSource } from "../workbook/inflate-part.ts";
import { encrypted, externalLink } from "../workbook/problems.ts";
import { readRelationships } from "../workbook/read-relationships.ts";
import { recogniseFormat } from "../workbook/recognise-format.ts";
import { damaged, Refusal, refused } from "../workbook/refusal.ts";
import { SheetCells } from "../workbook/sheet-cells.ts";
import { SharedTexts } from "../workbook/texts.ts";
import { type ForeignSheet, type ForeignWorkbook, foreignKinds } from "./foreign-workbook.ts";
import { readInChild } from "./read-in-child.ts";

/** Reads old, binary and XML workbooks of Excel, and web pages named like them, in a separate process. */
export const foreignReader: Reader = {
  formats: ["xls", "xlsb", "xml-spreadsheet", "html"],
  read: readForeign,
};

async function readForeign(
  bytes: Uint8Array,
  file: string,
  { limits, reading }: HowToRead,
): Promise<TablesRead> {
  const place = { sheet: "" };
  try {
    const format = recogniseFormat(bytes);
    const pack = format === "xlsb" ? await unpacked(bytes, limits) : { bytes, externalLinks: [] };
    const read = await readInChild(pack.bytes, { format, encoding: reading.encoding ?? null });
    if ("refused" in read) throw refusalOf(read.refused, reading.encoding ?? null);
    const externalLinks = [...read.externalLinks, ...pack.externalLinks];
    return tablesOf({ ...read, externalLinks }, file, limits, place);
  } catch (reason) {
    return refused(reason, onSheet(file, place.sheet));
  }
}

function refusalOf(why: "encrypted" | "damaged" | "encoding", declared: string | null): Refusal {
  if (why === "encrypted") return new Refusal(encrypted());
  return why === "encoding"
    ? new Refusal(unknownEncoding({ declared, readableAs: [] }))
    : damaged("workbook");
}

/** Repacks a package without compression and pictures, within the limits, and only with what its directory lists. */
async function unpacked(bytes: Uint8Array, limits: HowToRead["limits"]) {
  const source = await openSource(bytes, limits);
  const parts: Record<string, Uint8Array> = {};
  const externalLinks: string[] = [];
  for (const part of source.pack.parts.values()) {
    if (!/\.(bin|rels|xml)$/i.test(part.name) || /vbaProject/i.test(part.name)) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of inflatePart(source, part)) chunks.push(Uint8Array.from(chunk));
    parts[part.name] = Buffer.concat(chunks);
    if (!/\/externalLinks\/[^/]+\.bin$/i.test(part.name)) continue;
    for (const { external, target } of (await readRelationships(source, part.name)).values())
      if (external) externalLinks.push(target);
  }
  return { bytes: zipSync(parts, { level: 0 }), externalLinks };
}

function tablesOf(
  { sheets: foreign, formats, date1904, application, otherSheets, externalLinks, encoding }: ForeignWorkbook,
  file: string,
  limits: HowToRead["limits"],
  place: { sheet: string },
): TablesRead {
  const shared = {
    ...{ source: { limits }, texts: new SharedTexts([]), formats, stylesLost: false, resultsStale: false },
    budget: { cells: 0, chunks: 0, characters: 0 },
  };
  let [formulas, uncalculated] = [0, 0];
  const sheets = foreign.map((each): Sheet => {
    place.sheet = each.name;
    const target = new SheetCells(shared, "workbook");
    fill(target, each);
    formulas += target.formulas;
    uncalculated += target.uncalculated;
    const { cells } = target;
    return {
      ...{ file, name: each.name, hidden: each.hidden, date1904, cells },
      merges: clip(each.merges, cells.lastRow, cells.lastColumn),
      hiddenRows: new Set(each.hiddenRows.filter((row) => row <= cells.lastRow)),
      hiddenColumns: new Set(each.hiddenColumns.filter((column) => column <= cells.lastColumn)),
    };
  });
  place.sheet = "";
  // Two sheets with the same name could not be told apart in an address.
  if (sheets.length === 0 || new Set(sheets.map(({ name }) => name.toLowerCase())).size < sheets.length)
    throw damaged("workbook");
  const findings: Finding[] =
    externalLinks.length > 0 ? [finding(externalLink({ targets: externalLinks }), inFile(file))] : [];
  const facts = { encoding, date1904, externalLinks, otherSheets, formulas, uncalculated };
  return { sheets, findings, application, facts };
}

function fill(target: SheetCells, { rows, columns, kinds, values, formats, formulas }: ForeignSheet): void {
  let lastRow = 0;
  for (const [at, row] of rows.entries()) {
    const [column = 0, value = "", format = 0, formula = null] = [
      columns[at],
      values[at],
      formats[at],
      formulas[at],
    ];
    const kind = foreignKinds[kinds[at] ?? -1] ?? "text";
    if (kind === "uncalculated") target.setUncalculated(row, column, String(value), format);
    else if (typeof value === "number") target.set(row, column, kind, value, format);
    else target.setText(row, column, kind, value, format);
    if (formula !== null) target.setFormula(row, column, formula);
    if (row !== lastRow) target.countRow();
    lastRow = row;
  }
}
