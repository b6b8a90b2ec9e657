import { readFileSync } from "node:fs";
import type ExcelJS from "exceljs";
import Papa from "papaparse";
import { describe, expect, test, vi } from "vitest";
import { phrasebooks } from "../../../pipeline/locales/phrasebooks.ts";
import type { Contract } from "../../../pipeline/model/contract.ts";
import type { Edition } from "../../../pipeline/model/edition.ts";
import { isError } from "../../../pipeline/model/finding.ts";
import { type Locale, locales } from "../../../pipeline/model/locale.ts";
import { inputRule } from "../../../pipeline/offices/template/input-rules.ts";
import { type TemplateColumn, templateColumns } from "../../../pipeline/offices/template/template-column.ts";
import { templateWorkbook } from "../../../pipeline/offices/template/template-workbook.ts";
import { readAreas } from "../../../pipeline/stages/correct/read-areas.ts";
import { folder } from "../../../pipeline/stages/ingest/folder.ts";
import { readRawFile, referenceReading } from "../../../pipeline/stages/ingest/read-raw-file.ts";
import { validate } from "../../../pipeline/stages/validate/validate.ts";
import { datasets } from "../../support/datasets.ts";
import { isInEnglishAlone } from "../../support/english-alone.ts";
import { excelOf, partsOf } from "../annotate/support.ts";

const { areas } = readAreas(
  (await readRawFile(folder("data/reference"), "areas.csv", referenceReading)).sheets,
);
const edition: Edition = JSON.parse(readFileSync("data/raw/2020/edition.json", "utf8"));
const sources = datasets.flatMap((dataset) =>
  Object.entries(dataset.sources).map(([name, contract]) => ({ dataset, name, contract })),
);
const cases = sources.flatMap(({ dataset, name, contract }) =>
  locales.map((locale) => [`${dataset.id} ${name} ${locale}`, dataset, name, contract, locale] as const),
);
const rowsFilled = 3;

function languageOf(locale: Locale, contract: Contract) {
  const { template: words, punctuation } = phrasebooks[locale];
  const own = sources.find((source) => source.contract === contract);
  const meanings = own?.dataset.words[locale].columns[own.name] ?? {};
  return { locale, words, punctuation, areas, meanings };
}

async function templateOf(contract: Contract, locale: Locale = "en"): Promise<Uint8Array> {
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
    case "quantity":
      return 32 / 2 ** rank;
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

test.each(cases)(
  "%s says of each column what it means, in a message that fits",
  (_, _dataset, _source, contract, locale) => {
    const language = languageOf(locale, contract);
    for (const column of templateColumns(contract, language)) {
      const meaning = language.meanings[column.name] ?? "";
      if (!isInEnglishAlone(contract)) expect(meaning, column.name).not.toBe("");
      expect(column.help, column.name).not.toBe("");
      expect(column.help.startsWith(meaning), column.name).toBe(true);
      // Excel shows 255 characters of a message.
      const { prompt = "" } = inputRule(column, undefined, language);
      expect(prompt.length, column.name).toBeLessThan(255);
    }
  },
);

describe("a template that is filled in passes the check", () => {
  test.each(cases)("%s", async (_, dataset, source, contract, locale) => {
    const workbook = await excelOf(await templateOf(contract, locale));
    const sheet = fill(workbook, templateColumns(contract, languageOf(locale, contract)));
    const isCsv = contract.file.endsWith(".csv");
    const bytes = isCsv ? csvOf(sheet, contract) : new Uint8Array(await workbook.xlsx.writeBuffer());
    const path = `${dataset.id}/${contract.file.replace("*", "office")}`;
    const raw = {
      list: async () => [],
      kind: async () => "file" as const,
      size: async () => bytes.length,
      read: async () => bytes,
      hash: async () => "",
    };
    const file = await readRawFile(raw, path, { dataset: dataset.id, source, contract });
    expect(file.findings).toEqual([]);
    const alone = { ...dataset, sources: { [source]: contract }, check: () => [] };
    const read = validate(alone, [file], { edition, areas }, (findings) => [...findings]);
    expect(read.findings.filter(isError)).toEqual([]);
    expect(read.sources[0]?.tally).toEqual({ used: rowsFilled, setAside: 0, rejected: 0 });
  });
});

describe("the workbook", () => {
  const roster = sources.find(({ name }) => name === "roster")?.contract;
  if (!roster) throw new Error("missing roster");

  test("has dropdowns, messages, a locked header, open cells and a frozen pane", async () => {
    const parts = partsOf(await templateOf(roster));
    const sheet = parts["xl/worksheets/sheet1.xml"] ?? "";
    const rules = [...sheet.matchAll(/<dataValidation [^>]*>/g)].map(([tag]) => tag);
    expect(rules.length).toBe(8);
    expect(rules.filter((tag) => tag.includes('type="list"'))).toHaveLength(3);
    expect(rules.every((tag) => tag.includes("prompt="))).toBe(true);
    expect(sheet).toMatch(/<sheetProtection [^>]*sheet="1"/);
    expect(sheet).not.toMatch(/<sheetProtection [^>]*(hashValue|password)=/);
    expect(sheet).toContain('state="frozen"');
    const [data, definitions] = (await excelOf(await templateOf(roster))).worksheets;
    expect(data?.getCell("A4").protection?.locked ?? true).toBe(true);
    expect(data?.getCell("A5").protection?.locked).toBe(false);
    expect(data?.getColumn(1).protection?.locked).toBe(false);
    expect(definitions?.name).toBe("Definitions");
  });

  test("is the same bytes each time", async () => {
    const once = await templateOf(roster);
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-02-03T04:05:06Z") });
    const later = await templateOf(roster);
    vi.useRealTimers();
    expect(later).toEqual(once);
  });

  test("has its headers and the values of its lists in its language", async () => {
    const [data, definitions] = (await excelOf(await templateOf(roster, "ja"))).worksheets;
    expect(data?.getCell("D4").value).toBe("* 区分");
    const levels = definitions?.getColumn("H").values.slice(-5);
    expect(levels).toEqual(["市", "郡", "都道府県", "省", "区"]);
  });

  test("a dropdown names the cells that hold its values", async () => {
    const workbook = await excelOf(await templateOf(roster));
    const list = workbook.worksheets[0]?.getCell("C5").dataValidation?.formulae?.[0] ?? "";
    const [, sheet = "", from = "", to = ""] =
      /^'(.+)'!\$?([A-Z]+\$\d+):\$?([A-Z]+\$\d+)$/.exec(String(list)) ?? [];
    const values = workbook.getWorksheet(sheet);
    expect(values?.getCell(from.replace("$", "")).value).toBe(areas.all[0]?.names.en);
    expect(values?.getCell(to.replace("$", "")).value).toBe(areas.all.at(-1)?.names.en);
  });
});
