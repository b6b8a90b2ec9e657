import { lastSheetColumn, parseAddress, parseSpan } from "./parse-address.ts";
import { parseNumber, parseWhole } from "./parse-number.ts";
import { PlainCell } from "./plain-cell.ts";
import { damaged } from "./refusal.ts";
import type { SheetCells } from "./sheet-cells.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { decodeEscapes } from "./xml-text.ts";

const v = 4;
const f = 5;
const is = 6;
const t = 7;
const r = 8;

type CellType = "number" | "shared" | "string" | "inline" | "boolean" | "error" | "date";
type Reading = "nothing" | "value" | "formula" | "inline";

interface FormulaAttributes {
  readonly type: string;
  readonly group: string | null;
  readonly reference: string | null;
  readonly table: string;
}

/** Reads the cells of one sheet, one at a time in document order, into a `SheetCells`. */
export class SheetCellReader {
  /** `<v>` and `<is>` elements met where they belong. */
  valuesSeen = 0;
  private readonly target: SheetCells;
  private readonly part: string;
  private row = 0;
  private column = 0;
  private highestRow = 0;
  private rowIsNew = true;
  private highestColumn = 0;
  private rowHasContent = false;
  private readonly plain = new PlainCell();

  private type: CellType = "number";
  private style = 0;
  private reading: Reading = "nothing";
  private hasValue = false;
  private hasInline = false;
  private inInline = false;
  private inRun = false;
  /** The value where it was read off the bytes at once. */
  private number = Number.NaN;
  private isNumberReady = false;
  private value = "";
  private inline = "";
  private formula = "";
  private formulaAttributes: FormulaAttributes | null = null;

  constructor(target: SheetCells, part: string) {
    this.target = target;
    this.part = part;
  }

  openRow(row: number): void {
    this.rowIsNew = row > this.highestRow;
    if (this.rowIsNew) this.highestRow = row;
    this.row = row;
    this.column = 0;
    this.highestColumn = 0;
    this.rowHasContent = false;
  }

  closeRow(): void {
    if (this.rowHasContent) this.target.countRow();
  }

  /** Reads the cell at `at` whole if it is plain and nothing about it needs a second look; else -1. */
  take(bytes: Buffer, at: number, end: number): number {
    const { plain, target, row } = this;
    const to = plain.read(bytes, at, row, this.column);
    // Past `end` the buffer holds bytes of an earlier chunk.
    if (to < 0 || to > end) return -1;
    const { column, kind, value, style } = plain;
    if (kind !== "none") {
      if ((!this.rowIsNew || column <= this.highestColumn) && !target.isFree(row, column)) return -1;
      if (kind !== "shared") target.set(row, column, kind, value, style);
      else if (value >= target.texts.sharedCount) return -1;
      else if (target.texts.all[value] !== "") target.set(row, column, "text", value, style);
      this.valuesSeen++;
      this.rowHasContent = true;
      if (column > this.highestColumn) this.highestColumn = column;
    }
    this.column = column;
    return to;
  }

  openCell(xml: XmlScanner): void {
    this.column++;
    this.type = "number";
    this.style = 0;
    this.reading = "nothing";
    this.hasValue = false;
    this.hasInline = false;
    this.isNumberReady = false;
    this.value = "";
    this.inline = "";
    this.formula = "";
    this.formulaAttributes = null;
    let seen = 0;
    for (let index = 0; index < xml.attributeCount; index++) {
      const name = xml.place(index, 0);
      if (xml.place(index, 1) - name !== 1) continue;
      const from = xml.place(index, 2);
      const to = xml.place(index, 3);
      const letter = xml.bytes[name];
      if (letter === 0x72) this.address(parseAddress(xml.bytes, from, to));
      else if (letter === 0x73) this.style = from === to ? 0 : parseWhole(xml.bytes, from, to);
      else if (letter === 0x74) this.type = this.cellType(xml, from, to);
      else continue;
      const bit = 1 << (letter - 0x72);
      if ((seen & bit) !== 0) throw damaged(this.part);
      seen |= bit;
    }
    if (this.column > lastSheetColumn || this.style < 0) throw damaged(this.part);
  }

  open(code: number, xml: XmlScanner): void {
    if (this.reading !== "nothing") throw damaged(this.part);
    if (xml.depth === 5) {
      this.inRun = false;
      this.inInline = code === is;
      if (code === v) {
        if (this.hasValue) throw damaged(this.part);
        this.hasValue = true;
        this.valuesSeen++;
        this.reading = "value";
      } else if (code === is) {
        if (this.hasInline) throw damaged(this.part);
        this.hasInline = true;
        this.valuesSeen++;
      } else if (code === f) this.openFormula(xml);
    } else if (xml.depth === 6 && this.inInline) {
      this.inRun = code === r;
      if (code === t) this.reading = "inline";
    } else if (xml.depth === 7 && this.inInline && this.inRun && code === t) this.reading = "inline";
  }

  text(xml: XmlScanner, from: number, to: number, last: boolean): void {
    switch (this.reading) {
      case "value":
        if (last && this.value === "" && this.readAtOnce(xml, from, to)) return;
        this.value += xml.string(from, to);
        return;
      case "inline":
        this.inline += xml.string(from, to);
        return;
      case "formula":
        this.formula += xml.string(from, to);
        return;
    }
  }

  close(): void {
    this.reading = "nothing";
  }

  closeCell(): void {
    if (!this.hasValue && !this.hasInline && this.formulaAttributes === null) return;
    if (!this.rowIsNew || this.column <= this.highestColumn) {
      if (!this.target.isFree(this.row, this.column)) throw damaged(this.part);
    }
    const counted = this.target.cells.count;
    const calculated = this.setResult();
    if (this.formulaAttributes !== null) this.setFormula(this.formulaAttributes, calculated);
    if (this.target.cells.count > counted) this.rowHasContent = true;
    if (this.column > this.highestColumn) this.highestColumn = this.column;
  }

  private address(address: number): void {
    // A cell that claims another row than the one it stands in could mean either.
    if (address < 0 || Math.floor(address / (lastSheetColumn + 1)) !== this.row) throw damaged(this.part);
    this.column = address % (lastSheetColumn + 1);
  }

  private cellType(xml: XmlScanner, from: number, to: number): CellType {
    if (to - from === 1) {
      switch (xml.bytes[from]) {
        case 0x6e:
          return "number";
        case 0x73:
          return "shared";
        case 0x62:
          return "boolean";
        case 0x65:
          return "error";
        case 0x64:
          return "date";
      }
    }
    const name = xml.bytes.toString("latin1", from, to);
    if (name === "str") return "string";
    if (name === "inlineStr") return "inline";
    throw damaged(this.part);
  }

  private openFormula(xml: XmlScanner): void {
    if (this.formulaAttributes !== null) throw damaged(this.part);
    const type = xml.attribute("t") ?? "normal";
    const table =
      type === "dataTable" ? `TABLE(${xml.attribute("r1") ?? ""},${xml.attribute("r2") ?? ""})` : "";
    this.formulaAttributes = {
      type,
      group: type === "shared" ? xml.attribute("si") : null,
      reference: xml.attribute("ref"),
      table,
    };
    this.reading = "formula";
  }

  /** Reads a number or an index straight off the bytes; false where the text must be looked at. */
  private readAtOnce(xml: XmlScanner, from: number, to: number): boolean {
    if (this.type === "number") this.number = parseNumber(xml.bytes, from, to);
    else if (this.type === "shared") this.number = parseWhole(xml.bytes, from, to);
    else return false;
    this.isNumberReady = this.type === "number" ? !Number.isNaN(this.number) : this.number >= 0;
    return this.isNumberReady;
  }

  /** Writes what the cell holds; false where it holds no result. */
  private setResult(): boolean {
    const { row, column, style, target } = this;
    if (this.formulaAttributes !== null && target.resultsStale) return false;
    if (this.hasInline && (this.type === "inline" || !this.hasValue)) {
      target.setText(row, column, "text", decodeEscapes(this.inline), style);
      return true;
    }
    if (this.hasInline) throw damaged(this.part);
    if (!this.hasValue) return false;
    switch (this.type) {
      case "string":
      case "inline":
        target.setText(row, column, "text", decodeEscapes(this.value), style);
        return true;
      case "number":
        return this.setNumber();
      case "shared":
        return this.setShared();
    }
    const value = this.value.trim();
    if (value === "") return false;
    if (this.type === "boolean") target.set(row, column, "boolean", this.truth(value), style);
    else target.setText(row, column, this.type, value, style);
    return true;
  }

  private setNumber(): boolean {
    if (!this.isNumberReady) {
      const text = this.value.trim();
      if (text === "") return false;
      this.number = parseNumber(Buffer.from(text), 0, text.length);
      if (Number.isNaN(this.number)) throw damaged(this.part);
    }
    this.target.set(this.row, this.column, "number", this.number, this.style);
    return true;
  }

  private setShared(): boolean {
    if (!this.isNumberReady) {
      const text = this.value.trim();
      if (text === "") return false;
      this.number = parseWhole(Buffer.from(text), 0, text.length);
    }
    const { texts } = this.target;
    if (this.number < 0 || this.number >= texts.sharedCount) throw damaged(this.part);
    if (texts.all[this.number] === "") return true;
    this.target.set(this.row, this.column, "text", this.number, this.style);
    return true;
  }

  private truth(value: string): number {
    if (value === "1" || value === "true" || value === "TRUE") return 1;
    if (value === "0" || value === "false" || value === "FALSE") return 0;
    throw damaged(this.part);
  }

  private setFormula(attributes: FormulaAttributes, calculated: boolean): void {
    const { row, column, target } = this;
    const { type, group, reference } = attributes;
    let formula = this.formula === "" ? attributes.table : this.formula;
    if (group !== null && formula !== "") target.defineShared(group, formula);
    else if (group !== null) formula = target.sharedFormula(group) ?? "";
    if (type === "normal" && formula === "" && calculated) return;
    if (!calculated) target.setUncalculated(row, column, formula, this.style);
    target.setFormula(row, column, formula);
    if (group !== null && formula === "") target.follow(row, column, group, this.style);
    if (reference === null || (type !== "array" && type !== "dataTable")) return;
    const span = parseSpan(reference);
    if (!span) throw damaged(this.part);
    target.spill(span, formula, calculated);
  }
}
