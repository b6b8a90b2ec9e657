import { CellParts, type FormulaAttributes } from "./cell-parts.ts";
import { parseSpan } from "./parse-address.ts";
import { parseNumber, parseWhole } from "./parse-number.ts";
import { PlainCell } from "./plain-cell.ts";
import { damaged } from "./refusal.ts";
import type { SheetCells } from "./sheet-cells.ts";
import type { XmlScanner } from "./xml-scanner.ts";
import { decodeEscapes } from "./xml-text.ts";

/** Converts the cells of one sheet, in document order, into values in a `SheetCells`. */
export class SheetCellReader {
  /** The current cell where it is not plain. */
  readonly cell: CellParts;
  private readonly plain = new PlainCell();
  private plainSeen = 0;
  private readonly target: SheetCells;
  private readonly part: string;
  private row = 0;
  private claimedRow = 0;
  private column = 0;
  private highestRow = 0;
  private rowIsNew = true;
  private highestColumn = 0;
  private rowHasContent = false;

  constructor(target: SheetCells, part: string) {
    this.target = target;
    this.part = part;
    this.cell = new CellParts(part);
  }

  /** Values found in valid places, for the final count. */
  get valuesSeen(): number {
    return this.plainSeen + this.cell.valuesSeen;
  }

  openRow(row: number, claimed: number): void {
    this.claimedRow = claimed;
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

  /** Reads the cell at `at` as a whole if it is plain and needs no closer look, else returns -1. */
  take(bytes: Buffer, at: number, end: number): number {
    const { plain, target, row } = this;
    const to = plain.read(bytes, at, row, this.column);
    // Beyond `end` the buffer holds bytes of an earlier chunk.
    if (to < 0 || to > end) return -1;
    const { column, kind, value, style } = plain;
    if (kind !== "none") {
      if ((!this.rowIsNew || column <= this.highestColumn) && !target.isFree(row, column)) return -1;
      if (kind !== "shared") target.set(row, column, kind, value, style);
      else if (value >= target.texts.sharedCount) return -1;
      else if (target.texts.all[value] !== "") target.set(row, column, "text", value, style);
      this.plainSeen++;
      this.rowHasContent = true;
      if (column > this.highestColumn) this.highestColumn = column;
    }
    this.column = column;
    return to;
  }

  openCell(xml: XmlScanner): void {
    this.cell.begin(xml, this.row, this.claimedRow, this.column);
    this.column = this.cell.column;
  }

  closeCell(): void {
    const { cell, target, row } = this;
    if (!cell.hasValue && !cell.hasInline && cell.formulaAttributes === null) return;
    if ((!this.rowIsNew || cell.column <= this.highestColumn) && !target.isFree(row, cell.column)) {
      throw damaged(this.part);
    }
    const counted = target.cells.count;
    const calculated = this.setResult();
    if (cell.formulaAttributes?.isDirty) target.isDirty = true;
    if (cell.formulaAttributes !== null) this.setFormula(cell.formulaAttributes, calculated);
    if (target.cells.count > counted) this.rowHasContent = true;
    if (cell.column > this.highestColumn) this.highestColumn = cell.column;
  }

  /** Writes the cell's value; false where it has no result. */
  private setResult(): boolean {
    const { row, target, cell } = this;
    const { column, style } = cell;
    if (cell.formulaAttributes !== null && target.resultsStale) return false;
    if (cell.hasInline && (cell.type === "inline" || !cell.hasValue)) {
      target.setText(row, column, "text", decodeEscapes(cell.inline), style);
      return true;
    }
    if (cell.hasInline) throw damaged(this.part);
    if (!cell.hasValue) return false;
    switch (cell.type) {
      case "string":
      case "inline":
        target.setText(row, column, "text", decodeEscapes(cell.value), style);
        return true;
      case "number":
        return this.setNumber();
      case "shared":
        return this.setShared();
    }
    const value = cell.value.trim();
    if (value === "") return false;
    if (cell.type === "boolean") target.set(row, column, "boolean", this.truth(value), style);
    else if (cell.type === "date") target.setDate(row, column, value, style);
    else target.setText(row, column, cell.type, value, style);
    return true;
  }

  private setNumber(): boolean {
    const { cell } = this;
    if (Number.isNaN(cell.number)) {
      const text = cell.value.trim();
      if (text === "") return false;
      cell.number = parseNumber(Buffer.from(text), 0, text.length);
      if (Number.isNaN(cell.number)) throw damaged(this.part);
    }
    this.target.set(this.row, cell.column, "number", cell.number, cell.style);
    return true;
  }

  private setShared(): boolean {
    const { cell } = this;
    if (Number.isNaN(cell.number)) {
      const text = cell.value.trim();
      if (text === "") return false;
      cell.number = parseWhole(Buffer.from(text), 0, text.length);
    }
    const { texts } = this.target;
    if (cell.number < 0 || cell.number >= texts.sharedCount) throw damaged(this.part);
    if (texts.all[cell.number] === "") return true;
    this.target.set(this.row, cell.column, "text", cell.number, cell.style);
    return true;
  }

  private truth(value: string): number {
    if (value === "1" || value === "true" || value === "TRUE") return 1;
    if (value === "0" || value === "false" || value === "FALSE") return 0;
    throw damaged(this.part);
  }

  private setFormula(attributes: FormulaAttributes, calculated: boolean): void {
    const { row, target, cell } = this;
    const { column } = cell;
    const { type, group, reference } = attributes;
    let formula = cell.formula === "" ? attributes.table : cell.formula;
    if (group !== null && formula !== "") target.defineShared(group, formula);
    else if (group !== null) formula = target.sharedFormula(group) ?? "";
    if (type === "normal" && formula === "" && calculated) return;
    if (!calculated) target.setUncalculated(row, column, formula, cell.style);
    target.setFormula(row, column, formula);
    if (group !== null && formula === "") target.follow(row, column, group, cell.style);
    if (reference === null || (type !== "array" && type !== "dataTable")) return;
    const span = parseSpan(reference);
    if (!span) throw damaged(this.part);
    target.spill({ span, formula, calculated, partly: type === "dataTable" });
  }
}
