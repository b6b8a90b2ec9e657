import type ExcelJS from "exceljs";
import { columnsNeeded } from "../annotate/text-width.ts";
import { inputRule, numberFormat } from "./input-rules.ts";
import type { TemplateColumn, TemplateLanguage } from "./template-column.ts";
import { looks, put } from "./template-looks.ts";

/** A prefilled value; a day is a `Date` at midnight UTC. */
export type FormValue = string | number | Date | null;
type FormRow = { readonly [column: string]: FormValue };

/** The prefilled content of one sheet, by column name. */
export interface FilledSheet {
  /** The value that the sheet is named after; null where the contract names no sheet. */
  readonly name: string | null;
  /** Values above the table. */
  readonly fields: FormRow;
  readonly rows: readonly FormRow[];
}

export const unfilledSheet: FilledSheet = { name: null, fields: {}, rows: [] };

interface DataSheet {
  readonly columns: readonly TemplateColumn[];
  /** The formula of each dropdown's list, by column name. */
  readonly lists: ReadonlyMap<string, string>;
  /** The lines above the table. */
  readonly heading: { readonly title: string; readonly howTo: string };
  readonly content: FilledSheet;
}

/** The least number of rows with input rules; a longer table is checked on arrival. */
const room = 2000;

/** Fills a data sheet: heading, labels, headers with their rules, and known values. */
export function fillDataSheet(
  sheet: ExcelJS.Worksheet,
  { columns, lists, heading, content }: DataSheet,
  language: TemplateLanguage,
): void {
  const fields = columns.filter(({ column }) => column.place === "field");
  const table = columns.filter(({ column }) => column.place === "column");
  const header = fields.length + (fields.length > 0 ? 5 : 4);
  styleColumns(sheet, table, header);
  put(sheet.getCell(1, 1), heading.title, looks.title);
  put(sheet.getCell(2, 1), heading.howTo, looks.note);
  sheet.mergeCells(2, 1, 2, Math.max(4, table.length));
  sheet.getRow(2).height = 34;
  for (const [index, field] of fields.entries()) {
    put(sheet.getCell(index + 4, 1), field.label, looks.header);
    const value = sheet.getCell(index + 4, 2);
    value.style = { ...looks.input, ...numberFormat(field) };
    value.dataValidation = inputRule(field, lists.get(field.name), language);
    enter(value, content.fields[field.name]);
  }
  for (const [index, column] of table.entries()) {
    put(sheet.getCell(header, index + 1), column.label, looks.header);
    const letter = sheet.getColumn(index + 1).letter;
    const range = `${letter}${header + 1}:${letter}${Math.max(room, header + content.rows.length + 500)}`;
    addRule(sheet, range, inputRule(column, lists.get(column.name), language));
    for (const [below, row] of content.rows.entries())
      enter(sheet.getCell(header + 1 + below, index + 1), row[column.name]);
  }
  sheet.getRow(header).height = 34;
  sheet.views = [{ state: "frozen", ySplit: header, xSplit: 0 }];
}

/** A day is formatted as one, everything else like its column. */
function enter(cell: ExcelJS.Cell, value: FormValue | undefined): void {
  if (value === undefined || value === null) return;
  cell.value = value;
  // exceljs lets cells share a style object, so changing it in place would change other cells.
  if (value instanceof Date) cell.style = { ...cell.style, numFmt: "yyyy-mm-dd" };
}

/** Unlocks the table's columns, except above and in the header. */
function styleColumns(sheet: ExcelJS.Worksheet, table: readonly TemplateColumn[], header: number): void {
  for (const [index, column] of table.entries()) {
    const added = sheet.getColumn(index + 1);
    const widest = Math.max(0, ...(column.list ?? []).map(columnsNeeded));
    added.width = Math.max(14, Math.min(24, columnsNeeded(column.label) + 2), Math.min(36, widest + 4));
    added.style = { ...looks.input, ...numberFormat(column) };
    for (let row = 1; row < header; row++) sheet.getCell(row, index + 1).style = looks.blank;
  }
}

/** exceljs stores rules by range, but its types only know single cells. */
function addRule(sheet: ExcelJS.Worksheet, range: string, rule: ExcelJS.DataValidation): void {
  const rules = (
    sheet as unknown as { dataValidations: { add(range: string, rule: ExcelJS.DataValidation): void } }
  ).dataValidations;
  rules.add(range, rule);
}
