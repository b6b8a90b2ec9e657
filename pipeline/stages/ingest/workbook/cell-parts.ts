import { lastSheetColumn, parseAddress } from "./parse-address.ts";
import { parseNumber, parseWhole } from "./parse-number.ts";
import { isTrue } from "./read-workbook-part.ts";
import { beyond, damaged } from "./refusal.ts";
import { longestText, type XmlScanner } from "./xml-scanner.ts";

const v = 4;
const f = 5;
const is = 6;
const t = 7;
const r = 8;

export type CellType = "number" | "shared" | "string" | "inline" | "boolean" | "error" | "date";

export interface FormulaAttributes {
  readonly type: string;
  readonly group: string | null;
  readonly reference: string | null;
  readonly table: string;
  /** Set where the writer asks for recalculation of this cell; data tables always do. */
  readonly isDirty: boolean;
}

/** Collects the XML of one cell in any form; one object serves all cells of a sheet. */
export class CellParts {
  /** `<v>` and `<is>` elements in valid places. */
  valuesSeen = 0;
  column = 0;
  type: CellType = "number";
  style = 0;
  hasValue = false;
  hasInline = false;
  /** The value if it could be read directly from the bytes, else NaN. */
  number = Number.NaN;
  value = "";
  inline = "";
  formula = "";
  formulaAttributes: FormulaAttributes | null = null;
  private readonly part: string;
  private reading: "nothing" | "value" | "formula" | "inline" = "nothing";
  private inInline = false;
  private inRun = false;

  constructor(part: string) {
    this.part = part;
  }

  /** `row` is the actual row, `claimed` the one in the XML: a few writers count from 0. */
  begin(xml: XmlScanner, row: number, claimed: number, columnBefore: number): void {
    this.column = columnBefore + 1;
    this.type = "number";
    this.style = 0;
    this.reading = "nothing";
    this.hasValue = false;
    this.hasInline = false;
    this.number = Number.NaN;
    this.value = "";
    this.inline = "";
    this.formula = "";
    this.formulaAttributes = null;
    const { attributes, bytes } = xml;
    for (let index = 0; index < attributes.count; index++) {
      const name = attributes.nameStart(index);
      if (attributes.nameEnd(index) - name !== 1) continue;
      this.attribute(bytes, bytes[name] ?? 0, attributes.valueStart(index), attributes.valueEnd(index), [
        row,
        claimed,
      ]);
    }
    if (attributes.count > 1) {
      for (const name of ["r", "s", "t"]) attributes.find(name);
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
    if (this.reading === "nothing") return;
    if (this.reading === "value") {
      if (last && this.value === "" && this.readAtOnce(xml.bytes, from, to)) return;
      this.value += xml.string(from, to);
    } else if (this.reading === "inline") this.inline += xml.string(from, to);
    else this.formula += xml.string(from, to);
    const length = this.value.length + this.inline.length + this.formula.length;
    if (length > longestText) throw beyond("text length", length, longestText);
  }

  close(): void {
    this.reading = "nothing";
  }

  // biome-ignore lint/complexity/useMaxParams: called for every attribute of every cell, so that no object is made for its bytes.
  private attribute(
    bytes: Buffer,
    letter: number,
    from: number,
    to: number,
    [row, claimed]: readonly [number, number],
  ): void {
    if (letter === 0x72) {
      const address = claimed === 0 ? addressInRowZero(bytes, from, to, row) : parseAddress(bytes, from, to);
      // A cell that claims another row is ambiguous.
      if (address < 0 || Math.floor(address / (lastSheetColumn + 1)) !== row) throw damaged(this.part);
      this.column = address % (lastSheetColumn + 1);
    } else if (letter === 0x73) this.style = from === to ? 0 : parseWhole(bytes, from, to);
    else if (letter === 0x74) this.type = this.cellType(bytes, from, to);
  }

  private cellType(bytes: Buffer, from: number, to: number): CellType {
    switch (bytes.toString("latin1", from, to)) {
      case "n":
        return "number";
      case "s":
        return "shared";
      case "b":
        return "boolean";
      case "e":
        return "error";
      case "d":
        return "date";
      case "str":
        return "string";
      case "inlineStr":
        return "inline";
    }
    throw damaged(this.part);
  }

  private openFormula(xml: XmlScanner): void {
    if (this.formulaAttributes !== null) throw damaged(this.part);
    const { attributes } = xml;
    const type = attributes.get("t") ?? "normal";
    this.formulaAttributes = {
      type,
      group: type === "shared" ? attributes.get("si") : null,
      reference: attributes.get("ref"),
      table: type === "dataTable" ? `TABLE(${attributes.get("r1") ?? ""},${attributes.get("r2") ?? ""})` : "",
      isDirty: type !== "dataTable" && isTrue(attributes.get("ca")),
    };
    this.reading = "formula";
  }

  /** Reads a number or an index directly from the bytes; false where the text is needed. */
  private readAtOnce(bytes: Buffer, from: number, to: number): boolean {
    if (this.type === "number") this.number = parseNumber(bytes, from, to);
    else if (this.type === "shared") this.number = parseWhole(bytes, from, to);
    else return false;
    if (this.number < 0 && this.type === "shared") this.number = Number.NaN;
    return !Number.isNaN(this.number);
  }
}

/** `B0` means the actual row for writers that count from 0. */
function addressInRowZero(bytes: Buffer, from: number, to: number, row: number): number {
  const isZero = bytes[to - 1] === 0x30 && (bytes[to - 2] ?? 0) > 0x39;
  const text = isZero ? Buffer.from(`${bytes.toString("latin1", from, to - 1)}${row}`) : bytes;
  return isZero ? parseAddress(text, 0, text.length) : parseAddress(text, from, to);
}
