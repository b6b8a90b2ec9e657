import ExcelJS from "exceljs";
import type { TemplateWords } from "../../locales/phrasebook.ts";
import type { Contract } from "../../model/contract.ts";
import { redated } from "../annotate/redated.ts";
import { emptySheet, type FilledSheet, fillDataSheet } from "./data-sheet.ts";
import { fillDefinitions } from "./definitions-sheet.ts";
import { type TemplateColumn, type TemplateLanguage, templateColumns } from "./template-column.ts";

const onePageWide = {
  orientation: "landscape",
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};
const firstDay = new Date("1980-01-01T00:00:00Z");

/** The form of one source: its contract, its heading, and what is filled in already. */
export interface Form {
  readonly contract: Contract;
  readonly title: string;
  /** A sheet of data each; none for an empty form. */
  readonly filled: readonly FilledSheet[];
}

/** A workbook for one source: what to fill in, dropdowns, a protected header, and what each column means. */
export async function templateWorkbook(
  { contract, title, filled }: Form,
  language: TemplateLanguage,
): Promise<Uint8Array> {
  const { words } = language;
  const workbook = new ExcelJS.Workbook();
  workbook.creator = "Almanac";
  workbook.created = firstDay;
  workbook.modified = firstDay;
  const columns = templateColumns(contract, language);
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  const contents = filled.length > 0 ? filled : [emptySheet];
  const sheets = contents.map(({ name }) =>
    workbook.addWorksheet(sheetName(name ?? perSheet?.shown ?? words.data)),
  );
  const definitions = workbook.addWorksheet(words.definitions);
  const lists = fillDefinitions(definitions, columns, notesOf(contract, columns, language), language);
  const isCsv = contract.file.endsWith(".csv");
  const heading = isCsv ? null : { title, howTo: howToFill(contract, perSheet, language) };
  for (const [index, sheet] of sheets.entries())
    fillDataSheet(sheet, { columns, lists, heading, content: contents[index] ?? emptySheet }, language);
  for (const each of [...sheets, definitions]) {
    Object.assign(each.pageSetup, onePageWide);
    await protect(each);
  }
  return redated(new Uint8Array(await workbook.xlsx.writeBuffer()));
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
