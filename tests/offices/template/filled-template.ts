import { readFileSync } from "node:fs";
import type ExcelJS from "exceljs";
import Papa from "papaparse";
import { expect } from "vitest";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import { mustBeWhole } from "../../../pipeline/model/column.ts";
import type { Contract } from "../../../pipeline/model/contract.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import type { Locale } from "../../../pipeline/model/locale.ts";
import { type TemplateColumn, templateColumns } from "../../../pipeline/offices/template/template-column.ts";
import { templateWorkbook } from "../../../pipeline/offices/template/template-workbook.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { folder } from "../../../pipeline/stages/ingest/folder.ts";
import { readRawFile, referenceReading } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { datasets } from "../../support/datasets.ts";
import { oneFile } from "../../support/one-file.ts";
import { excelOf } from "../annotate/support.ts";

export const { areas } = readAreas(
  (await readRawFile(folder("data/reference"), "areas.csv", referenceReading)).sheets,
);
const edition: Edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
/** Every source of every dataset. */
export const sources = datasets.flatMap((dataset) =>
  Object.entries(dataset.sources).map(([name, contract]) => ({ dataset, name, contract })),
);
const rowsFilled = 3;

export function languageOf(locale: Locale, contract: Contract) {
  const { template: words, punctuation } = phrasebooks[locale];
  const own = sources.find((source) => source.contract === contract);
  const meanings = own?.dataset.words[locale].columns[own.name] ?? {};
  return { locale, words, punctuation, areas, meanings };
}

export async function templateOf(contract: Contract, locale: Locale = "en"): Promise<Uint8Array> {
  return templateWorkbook({ contract, title: "Title", filled: [] }, languageOf(locale, contract));
}

/** A value that the contract allows; numbers halve from column to column, so that parts stay within their whole. */
function plausible({ column, list }: TemplateColumn, row: number, rank: number): ExcelJS.CellValue {
  if (list) return list[row % list.length] ?? "";
  switch (column.kind) {
    case "period":
      return new Date(Date.UTC(2020, row, 15));
    case "instant":
      return `2020-01-0${row}T00:00:00+09:00`;
    case "quantity": {
      const amount = 32 / 2 ** rank;
      return column.units.some((unit) => mustBeWhole(column, unit)) ? Math.ceil(amount) : amount;
    }
    default:
      return `text ${row}`;
  }
}

/** Types a value as into a spreadsheet program, which shows a day as a day where the cell says nothing else. */
function enter(cell: ExcelJS.Cell, value: ExcelJS.CellValue): void {
  cell.value = value;
  // exceljs lets cells share one style, so that changing it in place would change theirs.
  if (value instanceof Date) cell.style = { ...cell.style, numFmt: "yyyy-mm-dd" };
}

/** The row that carries the header of the table, and its sheet. */
function headerOf(
  workbook: ExcelJS.Workbook,
  labels: readonly string[],
): readonly [ExcelJS.Worksheet, number] {
  const [sheet] = workbook.worksheets;
  for (let row = 1; sheet && row <= 20; row++)
    if (sheet.getCell(row, 1).value === labels[0]) return [sheet, row];
  throw new Error("missing header");
}

function fill(workbook: ExcelJS.Workbook, columns: readonly TemplateColumn[]): ExcelJS.Worksheet {
  const table = columns.filter(({ column }) => column.place === "column");
  const [sheet, header] = headerOf(
    workbook,
    table.map(({ label }) => label),
  );
  for (const field of columns.filter(({ column }) => column.place === "field")) {
    const at = Array.from({ length: header }, (_, row) => row + 1).find(
      (row) => sheet.getCell(row, 1).value === field.label,
    );
    enter(sheet.getCell(at ?? 0, 2), plausible(field, 1, 0));
  }
  const numbers = table.filter(({ column }) => column.kind === "quantity");
  for (let row = 1; row <= rowsFilled; row++) {
    for (const [index, column] of table.entries())
      enter(sheet.getCell(header + row, index + 1), plausible(column, row, numbers.indexOf(column)));
  }
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  if (perSheet) sheet.name = textOf(plausible(perSheet, rowsFilled, 0));
  return sheet;
}

function textOf(value: ExcelJS.CellValue): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

/** What a spreadsheet program writes when the sheet is saved as CSV. */
function csvOf(sheet: ExcelJS.Worksheet, { reading }: Contract): Uint8Array {
  const rows: string[][] = [];
  sheet.eachRow((row) => {
    const cells: string[] = [];
    row.eachCell(({ value }) => {
      const text = textOf(value);
      cells.push(typeof value === "number" ? text.replace(".", reading.decimal ?? ".") : text);
    });
    rows.push(cells);
  });
  return Buffer.from(
    `\ufeff${Papa.unparse(rows, { delimiter: reading.delimiter ?? ",", newline: "\r\n" })}\r\n`,
  );
}

/** Fills a template in as an office does, and reads it: no error, and every row is used. */
export async function expectFilledTemplatePasses(
  { dataset, name: source, contract }: (typeof sources)[number],
  locale: Locale,
): Promise<void> {
  const workbook = await excelOf(await templateOf(contract, locale));
  const sheet = fill(workbook, templateColumns(contract, languageOf(locale, contract)));
  const isCsv = contract.file.endsWith(".csv");
  const bytes = isCsv ? csvOf(sheet, contract) : new Uint8Array(await workbook.xlsx.writeBuffer());
  const path = `${dataset.id}/${contract.file.replace("*", "office")}`;
  const file = await readRawFile(oneFile(bytes), path, { dataset: dataset.id, source, contract });
  expect(file.findings).toEqual([]);
  const alone = { ...dataset, sources: { [source]: contract }, check: () => [] };
  const read = validate(alone, { files: [file] }, { edition, areas }, (findings) => [...findings]);
  // The amounts filled in are nobody's: no country's waste can be so much, and a part may be above its whole.
  const errors = read.findings.filter(
    (found) => isError(found) && !["impossible-amount", "parts-exceed-whole"].includes(found.code),
  );
  expect(errors).toEqual([]);
  expect(read.sources[0]?.tally).toEqual({ used: rowsFilled, setAside: 0, rejected: 0 });
}
