import type { Limits } from "../../../model/contract.ts";
import type { Span } from "../../../model/sheet.ts";
import { lastSheetColumn, lastSheetRow, parseSpan } from "./parse-address.ts";
import { parseWhole } from "./parse-number.ts";
import type { Irregularity } from "./problems.ts";
import { isTrue } from "./read-workbook-part.ts";
import { beyond, damaged } from "./refusal.ts";
import { SheetCellReader } from "./sheet-cell-reader.ts";
import type { SheetCells } from "./sheet-cells.ts";
import type { XmlHandler, XmlScanner } from "./xml-scanner.ts";

/** The elements of a worksheet that are handled; the constants below are their positions here. */
export const sheetElements = [
  "worksheet",
  "sheetData",
  "row",
  "c",
  "v",
  "f",
  "is",
  "t",
  "r",
  "cols",
  "col",
  "mergeCells",
  "mergeCell",
];
const worksheet = 0;
const sheetData = 1;
const rowElement = 2;
const cell = 3;
const v = 4;
const is = 6;
const cols = 9;
const col = 10;
const mergeCells = 11;
const mergeCell = 12;

/** Follows a worksheet's XML: rows and cells, merges, and what is hidden. */
export class SheetHandler implements XmlHandler {
  readonly merges: Span[] = [];
  readonly hiddenRows = new Set<number>();
  /** Deviations from the format that can be read in only one way. */
  readonly irregular = new Set<Irregularity>();
  readonly takesAt = 3;
  private readonly part: string;
  private readonly limits: Limits;
  private readonly reader: SheetCellReader;
  /** The open element at depth 2: data, columns or merges. */
  private section = -1;
  private inRow = false;
  private inCell = false;
  private takesCells = false;
  private row = 0;
  private leftOut = 0;
  /** Where ranges of hidden columns begin (+1) and end (-1), which takes two steps for a range of any width. */
  private readonly hiddenEdges = new Int32Array(lastSheetColumn + 2);

  constructor(target: SheetCells, part: string, limits: Limits) {
    this.part = part;
    this.limits = limits;
    this.reader = new SheetCellReader(target, part);
  }

  /** Values found, including those in skipped alternatives. */
  get valuesSeen(): number {
    return this.reader.valuesSeen + this.leftOut;
  }

  leaveOut(local: number): void {
    if (local === v || local === is) this.leftOut++;
  }

  open(code: number, xml: XmlScanner): void {
    if (this.inCell) this.reader.cell.open(code, xml);
    else if (xml.depth === 4 && this.inRow && code === cell) {
      this.inCell = true;
      this.reader.openCell(xml);
    } else if (xml.depth === 3) this.openThird(code, xml);
    else if (xml.depth === 2) this.section = code;
    else if (xml.depth === 1 && code !== worksheet) throw damaged(this.part);
  }

  take(xml: XmlScanner, at: number, end: number): number {
    return this.inRow && this.takesCells ? this.reader.take(xml.bytes, at, end) : -1;
  }

  text(xml: XmlScanner, from: number, to: number, last: boolean): void {
    if (this.inCell) this.reader.cell.text(xml, from, to, last);
  }

  close(_code: number, xml: XmlScanner): void {
    if (xml.depth > 4 && this.inCell) this.reader.cell.close();
    else if (xml.depth === 4 && this.inCell) {
      this.inCell = false;
      this.reader.closeCell();
    } else if (xml.depth === 3 && this.inRow) {
      this.inRow = false;
      this.reader.closeRow();
    }
  }

  hiddenColumns(lastColumn: number): ReadonlySet<number> {
    const hidden = new Set<number>();
    let open = 0;
    for (let column = 1; column <= lastColumn; column++) {
      open += this.hiddenEdges[column] ?? 0;
      if (open > 0) hidden.add(column);
    }
    return hidden;
  }

  private openThird(code: number, xml: XmlScanner): void {
    if (this.section === sheetData && code === rowElement) this.openRow(xml);
    else if (this.section === mergeCells && code === mergeCell) this.merge(xml);
    else if (this.section === cols && code === col) this.columns(xml);
  }

  private openRow(xml: XmlScanner): void {
    const { attributes } = xml;
    const index = attributes.find("r");
    const row =
      index < 0
        ? this.row + 1
        : parseWhole(xml.bytes, attributes.valueStart(index), attributes.valueEnd(index));
    this.openRowAt(row === 0 ? this.row + 1 : row, row, xml);
  }

  private openRowAt(row: number, claimed: number, xml: XmlScanner): void {
    const { attributes } = xml;
    if (row < 1 || row > lastSheetRow) throw damaged(this.part);
    if (claimed === 0) this.irregular.add("row-zero");
    const height = attributes.find("ht");
    // Decoding the height of every row would take as long as everything else about it.
    const isFlat = height >= 0 && xml.bytes[attributes.valueStart(height)] === 0x30;
    if ((isFlat && Number(attributes.value(height)) === 0) || isTrue(attributes.get("hidden")))
      this.hiddenRows.add(row);
    this.row = row;
    this.inRow = true;
    this.takesCells = xml.isUnprefixed();
    this.reader.openRow(row, claimed);
  }

  private merge(xml: XmlScanner): void {
    const reference = xml.attributes.get("ref") ?? "";
    const span = parseSpan(reference);
    if (!span) throw damaged(this.part);
    if (!/[A-Z].*\d/i.test(reference)) this.irregular.add("merged-lines");
    this.merges.push(span);
    if (this.merges.length > this.limits.cells) throw beyond("cells", this.merges.length, this.limits.cells);
  }

  private columns(xml: XmlScanner): void {
    if (!isTrue(xml.attributes.get("hidden")) && Number(xml.attributes.get("width") ?? 1) !== 0) return;
    const from = Math.max(1, Number(xml.attributes.get("min") ?? Number.NaN));
    const to = Math.min(lastSheetColumn, Number(xml.attributes.get("max") ?? Number.NaN));
    if (!Number.isInteger(from) || !Number.isInteger(to) || from > to) return;
    this.hiddenEdges[from] = (this.hiddenEdges[from] ?? 0) + 1;
    this.hiddenEdges[to + 1] = (this.hiddenEdges[to + 1] ?? 0) - 1;
  }
}
