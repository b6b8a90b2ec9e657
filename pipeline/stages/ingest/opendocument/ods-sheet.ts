import type { Limits } from "../../../model/contract.ts";
import type { Sheet, Span } from "../../../model/sheet.ts";
import { clip } from "../workbook/clip.ts";
import { lastSheetColumn, lastSheetRow } from "../workbook/parse-address.ts";
import { parseNumber } from "../workbook/parse-number.ts";
import { beyond, damaged } from "../workbook/refusal.ts";
import { SheetCells } from "../workbook/sheet-cells.ts";
import type { WorkbookContext } from "../workbook/workbook-context.ts";
import type { XmlAttributes } from "../workbook/xml-attributes.ts";
import { longestText } from "../workbook/xml-scanner.ts";
import { formulaOf } from "./formula-of.ts";
import { type OdsStyles, odsFormats } from "./ods-styles.ts";

const part = "content.xml";
const percent = 1;

interface OdsCell {
  readonly column: number;
  readonly repeated: number;
  readonly type: string | null;
  /** The value in its attribute; null where only the text has it. */
  readonly value: string | null;
  readonly format: number;
  readonly formula: string | null;
  readonly isError: boolean;
  readonly rowsSpanned: number;
  readonly columnsSpanned: number;
  text: string;
  paragraphs: number;
}

/** A range of rows or columns, and a property of it. */
interface Stretch<T> {
  readonly from: number;
  readonly to: number;
  readonly of: T;
}

type Context = Pick<WorkbookContext, "file" | "texts" | "budget"> & { readonly limits: Limits };

/** A sheet of an OpenDocument spreadsheet being read. Repeated rows are written as often as given. */
export class OdsSheet {
  readonly target: SheetCells;
  private readonly context: Context;
  private readonly name: string;
  private readonly hidden: boolean;
  private readonly merges: Span[] = [];
  private readonly hiddenRows: Stretch<true>[] = [];
  private readonly hiddenColumns: Stretch<true>[] = [];
  /** The styles of cells without one of their own. */
  private readonly columnStyles: Stretch<string>[] = [];
  private rowStyle: string | null = null;
  private row = 1;
  private rowsRepeated = 1;
  private columnsSeen = 0;
  private column = 1;
  private cells: OdsCell[] = [];
  private cell: OdsCell | null = null;

  constructor(context: Context, name: string, hidden: boolean) {
    const { limits, texts, budget } = context;
    this.target = new SheetCells(
      { source: { limits }, texts, formats: odsFormats, stylesLost: false, resultsStale: false, budget },
      part,
    );
    this.context = context;
    this.name = name;
    this.hidden = hidden;
  }

  /** Adds adjacent columns: whether they are shown, and the style of their cells. */
  addColumns(attributes: XmlAttributes): void {
    const from = this.columnsSeen + 1;
    const to = from + repeats(attributes, "table:number-columns-repeated") - 1;
    this.columnsSeen = to;
    if (isHidden(attributes)) this.hiddenColumns.push({ from, to, of: true });
    const style = attributes.get("table:default-cell-style-name");
    if (style) this.columnStyles.push({ from, to, of: style });
  }

  openRow(attributes: XmlAttributes): void {
    this.rowsRepeated = repeats(attributes, "table:number-rows-repeated");
    this.rowStyle = attributes.get("table:default-cell-style-name");
    if (isHidden(attributes))
      this.hiddenRows.push({ from: this.row, to: this.row + this.rowsRepeated - 1, of: true });
    this.column = 1;
    this.cells = [];
  }

  /** Begins a cell; returns its formula as written. */
  openCell(attributes: XmlAttributes, styles: OdsStyles): string | null {
    const type = attributes.get("office:value-type") ?? attributes.get("calcext:value-type");
    const repeated = repeats(attributes, "table:number-columns-repeated");
    const formula = attributes.get("table:formula");
    const style = attributes.get("table:style-name") ?? this.rowStyle ?? this.styleOf(this.column);
    this.cell = {
      column: this.column,
      repeated,
      type,
      value: attributes.get(valueAttribute(type)),
      format: type === "percentage" ? percent : styles.indexOf(style),
      formula,
      isError: attributes.get("calcext:value-type") === "error",
      rowsSpanned: repeats(attributes, "table:number-rows-spanned"),
      columnsSpanned: repeats(attributes, "table:number-columns-spanned"),
      text: "",
      paragraphs: 0,
    };
    this.column += repeated;
    return formula;
  }

  openParagraph(): void {
    if (this.cell && this.cell.paragraphs++ > 0) this.addText("\n");
  }

  addText(text: string): void {
    if (!this.cell) return;
    this.cell.text += text;
    if (this.cell.text.length > longestText) throw beyond("text length", this.cell.text.length, longestText);
  }

  closeCell(): void {
    const { cell } = this;
    this.cell = null;
    const isMerged = cell && (cell.rowsSpanned > 1 || cell.columnsSpanned > 1);
    const isTyped = cell && cell.type !== null && cell.type !== "string";
    if (cell && (isMerged || isTyped || cell.value !== null || cell.text !== "" || cell.formula !== null))
      this.cells.push(cell);
  }

  closeRow(): void {
    const last = this.cells.length === 0 ? this.row : this.row + this.rowsRepeated - 1;
    if (this.cells.length > 0 && last > lastSheetRow) throw damaged(part);
    for (let { row } = this; this.cells.length > 0 && row <= last; row++) {
      const { count } = this.target.cells;
      for (const cell of this.cells) this.write(row, cell);
      if (this.target.cells.count > count) this.target.countRow();
    }
    this.row += this.rowsRepeated;
  }

  sheet(date1904: boolean): Sheet {
    const { cells } = this.target;
    return {
      file: this.context.file,
      name: this.name,
      hidden: this.hidden,
      date1904,
      cells,
      merges: clip(this.merges, cells.lastRow, cells.lastColumn),
      hiddenRows: within(this.hiddenRows, cells.lastRow),
      hiddenColumns: within(this.hiddenColumns, cells.lastColumn),
    };
  }

  private write(row: number, cell: OdsCell): void {
    const { limits } = this.context;
    for (let { column } = cell; column < cell.column + cell.repeated; column++) {
      if (column > lastSheetColumn) throw damaged(part);
      this.writeValue(row, column, cell);
      if (cell.rowsSpanned === 1 && cell.columnsSpanned === 1) continue;
      const toRow = row + cell.rowsSpanned - 1;
      this.merges.push({ row, column, toRow, toColumn: column + cell.columnsSpanned - 1 });
      if (this.merges.length > limits.cells) throw beyond("cells", this.merges.length, limits.cells);
    }
  }

  private writeValue(row: number, column: number, cell: OdsCell): void {
    const { target } = this;
    const { type, value, text, format } = cell;
    const formula = cell.formula === null ? null : formulaOf(cell.formula);
    if (formula !== null && type === null && text === "")
      target.setUncalculated(row, column, formula, format);
    else if (cell.isError) target.setText(row, column, "error", text, format);
    else if (type === "date" && value !== null) target.setDate(row, column, value, format);
    else if (type === "time" && value !== null) target.setDate(row, column, value, format);
    else if (type === "boolean" && value !== null)
      target.set(row, column, "boolean", value === "true" ? 1 : 0, format);
    else if (type === null || type === "string") target.setText(row, column, "text", value ?? text, format);
    else target.set(row, column, "number", numberOf(value), format);
    if (formula !== null) target.setFormula(row, column, formula);
  }

  private styleOf(column: number): string {
    return this.columnStyles.find(({ from, to }) => column >= from && column <= to)?.of ?? "";
  }
}

function valueAttribute(type: string | null): string {
  if (type === "date" || type === "time" || type === "boolean" || type === "string")
    return `office:${type}-value`;
  return "office:value";
}

/** Throws for an unreadable number, which must be neither guessed nor dropped. */
function numberOf(value: string | null): number {
  const bytes = Buffer.from((value ?? "").trim());
  const number = parseNumber(bytes, 0, bytes.length);
  if (Number.isNaN(number)) throw damaged(part);
  return number;
}

function repeats(attributes: XmlAttributes, name: string): number {
  const written = attributes.get(name);
  const times = written === null ? 1 : Number(written);
  if (!Number.isSafeInteger(times) || times < 1) throw damaged(part);
  return times;
}

function isHidden(attributes: XmlAttributes): boolean {
  return /^(collapse|filter)$/.test(attributes.get("table:visibility") ?? "");
}

/** The positions in ranges up to the last with content. */
function within(stretches: readonly Stretch<true>[], last: number): Set<number> {
  const found = new Set<number>();
  for (const { from, to } of stretches) for (let at = from; at <= Math.min(to, last); at++) found.add(at);
  return found;
}
