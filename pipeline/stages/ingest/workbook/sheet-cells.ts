import type { CellKind } from "../../../model/chunk.ts";
import type { Limits } from "../../../model/contract.ts";
import { Cells, type Span } from "../../../model/sheet.ts";
import { TextList } from "../../../model/texts.ts";
import { daysOf, elapsed, isTimeFormat } from "./iso-duration.ts";
import { lastSheetColumn } from "./parse-address.ts";
import { beyond, damaged } from "./refusal.ts";
import type { SharedTexts } from "./texts.ts";
import { UnknownStyles } from "./unknown-styles.ts";
import type { WorkbookContext } from "./workbook-context.ts";

interface Spill {
  readonly span: Span;
  readonly formula: string;
  readonly calculated: boolean;
  /** Results count even if the first cell has none, as in a data table. */
  readonly partly: boolean;
}

/** The parts of a workbook that a sheet's cells need. */
export interface SheetContext
  extends Pick<WorkbookContext, "texts" | "formats" | "stylesLost" | "resultsStale" | "budget"> {
  readonly source: { readonly limits: Limits };
}

const chunkCells = 1024;
const holdsText: { readonly [K in CellKind]: boolean } = {
  empty: false,
  number: false,
  boolean: false,
  text: true,
  error: true,
  uncalculated: true,
  date: true,
};

/** Fills one sheet's `Cells` within the limits, and resolves formulas that extend beyond their own cell. */
export class SheetCells {
  readonly cells: Cells;
  readonly texts: SharedTexts;
  readonly resultsStale: boolean;
  formulas = 0;
  uncalculated = 0;
  /** Whether a formula is marked for recalculation, so that results cannot be trusted. */
  isDirty = false;
  readonly unknownStyles: UnknownStyles;
  private readonly stylesLost: boolean;
  private readonly part: string;
  private readonly limits: Limits;
  private readonly budget: WorkbookContext["budget"];
  private readonly formats: readonly string[];
  /** Format index in `cells` by cell style, -1 until needed. */
  private readonly formatByStyle: Int32Array;
  private readonly columnUsed = new Uint8Array(lastSheetColumn + 1);
  private columnsUsed = 0;
  private rowsUsed = 0;
  private readonly spills: Spill[] = [];
  private readonly shared = new Map<string, string>();
  private readonly followers: { row: number; column: number; group: string; style: number }[] = [];

  constructor(context: SheetContext, part: string) {
    this.cells = new Cells(new TextList(context.texts.all));
    this.texts = context.texts;
    this.resultsStale = context.resultsStale;
    this.part = part;
    this.limits = context.source.limits;
    this.budget = context.budget;
    this.formats = context.formats;
    this.stylesLost = context.stylesLost;
    this.unknownStyles = new UnknownStyles(part);
    this.formatByStyle = new Int32Array(context.formats.length).fill(-1);
  }

  // biome-ignore lint/complexity/useMaxParams: called for every cell, so that no object is made for its place.
  set(row: number, column: number, kind: CellKind, value: number, style: number): void {
    const chunks = this.cells.chunkCount;
    const format = this.format(style);
    if (format < 0) this.noteUnknownStyle(row, column, kind, style);
    this.cells.set(row, column, kind, value, Math.max(0, format));
    this.countCell();
    if (holdsText[kind]) this.countText(value);
    if (this.cells.chunkCount > chunks) this.countChunk();
    if (this.columnUsed[column] === 0 && !this.cells.isEmpty(row, column)) this.countColumn(column);
  }

  // biome-ignore lint/complexity/useMaxParams: called for every such cell, as `set` is.
  setText(row: number, column: number, kind: CellKind, text: string, style: number): void {
    if (text !== "" || kind !== "text") this.set(row, column, kind, this.texts.place(text), style);
  }

  /** Sets an ISO 8601 date; a time of day or a duration becomes a number of days, as in every other cell. */
  setDate(row: number, column: number, text: string, style: number): void {
    const days = daysOf(text);
    if (days === null) {
      this.setText(row, column, "date", text, style);
      return;
    }
    this.set(row, column, "number", days, style);
    if (!isTimeFormat(this.cells.format(row, column)))
      this.cells.set(row, column, "number", days, this.cells.formatOf(elapsed));
  }

  isFree(row: number, column: number): boolean {
    return this.cells.kind(row, column) === "empty" && this.cells.formula(row, column) === null;
  }

  /** Called once for each row with content. */
  countRow(): void {
    if (++this.rowsUsed > this.limits.rows) throw beyond("rows", this.rowsUsed, this.limits.rows);
  }

  /** Sets the formula of a cell whose result, if any, is already set. */
  setFormula(row: number, column: number, formula: string): void {
    this.formulas++;
    // A formula without a text result is in a cell that counts as empty, but takes memory.
    if (this.cells.kind(row, column) === "empty") this.countCell();
    const chunks = this.cells.chunkCount;
    this.cells.setFormula(row, column, this.texts.place(formula));
    if (this.cells.chunkCount > chunks) this.countChunk();
  }

  setUncalculated(row: number, column: number, formula: string, style: number): void {
    this.uncalculated++;
    this.setText(row, column, "uncalculated", formula, style);
  }

  /** Adds a formula that also applies to the other cells of its span. */
  spill(spill: Spill): void {
    this.spills.push(spill);
  }

  defineShared(group: string, formula: string): void {
    this.shared.set(group, formula);
  }

  /** Adds a cell with the formula of its group, which may come later in the file. */
  follow(row: number, column: number, group: string, style: number): void {
    this.followers.push({ row, column, group, style });
  }

  sharedFormula(group: string): string | undefined {
    return this.shared.get(group);
  }

  /** Resolves what needs all cells. */
  finishFormulas(): void {
    for (const { row, column, group, style } of this.followers) {
      const formula = this.shared.get(group);
      if (formula === undefined) throw damaged(this.part);
      const text = this.texts.place(formula);
      this.cells.setFormula(row, column, text);
      if (this.cells.kind(row, column) === "uncalculated") {
        this.cells.set(row, column, "uncalculated", text, Math.max(0, this.format(style)));
        this.countText(text);
      }
    }
    let visited = 0;
    const { lastRow, lastColumn } = this.cells;
    for (const spill of this.spills) {
      const { span, calculated } = spill;
      const toRow = calculated ? Math.min(span.toRow, lastRow) : span.toRow;
      const toColumn = calculated ? Math.min(span.toColumn, lastColumn) : span.toColumn;
      visited += Math.max(0, toRow - span.row + 1) * Math.max(0, toColumn - span.column + 1);
      if (visited > this.limits.cells) throw beyond("cells", visited, this.limits.cells);
      for (let row = span.row; row <= toRow; row++) {
        for (let column = span.column; column <= toColumn; column++) this.cover(row, column, spill);
      }
    }
  }

  private cover(row: number, column: number, { formula, calculated, partly }: Spill): void {
    if (this.cells.formula(row, column) !== null) return;
    const isEmpty = this.cells.kind(row, column) === "empty";
    const hasResult = !isEmpty && (calculated || (partly && !this.resultsStale));
    if (!calculated && !hasResult) this.setUncalculated(row, column, formula, 0);
    else if (isEmpty) return;
    this.setFormula(row, column, formula);
  }

  private countCell(): void {
    if (++this.budget.cells > this.limits.cells) throw beyond("cells", this.budget.cells, this.limits.cells);
  }

  /** A shared text is read, compared and reported for each of its cells. */
  private countText(index: number): void {
    this.budget.characters += this.texts.all[index]?.length ?? 0;
    const { characters } = this.budget;
    if (characters > this.limits.totalBytes)
      throw beyond("characters in all", characters, this.limits.totalBytes);
  }

  private countChunk(): void {
    this.budget.chunks++;
    const allowed = 8 * this.limits.cells;
    if (this.budget.chunks * chunkCells > Math.max(allowed, 64 * chunkCells)) {
      throw beyond("cells", this.budget.chunks * chunkCells, allowed);
    }
  }

  /** Counts columns with content, without blanks and formulas that show nothing. */
  private countColumn(column: number): void {
    this.columnUsed[column] = 1;
    if (++this.columnsUsed > this.limits.columns)
      throw beyond("columns", this.columnsUsed, this.limits.columns);
  }

  /** A text means the same in any format; a number may be a percentage or a date. */
  private noteUnknownStyle(row: number, column: number, kind: CellKind, style: number): void {
    if (kind !== "number") return;
    if (this.stylesLost) throw damaged(this.part);
    this.unknownStyles.add(row, column, style);
  }

  /** The format's index in `cells`; -1 for a style that the workbook does not have. */
  private format(style: number): number {
    const format = this.formatByStyle[style];
    if (format === undefined) return -1;
    if (format >= 0) return format;
    const code = this.formats[style] ?? "General";
    const index = this.cells.formatOf(code);
    // With too many formats, `Cells` falls back to General, which would lose a percent sign.
    if (index === 0 && code !== "General") throw damaged(this.part);
    this.formatByStyle[style] = index;
    return index;
  }
}
