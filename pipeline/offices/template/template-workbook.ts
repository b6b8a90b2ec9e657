import ExcelJS from "exceljs";
import type { TemplateWords } from "../../locales/phrasebook.ts";
import type { Contract } from "../../model/contract.ts";
import { redated } from "../annotate/redated.ts";
import { columnsNeeded } from "../annotate/text-width.ts";
import { fillDefinitions } from "./definitions-sheet.ts";
import { inputRule, numberFormat } from "./input-rules.ts";
import { type TemplateColumn, type TemplateLanguage, templateColumns } from "./template-column.ts";
import { looks } from "./template-looks.ts";

/** As far as rules go; a longer table is checked when it arrives. */
const lastRow = 2000;
const onePageWide = {
  orientation: "landscape",
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
const firstDay = new Date("1980-01-01T00:00:00Z");

/** An empty workbook for one source: what to fill in, dropdowns, a protected header, and what each column means. */
export async function templateWorkbook(
  contract: Contract,
  title: string,
  language: TemplateLanguage,
): Promise<Uint8Array> {
  const { words } = language;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Almanac";
  workbook.created = firstDay;
  workbook.modified = firstDay;
  const columns = templateColumns(contract, language);
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  const sheet = workbook.addWorksheet(sheetName(perSheet?.shown ?? words.data));
  const definitions = workbook.addWorksheet(words.definitions);
  const lists = fillDefinitions(definitions, columns, notesOf(contract, columns, language), language);

  const isCsv = contract.file.endsWith(".csv");
  const fields = columns.filter(({ column }) => column.place === "field");
  const table = columns.filter(({ column }) => column.place === "column");
  const header = isCsv ? 1 : fields.length + (fields.length > 0 ? 5 : 4);
  styleColumns(sheet, table, header);
  if (!isCsv) {
    sheet.getCell(1, 1).value = title;
    sheet.getCell(1, 1).style = looks.title;
    sheet.getCell(2, 1).value = howToFill(contract, perSheet, language);
    sheet.getCell(2, 1).style = looks.note;
    sheet.mergeCells(2, 1, 2, Math.max(4, table.length));
    sheet.getRow(2).height = 34;
  }
  for (const [index, field] of fields.entries()) {
    const label = sheet.getCell(index + 4, 1);
    label.value = field.label;
    label.style = looks.header;
    const value = sheet.getCell(index + 4, 2);
    value.style = { ...looks.input, ...numberFormat(field) };
    value.dataValidation = inputRule(field, lists.get(field.name), language);
  }
  for (const [index, column] of table.entries()) {
    const cell = sheet.getCell(header, index + 1);
    cell.value = column.label;
    cell.style = looks.header;
    const letter = sheet.getColumn(index + 1).letter;
    addRule(
      sheet,
      `${letter}${header + 1}:${letter}${lastRow}`,
      inputRule(column, lists.get(column.name), language),
    );
  }
  sheet.getRow(header).height = 34;
  sheet.views = [{ state: "frozen", ySplit: header, xSplit: 0 }];
  for (const each of [sheet, definitions]) Object.assign(each.pageSetup, onePageWide);
  await protect(sheet);
  await protect(definitions);
  return redated(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The whole columns of the table take input, except above and in the header. */
function styleColumns(sheet: ExcelJS.Worksheet, table: readonly TemplateColumn[], header: number): void {
  for (const [index, column] of table.entries()) {
    const own = sheet.getColumn(index + 1);
    const widest = Math.max(0, ...(column.list ?? []).map(columnsNeeded));
    own.width = Math.max(14, Math.min(24, columnsNeeded(column.label) + 2), Math.min(36, widest + 4));
    own.style = { ...looks.input, ...numberFormat(column) };
    for (let row = 1; row < header; row++) sheet.getCell(row, index + 1).style = looks.blank;
  }
}

/** exceljs keeps rules by range, but its types know only those of single cells. */
function addRule(sheet: ExcelJS.Worksheet, range: string, rule: ExcelJS.DataValidation): void {
  const rules = (
    sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }
  ).dataValidations;
  rules.add(range, rule);
}

/** Without a password: it guards against slips, not against people. */
function protect(sheet: ExcelJS.Worksheet): Promise<void> {
  return sheet.protect("", {
    formatColumns: true,
    formatRows: true,
    insertRows: true,
    deleteRows: true,
    sort: true,
    autoFilter: true,
  });
}

function howToFill(
  contract: Contract,
  perSheet: TemplateColumn | undefined,
  { words, punctuation }: TemplateLanguage,
): string {
  const how = words.howToFill(fileName(contract, words));
  return perSheet ? how + punctuation.gap + words.perSheet(perSheet.shown) : how;
}

function notesOf(
  contract: Contract,
  columns: readonly TemplateColumn[],
  language: TemplateLanguage,
): string[] {
  const { words } = language;
  const { delimiter = ",", decimal = "." } = contract.reading;
  const key = contract.key.flatMap((name) => columns.find((column) => column.name === name)?.shown ?? []);
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  return [
    contract.file.endsWith(".csv")
      ? words.howToFillCsv(fileName(contract, words), delimiter, decimal)
      : howToFill(contract, perSheet, language),
    ...(key.length > 0 ? [words.key(key)] : []),
  ];
}

/** What the office is to call its file; where the contract leaves the name open, so does the text. */
function fileName({ file }: Contract, words: TemplateWords): string {
  return file.replace("*", words.ownName);
}

function sheetName(text: string): string {
  return text.replace(/[:\\/?*[\]]/g, " ").slice(0, 31);
}
