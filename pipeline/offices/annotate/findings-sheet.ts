import type { Phrasebook } from "../../locales/phrasebook.ts";
import { formatCells } from "../../model/source.ts";
import type { FindingsRow } from "./findings-rows.ts";
import type { Look, StylesPatch } from "./patch-styles.ts";
import { columnsNeeded } from "./text-width.ts";
import { xmlAttribute, xmlCellText } from "./xml-cell-text.ts";

const mostRows = 5000;
const widths = [11, 24, 56, 56] as const;
const widthInAll = widths.reduce((sum, width) => sum + width, 0);
const lineHeight = 15.5;

/** The lines above the table, and properties of the workbook. */
export interface FindingsFrame {
  readonly title: string;
  readonly lines: readonly string[];
  readonly strict: boolean;
  /** The workbook's windows, each of which needs a view of the sheet. */
  readonly windows: number;
}

/** The Findings sheet: what to do first, then one line for each finding with a link to its cell. */
export function findingsSheet(
  frame: FindingsFrame,
  rows: readonly FindingsRow[],
  book: Phrasebook,
  styles: StylesPatch,
): string {
  const { kind, cell: place, more } = book.annotation;
  const header = frame.lines.length + 3;
  const shown = rows.slice(0, mostRows);
  const left = rows.length - shown.length;
  const last = header + 1 + shown.length;
  const cells = (at: number, texts: readonly string[], look: Look) =>
    texts.map((text, index) => cell("ABCD"[index] ?? "", at, text, styles.look(look))).join("");
  const sheetRows = [
    row(1, cells(1, [frame.title], "title"), 24),
    ...frame.lines.map((line, index) => {
      const lines = Math.ceil(columnsNeeded(line) / widthInAll);
      return row(index + 2, cells(index + 2, [line], "plain"), lines * lineHeight);
    }),
    row(header, cells(header, [kind, place, book.frame.what, book.frame.whatToDo], "header"), 20),
    ...shown.map((found, index) => findingRow(found, header + 1 + index, book, styles)),
    left > 0 ? row(last, cells(last, [more(left)], "title"), lineHeight) : "",
  ];
  const merges = frame.lines.map((_, index) => `<mergeCell ref="A${index + 2}:D${index + 2}"/>`);
  const links = shown.map((found, index) => link(found, `B${header + 1 + index}`)).join("");
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${mainNamespace(frame.strict)}">`,
    `<sheetPr><tabColor rgb="FFC00000"/><pageSetUpPr fitToPage="1"/></sheetPr>`,
    `<sheetViews>${Array.from({ length: frame.windows }, (_, window) => view(window, header)).join("")}</sheetViews>`,
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns.join("")}</cols><sheetData>${sheetRows.join("")}</sheetData>`,
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join("")}</mergeCells>` : "",
    links === "" ? "" : `<hyperlinks>${links}</hyperlinks>`,
    `<pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/>`,
    `<pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`,
  ].join("");
}

export function mainNamespace(strict: boolean): string {
  return strict
    ? "http://purl.oclc.org/ooxml/spreadsheetml/main"
    : "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
}

function findingRow(found: FindingsRow, at: number, book: Phrasebook, styles: StylesPatch): string {
  const { severity, sheet, where, says, fix } = found;
  const texts = [book.annotation.kinds[severity], where, says, fix];
  const looks: Look[] = [
    severity === "note" ? "text" : severity,
    sheet === null ? "text" : "link",
    "text",
    "text",
  ];
  const cells = texts.map((text, index) =>
    cell("ABCD"[index] ?? "", at, text, styles.look(looks[index] ?? "text")),
  );
  const lines = texts.map((text, index) => linesIn(text, widths[index] ?? 10));
  return row(at, cells.join(""), Math.min(400, Math.max(...lines) * lineHeight + 3));
}

function linesIn(text: string, width: number): number {
  return Math.max(1, Math.ceil(columnsNeeded(text) / width));
}

function row(at: number, cells: string, height: number): string {
  return `<row r="${at}" ht="${height}" customHeight="1">${cells}</row>`;
}

function cell(column: string, at: number, text: string, style: number): string {
  return `<c r="${column}${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlCellText(text)}</t></is></c>`;
}

function view(window: number, header: number): string {
  const first = `A${header + 1}`;
  return `<sheetView showGridLines="0" tabSelected="1" workbookViewId="${window}"><pane ySplit="${header}" topLeftCell="${first}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="${first}" sqref="${first}"/></sheetView>`;
}

/** A link within the workbook; a sheet's name is quoted as in a formula. */
function link({ sheet, range }: FindingsRow, at: string): string {
  if (sheet === null) return "";
  const location = `'${sheet.replaceAll("'", "''")}'!${range ? formatCells(range) : "A1"}`;
  return `<hyperlink ref="${at}" location="${xmlAttribute(location)}" display="${xmlAttribute(location)}"/>`;
}
