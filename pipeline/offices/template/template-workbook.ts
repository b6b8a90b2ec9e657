import type ExcelJS from "exceljs";
import type { TemplateWords } from "../../locales/phrasebook.ts";
import type { Contract } from "../../model/contract.ts";
import { formName } from "../../model/file-name.ts";
import { type FilledSheet, fillDataSheet, unfilledSheet } from "./data-sheet.ts";
import { fillDefinitions } from "./definitions-sheet.ts";
import { type FormStamp, stampText } from "./form-stamp.ts";
import { newWorkbook, workbookBytes } from "./new-workbook.ts";
import { type TemplateColumn, type TemplateLanguage, templateColumns } from "./template-column.ts";

const pageWide = {
  orientation: "landscape",
  paperSize: 9,
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** The form of one source: its contract, its heading, and prefilled rows. */
export interface Form {
  readonly contract: Contract;
  readonly title: string;
  /** One for each data sheet; none for an empty form. */
  readonly filled: readonly FilledSheet[];
}

/** A form and its language, including the meanings of its columns. */
export interface WrittenForm {
  readonly form: Form;
  readonly language: TemplateLanguage;
}

/** A workbook for one source: what to fill in, dropdowns, a protected header, and the meaning of each column. */
export function templateWorkbook(form: Form, language: TemplateLanguage): Promise<Uint8Array> {
  return formsWorkbook([{ form, language }]);
}

/** One workbook for all sources that read sheets of the same file. */
export async function formsWorkbook(
  forms: readonly WrittenForm[],
  stamp: FormStamp | null = null,
): Promise<Uint8Array> {
  const workbook = newWorkbook();
  const drafts = forms.map(({ form, language }) => {
    const columns = templateColumns(form.contract, language);
    const contents = form.filled.length > 0 ? form.filled : [unfilledSheet];
    const sheets = contents.map((content) => ({
      content,
      sheet: workbook.addWorksheet(sheetName(content, form.contract, columns, language)),
    }));
    return { form, language, columns, sheets };
  });
  for (const [index, { form, language, columns, sheets }] of drafts.entries()) {
    const { contract, title } = form;
    const { definitions: name } = language.words;
    // The program recognizes the sheet by this name and ignores it.
    const definitions = workbook.addWorksheet(index === 0 ? name : `${name} ${index + 1}`);
    const lists = fillDefinitions(
      definitions,
      columns,
      notesOf(contract, columns, { language, stamp }),
      language,
    );
    const perSheet = columns.find(({ column }) => column.place === "sheet-name");
    const heading = { title, howTo: howToFill(contract, perSheet, language) };
    for (const { sheet, content } of sheets)
      fillDataSheet(sheet, { columns, lists, heading, content }, language);
    for (const each of [...sheets.map(({ sheet }) => sheet), definitions]) {
      Object.assign(each.pageSetup, pageWide);
      await protect(each);
    }
  }
  return workbookBytes(workbook);
}

/** Without a password, as it guards against mistakes only. */
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
  { language, stamp }: { readonly language: TemplateLanguage; readonly stamp: FormStamp | null },
): string[] {
  const { words } = language;
  const key = contract.key.flatMap((name) => columns.find((column) => column.name === name)?.shown ?? []);
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  return [
    howToFill(contract, perSheet, language),
    ...(key.length > 0 ? [words.key(key)] : []),
    ...(stamp ? [stampText(stamp)] : []),
  ];
}

/** The name the office should give its file; open where the contract leaves it open. */
function fileName({ file }: Contract, words: TemplateWords): string {
  return formName(file).replace("*", words.chosenName);
}

/** Named like last edition's sheet, or as the contract requires. */
function sheetName(
  { name }: FilledSheet,
  { sheet }: Contract,
  columns: readonly TemplateColumn[],
  { words }: TemplateLanguage,
): string {
  const perSheet = columns.find(({ column }) => column.place === "sheet-name");
  const wanted = sheet?.replaceAll("*", "").trim() || words.data;
  return (name ?? perSheet?.shown ?? wanted).replace(/[:\\/?*[\]]/g, " ").slice(0, 31);
}
