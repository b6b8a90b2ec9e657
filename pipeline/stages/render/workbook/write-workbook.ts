import type { Alignment, FillPattern, Font, Style, Workbook, Worksheet } from "exceljs";
// The part that writes: the whole library takes twice as long to load.
import ExcelWorkbook from "exceljs/lib/doc/workbook.js";
import { cellText } from "./cell-text.ts";
import { columnWidth, linesIn } from "./column-width.ts";
import { fixPackage, titleSize } from "./fix-package.ts";
import {
  type Cell,
  type ColumnPlan,
  headerRow,
  type Link,
  type SheetPlan,
  type TablePlan,
  type WorkbookLine,
  type WorkbookPlan,
} from "./plan.ts";
import { shorthand } from "./shorthand.ts";

const font: Partial<Font> = { name: "Arial", size: 11 };
const titleFont: Partial<Font> = { ...font, size: titleSize, bold: true };
const headingFont: Partial<Font> = { ...font, size: 13, bold: true };
const headerFont: Partial<Font> = { ...font, bold: true };
// A fill instead of a border, which LibreOffice draws over the top of the next row.
const headerFill: FillPattern = { type: "pattern", pattern: "solid", fgColor: { argb: "FFE3E9EF" } };
const linkFont: Partial<Font> = { ...font, underline: true, color: { argb: "FF0B5394" } };
const illustrativeColor = { argb: "FFD98A00" };
const proseWidth = 76;
// A column of shorthand would be read before its values are; programs still read the shorthand.
const dashFormat = ';;;"–"';
// In characters: with more on a page, print would be under six points.
const mostAcross = 240;

/** The bytes of a planned workbook, the same for the same plan. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new ExcelWorkbook();
  describe(workbook, plan);
  for (const sheet of plan.sheets) addSheet(workbook, sheet);
  // It is compressed once, not by exceljs.
  const written = await workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } });
  return fixPackage(new Uint8Array(written), plan);
}

function describe(workbook: Workbook, { title, author, language, date }: WorkbookPlan): void {
  const published = new Date(`${date}T00:00:00Z`);
  Object.assign(workbook, {
    title: cellText(title),
    creator: cellText(author),
    lastModifiedBy: cellText(author),
    language,
    created: published,
    modified: published,
    views: [
      { x: 0, y: 0, width: 28_000, height: 18_000, firstSheet: 0, activeTab: 0, visibility: "visible" },
    ],
  });
}

function addSheet(workbook: Workbook, plan: SheetPlan): void {
  const { name, title, lines, table, below = [], isIllustrative } = plan;
  // A page of text, whose table is part of what it says.
  const isPage = table === null || below.length > 0;
  const sheet = workbook.addWorksheet(name, {
    properties: { defaultRowHeight: 15, ...(isIllustrative ? { tabColor: illustrativeColor } : {}) },
    pageSetup: {
      paperSize: 9,
      orientation: table === null ? "portrait" : "landscape",
      fitToPage: true,
      fitToHeight: isPage ? 1 : 0,
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    },
  });
  // The sheet's name, and its page number of how many.
  sheet.headerFooter.oddFooter = "&L&A&R&P / &N";
  const head = sheet.getCell(1, 1);
  head.value = cellText(title);
  head.style = { font: titleFont, alignment: { vertical: "top" } };
  for (const [index, line] of lines.entries()) addLine(sheet, index + 2, line, isPage);
  const header = headerRow(plan);
  if (table !== null) addTable(sheet, header, table);
  if (isPage) {
    const after = header + (table === null ? 0 : table.rows.length + 1);
    for (const [index, line] of below.entries()) addLine(sheet, after + index, line, true);
    sheet.getColumn(1).width = proseWidth;
    sheet.views = [{ state: "normal", showGridLines: false }];
    return;
  }
  sheet.views = [{ state: "frozen", xSplit: table.kept ?? 0, ySplit: header }];
  sheet.pageSetup.printTitlesRow = `${header}:${header}`;
  // The addresses of cells are for the screen: beside them, print would be too small to read.
  const printed = table.columns.filter(({ isPrinted = true }) => isPrinted).length;
  sheet.pageSetup.printArea = `A$1:${sheet.getColumn(printed).letter}$${header + table.rows.length}`;
  const width = table.columns
    .slice(0, printed)
    .reduce((sum, _, at) => sum + (sheet.getColumn(at + 1).width ?? 0), 0);
  sheet.pageSetup.fitToWidth = Math.ceil(width / mostAcross);
  if (table.kept !== undefined) sheet.pageSetup.printTitlesColumn = `A:${sheet.getColumn(table.kept).letter}`;
}

/** A line above a table extends over adjacent columns; on its own it wraps. A heading has space above. */
function addLine(sheet: Worksheet, row: number, line: WorkbookLine, wrapText: boolean): void {
  const cell = sheet.getCell(row, 1);
  const isHeading = typeof line === "object" && "heading" in line;
  const alignment: Partial<Alignment> = {
    vertical: isHeading ? "bottom" : "top",
    horizontal: "left",
    wrapText,
  };
  if (isHeading) sheet.getRow(row).height = 2 * lineHeight;
  if (typeof line === "string") cell.value = cellText(line);
  else if ("heading" in line) cell.value = cellText(line.heading);
  else cell.value = linkValue(line);
  const lineFont = typeof line === "string" ? font : "heading" in line ? headingFont : linkFont;
  cell.style = { font: lineFont, alignment };
}

function addTable(sheet: Worksheet, top: number, { id, columns, rows }: TablePlan): void {
  const headers = columns.map(({ header }) => cellText(header));
  const twice = headers.find((header, index) => headers.indexOf(header) !== index);
  if (twice !== undefined) throw new Error(`duplicate column: ${twice}`);
  if (rows.length === 0) throw new Error(`missing rows: ${id}`);
  sheet.addTable({
    name: id,
    ref: `A${top}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows: rows.map((row) => row.map(cellValue)),
  });
  const laid = columns.map((column, index) => {
    const cells = rows.map((row) => row[index] ?? null);
    return { ...column, cells, width: columnWidth(column, cells) };
  });
  for (const [offset, row] of rows.entries()) {
    const height = heightOf(row, laid);
    if (height !== null) sheet.getRow(top + 1 + offset).height = height;
  }
  for (const [index, { align, cells, width }] of laid.entries()) {
    const isBesideNumbers = align === "left" && laid[index - 1]?.align === "right";
    const alignment = alignments[isBesideNumbers ? "apart" : align];
    sheet.getColumn(index + 1).width = width;
    sheet.getCell(top, index + 1).style = {
      font: headerFont,
      alignment: { ...alignment, vertical: "bottom" },
      fill: headerFill,
    };
    const styles = new Map<string, Partial<Style>>();
    for (const [offset, cell] of cells.entries()) {
      // A row finds its cell by number; the sheet would format and parse an address.
      const target = sheet.getRow(top + 1 + offset).getCell(index + 1);
      target.style = styleOf(cell, alignment, styles);
    }
  }
}

const lineHeight = 14;
/** In lines: what else such a row holds is cut, too, rather than make it taller. */
const tallest = 5;

/** The height, in points, of a row with a cell cut short; null where the opening program fits the row. */
function heightOf(
  row: readonly Cell[],
  columns: readonly (ColumnPlan & { readonly width: number })[],
): number | null {
  const lines = columns.map(({ width, mostLines = Number.POSITIVE_INFINITY }, index) => {
    const all = linesIn(row[index] ?? null, width);
    return { all, shown: Math.min(all, mostLines) };
  });
  if (lines.every(({ all, shown }) => all === shown)) return null;
  return lineHeight * Math.min(tallest, Math.max(...lines.map(({ shown }) => shown)));
}

const alignments: { readonly [A in ColumnPlan["align"] | "apart"]: Partial<Alignment> } = {
  left: { horizontal: "left", vertical: "top", wrapText: true },
  // LibreOffice prints numbers up to the edge of their column.
  apart: { horizontal: "left", vertical: "top", wrapText: true, indent: 1 },
  right: { horizontal: "right", vertical: "top", wrapText: true, indent: 1 },
};

/** exceljs recognizes a style object by identity, and otherwise compares it in full. */
function styleOf(
  cell: Cell,
  alignment: Partial<Alignment>,
  styles: Map<string, Partial<Style>>,
): Partial<Style> {
  const kind = kindOf(cell);
  const found = styles.get(kind);
  if (found) return found;
  const style: Partial<Style> = { font: kind === "link" ? linkFont : font, alignment };
  if (kind !== "text" && kind !== "link") style.numFmt = kind;
  styles.set(kind, style);
  return style;
}

/** The format of a cell that has one. */
function kindOf(cell: Cell): string {
  if (cell === shorthand["not-applicable"]) return dashFormat;
  return cell === null || typeof cell === "string" ? "text" : "number" in cell ? cell.format : "link";
}

function cellValue(cell: Cell) {
  if (cell === null) return null;
  if (typeof cell === "string") return cellText(cell);
  return "number" in cell ? cell.number : linkValue(cell);
}

function linkValue({ text, sheet }: Link) {
  return { text: cellText(text), hyperlink: `#'${sheet}'!A1` };
}
