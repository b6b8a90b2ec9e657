import { readFileSync } from "node:fs";
import { strToU8, type Zippable, zipSync } from "fflate";
import type { Limits } from "../../../../pipeline/model/contract.ts";
import type { RawValue, Sheet } from "../../../../pipeline/model/sheet.ts";
import { columnLetters } from "../../../../pipeline/model/source.ts";
import { defaultLimits } from "../../../../pipeline/stages/ingest/limits.ts";
import { limitExceeded } from "../../../../pipeline/stages/ingest/problems.ts";
import { readTables } from "../../../../pipeline/stages/ingest/read-tables.ts";
import type { TablesRead } from "../../../../pipeline/stages/ingest/reader.ts";
import { toldBy } from "../../../support/told-by.ts";

export const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const strictMain = "http://purl.oclc.org/ooxml/spreadsheetml/main";
export const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageNamespace = "http://schemas.openxmlformats.org/package/2006";

export const file = "office/report.xlsx";

/** Contents of parts by name; undefined leaves the part out. */
export type Parts = Record<string, string | Uint8Array | undefined>;

/** A sheet part with these rows and, after them, these other elements. */
export function sheetXml(rows: string, rest = "", before = ""): string {
  return `<worksheet xmlns="${main}" xmlns:r="${office}">${before}<sheetData>${rows}</sheetData>${rest}</worksheet>`;
}

export function relationships(
  ...entries: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const each = entries.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageNamespace}/relationships">${each.join("")}</Relationships>`;
}

export function sharedStringsXml(...items: readonly string[]): string {
  return `<sst xmlns="${main}">${items.map((item) => `<si>${item}</si>`).join("")}</sst>`;
}

export function stylesXml(xfs: readonly number[], formats: Record<number, string> = {}): string {
  const custom = Object.entries(formats).map(
    ([id, code]) => `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', "&quot;")}"/>`,
  );
  const styles = xfs.map((id) => `<xf numFmtId="${id}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${custom.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs>${styles.join("")}</cellXfs></styleSheet>`;
}

/** The parts of a workbook with one sheet, `Sheet1`, in Excel's own order. */
export function workbookParts(sheet: string | Uint8Array, changes: Parts = {}): Parts {
  return {
    "[Content_Types].xml": `<Types xmlns="${packageNamespace}/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationships(["rId1", "officeDocument", "xl/workbook.xml"]),
    "xl/workbook.xml": workbookXml(["Sheet1", "rId1"]),
    "xl/_rels/workbook.xml.rels": relationships(
      ["rId1", "worksheet", "worksheets/sheet1.xml"],
      ["rId2", "styles", "styles.xml"],
      ["rId3", "sharedStrings", "sharedStrings.xml"],
    ),
    "xl/worksheets/sheet1.xml": sheet,
    "xl/styles.xml": stylesXml([0, 9, 14, 164], { 164: "0.0%" }),
    "xl/sharedStrings.xml": sharedStringsXml("<t>zero</t>", "<t>one</t>"),
    ...changes,
  };
}

export function workbookXml(
  ...sheets: readonly (readonly [name: string, id: string, more?: string])[]
): string {
  const each = sheets.map(
    ([name, id, more = ""], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${id}" ${more}/>`,
  );
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join("")}</sheets></workbook>`;
}

export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    if (content !== undefined) files[name] = typeof content === "string" ? strToU8(content) : content;
  }
  return zipSync(files, { mtime: new Date("2020-01-02T00:00:00Z") });
}

export function read(bytes: Uint8Array, limits: Partial<Limits> = {}): Promise<TablesRead> {
  const how = { reading: {}, limits: { ...defaultLimits, ...limits }, headerNames: [] };
  return readTables(bytes, file, "report.xlsx", how);
}

/** Reads one sheet made of these rows. */
export async function readRows(rows: string, changes: Parts = {}): Promise<Sheet> {
  return only(await read(zip(workbookParts(sheetXml(rows), changes))));
}

export function only(result: TablesRead): Sheet {
  const [sheet] = result.sheets;
  if (!sheet) throw new Error(`refused: ${JSON.stringify(result.findings)}`);
  return sheet;
}

/** Every cell with content, by address. */
export function valuesOf(sheet: Sheet): Record<string, RawValue> {
  const values: Record<string, RawValue> = {};
  eachCell(sheet, (address, row, column) => {
    const value = sheet.cells.value(row, column);
    if (value !== null) values[address] = value;
  });
  return values;
}

export function formulasOf(sheet: Sheet): Record<string, string> {
  const formulas: Record<string, string> = {};
  eachCell(sheet, (address, row, column) => {
    const formula = sheet.cells.formula(row, column);
    if (formula !== null) formulas[address] = formula;
  });
  return formulas;
}

/** Number formats of the cells that have another than General. */
export function formatsOf(sheet: Sheet): Record<string, string> {
  const formats: Record<string, string> = {};
  eachCell(sheet, (address, row, column) => {
    const format = sheet.cells.format(row, column);
    if (format !== "General") formats[address] = format;
  });
  return formats;
}

function eachCell(sheet: Sheet, visit: (address: string, row: number, column: number) => void): void {
  for (let row = 1; row <= sheet.cells.lastRow; row++) {
    for (let column = 1; column <= sheet.cells.lastColumn; column++) {
      visit(columnLetters(column) + row, row, column);
    }
  }
}

/** Code, scope and, where it names one, the limit of what a refused file's one finding says. */
export function refusal(result: TablesRead): string {
  if (result.sheets.length > 0 || result.findings.length !== 1) return "not refused";
  const [found] = result.findings;
  if (found?.severity !== "error") return "not an error";
  const where = found.at.medium === "grid" ? `sheet ${found.at.sheet}` : found.at.medium;
  if ("file" in found.at && found.at.file !== file) return "wrong file";
  return `${found.code}${found.code === "limit-exceeded" ? ` ${toldBy(limitExceeded, found).limit}` : ""} @ ${where}`;
}

export function fixture(name: string): Uint8Array {
  return readFileSync(new URL(`./fixtures/${name}`, import.meta.url));
}
