import {
  type CellKind,
  type Chunk,
  ChunkRoom,
  cellKinds,
  cellTags,
  chunkOf,
  chunkRows,
  formatIn,
  kindIn,
  mixedChunk,
  offsetOf,
  tagIn,
  tagWith,
  textChunk,
} from "./chunk.ts";
import { type TextBlock, textBlocks } from "./text-blocks.ts";
import type { TextUnits } from "./text-units.ts";
import type { Texts } from "./texts.ts";

/** The uninterpreted content of a cell. */
export type RawValue =
  | string
  | number
  | boolean
  | null
  | { readonly error: string }
  | { readonly formula: string }
  | { readonly isoDate: string };

/** A rectangle within a sheet, from 1, both corners included. */
export interface Span {
  readonly row: number;
  readonly column: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** Rows of a sheet, both included. */
export type RowSpan = Pick<Span, "row" | "toRow">;

const noColumns: readonly number[] = [];

/** One sheet of a workbook, or a CSV file (`name` is ""), as read. */
export interface Sheet {
  /** Path under `data/raw/<edition>`. */
  readonly file: string;
  readonly name: string;
  readonly hidden: boolean;
  /** Serial 0 is 1904-01-01 instead of 1899-12-30. */
  readonly date1904: boolean;
  readonly cells: Cells;
  readonly merges: readonly Span[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Whether cells have types, as in a workbook; in a CSV file all are text. */
export function isTyped({ name }: Sheet): boolean {
  return name !== "";
}

/** The sheet of a file that has nothing but cells, such as CSV. */
export function plainSheet(file: string, cells: Cells): Sheet {
  const plain = { name: "", hidden: false, date1904: false, merges: [] };
  return { file, ...plain, cells, hiddenRows: new Set(), hiddenColumns: new Set() };
}

/** Reads `18 to 33`, `18-33` or `18`; null for anything else. */
export function rowSpan(text: string): RowSpan | null {
  const [, first = "", last = first] = /^([1-9]\d*)(?: ?(?:to|[-–]) ?([1-9]\d*))?$/.exec(text.trim()) ?? [];
  const rows = { row: Number(first), toRow: Number(last) };
  return first !== "" && rows.toRow >= rows.row ? rows : null;
}

/** The sheet as if nothing stood outside of these rows. */
export function withinRows(sheet: Sheet, { row, toRow }: RowSpan): Sheet {
  const merges = sheet.merges.filter((span) => span.row >= row && span.toRow <= toRow);
  return { ...sheet, merges, cells: sheet.cells.within({ row, toRow }) };
}

/**
 * The cells of one sheet by column, in chunks of 1,024 rows that exist only where something was written: ten bytes a cell,
 * four where there are only texts.
 */
export class Cells {
  /** Last row and column with content; 0 for an empty sheet. */
  lastRow = 0;
  lastColumn = 0;
  /** Number of cells with content. */
  count = 0;
  /** Chunks allocated, for the reader's memory limit. */
  chunkCount = 0;
  private readonly columns: (Chunk | undefined)[][] = [];
  /** By chunk of rows, the columns that have cells there, in order. */
  private readonly columnsByChunk: number[][] = [];
  private readonly texts: Texts;
  private readonly room = new ChunkRoom();
  private readonly formats = ["General"];
  private readonly formatIndex = new Map([["General", 0]]);
  /** By column and chunk of rows, the formula's index in `texts` plus one; 0 for none. */
  private readonly formulas: (Uint32Array | undefined)[][] = [];

  /** Text cells hold an index into `texts`, which the sheets of a workbook share. */
  constructor(texts: Texts) {
    this.texts = texts;
  }

  /** Writes a cell; for text, error, uncalculated and date `value` is an index into the texts. */
  // biome-ignore lint/complexity/useMaxParams: called for every cell that is read, so that no object is made for its place.
  set(row: number, column: number, kind: CellKind, value: number, format = 0): void {
    const isPlain = kind === "text" && format === 0;
    const chunks = this.chunksOf(column);
    const chunkIndex = chunkOf(row);
    let chunk = chunks[chunkIndex];
    if (!chunk) {
      chunk = isPlain ? textChunk() : mixedChunk();
      chunks[chunkIndex] = chunk;
      this.chunkCount++;
      this.noteColumn(chunkIndex, column);
    } else if (!isPlain && chunk.tags === null) {
      chunk = mixedChunk(chunk);
      chunks[chunkIndex] = chunk;
    }
    const offset = offsetOf(row);
    const wasEmpty = kindIn(tagIn(chunk, offset)) === cellTags.empty;
    chunk.values[offset] = value;
    if (chunk.tags) chunk.tags[offset] = tagWith(cellTags[kind], format);
    if (kind === "empty") return;
    if (wasEmpty) this.count++;
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /**
   * Text indexes of a column in the 1,024 rows around a row, -1 where empty, for a reader that writes many and then
   * calls `tally`. Nothing but such texts may have been written there.
   */
  textsNear(row: number, column: number): Int32Array {
    const chunkIndex = chunkOf(row);
    const chunk = textChunk(this.room.next());
    this.chunksOf(column)[chunkIndex] = chunk;
    this.chunkCount++;
    this.noteColumn(chunkIndex, column);
    return chunk.values;
  }

  /** Counts the cells of one row written into `textsNear`; `column` is the last of them. */
  tally(row: number, column: number, written: number): void {
    if (written === 0) return;
    this.count += written;
    if (row > this.lastRow) this.lastRow = row;
    if (column > this.lastColumn) this.lastColumn = column;
  }

  /** Writes a cell with a new text. */
  // biome-ignore lint/complexity/useMaxParams: called for every such cell, as `set` is.
  setText(row: number, column: number, kind: "text" | "date", text: string, format = 0): void {
    this.set(row, column, kind, this.texts.add(text), format);
  }

  /** The index of a number format for `set`; after 8,191 distinct codes, that of General. */
  formatOf(code: string): number {
    const index = this.formatIndex.get(code);
    if (index !== undefined) return index;
    if (this.formats.length > 0x1fff) return 0;
    this.formatIndex.set(code, this.formats.length);
    return this.formats.push(code) - 1;
  }

  /** Stores the formula behind a cell, as text or as its index in the texts. */
  setFormula(row: number, column: number, formula: string | number): void {
    let chunks = this.formulas[column];
    if (!chunks) {
      chunks = [];
      this.formulas[column] = chunks;
    }
    const chunkIndex = chunkOf(row);
    let chunk = chunks[chunkIndex];
    if (!chunk) {
      chunk = new Uint32Array(chunkRows);
      chunks[chunkIndex] = chunk;
      this.chunkCount++;
    }
    const index = typeof formula === "number" ? formula : this.texts.add(formula);
    chunk[offsetOf(row)] = index + 1;
  }

  /** The columns with cells in the 1,024 rows around this one, in order; no other column has a cell in this row. */
  columnsNear(row: number): readonly number[] {
    return this.columnsByChunk[chunkOf(row)] ?? noColumns;
  }

  /** The first filled row of a column from a row on, or null. */
  firstFilled(column: number, from: number): number | null {
    const chunks = this.columns[column] ?? [];
    for (let at = chunkOf(from); at < chunks.length; at++) {
      if (!chunks[at]) continue;
      const start = Math.max(from, at * chunkRows + 1);
      for (let row = start; row <= (at + 1) * chunkRows; row++) if (!this.isEmpty(row, column)) return row;
    }
    return null;
  }

  /** Row and column of every cell with content, column by column. */
  *places(): Generator<readonly [row: number, column: number]> {
    for (const [column, chunks] of this.columns.entries()) {
      for (const [at, chunk] of chunks?.entries() ?? []) {
        for (let offset = 0; chunk && offset < chunkRows; offset++) {
          if (kindIn(tagIn(chunk, offset)) !== cellTags.empty) yield [at * chunkRows + offset + 1, column];
        }
      }
    }
  }

  /** A copy of the cells in these rows, at their places. */
  within({ row: from, toRow }: RowSpan): Cells {
    const part = new Cells(this.texts);
    for (const [row, column] of this.places()) {
      if (row < from || row > toRow) continue;
      const format = part.formatOf(this.format(row, column));
      part.set(row, column, this.kind(row, column), this.number(row, column), format);
      const formula = this.formulas[column]?.[chunkOf(row)]?.[offsetOf(row)] ?? 0;
      if (formula > 0) part.setFormula(row, column, formula - 1);
    }
    return part;
  }

  /** Removes the results of all formulas, as if never calculated; returns how many there were. */
  forgetResults(): number {
    let forgotten = 0;
    for (const [column, chunks] of this.formulas.entries()) {
      for (const [at, chunk] of chunks?.entries() ?? []) {
        for (const [offset, index] of chunk?.entries() ?? []) {
          const row = at * chunkRows + offset + 1;
          if (index === 0 || this.kind(row, column) === "uncalculated") continue;
          this.set(row, column, "uncalculated", index - 1, this.formatOf(this.format(row, column)));
          forgotten++;
        }
      }
    }
    return forgotten;
  }

  kind(row: number, column: number): CellKind {
    const chunk = this.chunk(row, column);
    return (chunk && cellKinds[kindIn(tagIn(chunk, offsetOf(row)))]) ?? "empty";
  }

  /** The number of a number cell, 1 or 0 for a boolean, else the index of the cell's text. */
  number(row: number, column: number): number {
    const chunk = this.chunk(row, column);
    const value = chunk?.values[offsetOf(row)] ?? 0;
    return chunk?.tags === null ? Math.max(0, value) : value;
  }

  /** The text of a text, error, uncalculated or date cell; "" for any other. */
  text(row: number, column: number): string {
    // Looks the chunk up once: this and `isEmpty` are called several times for every cell.
    const chunk = this.columns[column]?.[chunkOf(row)];
    if (!chunk) return "";
    const offset = offsetOf(row);
    const tag = kindIn(tagIn(chunk, offset));
    const isText = tag !== cellTags.empty && tag !== cellTags.number && tag !== cellTags.boolean;
    return isText ? this.texts.at(chunk.values[offset] ?? 0) : "";
  }

  textOf(index: number): string {
    return this.texts.at(index);
  }

  /** The characters of a text by index, without creating a string. */
  unitsOf(index: number): TextUnits {
    return this.texts.unitsAt(index);
  }

  /** Texts with an index below this may be shared by several cells. */
  get sharedTexts(): number {
    return this.texts.shared;
  }

  /** The texts of a column's cells in ascending rows, many at a time. */
  textBlocks(column: number, rows: Uint32Array): Generator<TextBlock, void> {
    return textBlocks(this.columns[column] ?? [], rows);
  }

  value(row: number, column: number): RawValue {
    switch (this.kind(row, column)) {
      case "empty":
        return null;
      case "number":
        return this.number(row, column);
      case "boolean":
        return this.number(row, column) !== 0;
      case "text":
        return this.text(row, column);
      case "error":
        return { error: this.text(row, column) };
      case "uncalculated":
        return { formula: this.text(row, column) };
      case "date":
        return { isoDate: this.text(row, column) };
    }
  }

  /** The cell's number format code, `General` by default. */
  format(row: number, column: number): string {
    const chunk = this.chunk(row, column);
    return (chunk && this.formats[formatIn(tagIn(chunk, offsetOf(row)))]) ?? "General";
  }

  /** The formula behind the cell, whether or not it has a cached result; null for a plain value. */
  formula(row: number, column: number): string | null {
    const index = this.formulas[column]?.[chunkOf(row)]?.[offsetOf(row)] ?? 0;
    return index > 0 ? this.texts.at(index - 1) : null;
  }

  isEmpty(row: number, column: number): boolean {
    const chunk = this.columns[column]?.[chunkOf(row)];
    if (!chunk) return true;
    const offset = offsetOf(row);
    const tag = kindIn(tagIn(chunk, offset));
    if (tag !== cellTags.text) return tag === cellTags.empty;
    return this.texts.isBlank(chunk.values[offset] ?? 0);
  }

  private chunksOf(column: number): (Chunk | undefined)[] {
    const existing = this.columns[column];
    if (existing) return existing;
    const made: (Chunk | undefined)[] = [];
    this.columns[column] = made;
    return made;
  }

  private noteColumn(chunkIndex: number, column: number): void {
    const existing = this.columnsByChunk[chunkIndex];
    if (!existing) this.columnsByChunk[chunkIndex] = [column];
    else if (column > (existing.at(-1) ?? 0)) existing.push(column);
    else
      existing.splice(
        existing.findIndex((other) => other > column),
        0,
        column,
      );
  }

  private chunk(row: number, column: number): Chunk | undefined {
    return this.columns[column]?.[chunkOf(row)];
  }
}
