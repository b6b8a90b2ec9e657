import { type Finding, finding, type Problem } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { TextBlock } from "../../../model/text-blocks.ts";
import type { Located } from "../locate/located.ts";
import { type CellReading, rawText } from "../readers/cell.ts";

/** A cell without a value; `typed` is its content, such as n/a. */
export interface EmptyCell {
  readonly column: number;
  readonly name: string;
  readonly typed: string;
}

/** Empty cells that must be filled, by row index. */
export class EmptyCells {
  readonly byRow = new Map<number, EmptyCell[]>();

  add(index: number, cell: EmptyCell): void {
    const cells = this.byRow.get(index);
    if (cells) cells.push(cell);
    else this.byRow.set(index, [cell]);
  }
}

/** The input of reading a table's columns, and what the reading collects. */
export interface ColumnReading {
  readonly located: Located;
  /** The numbers of the data rows. */
  readonly rows: Uint32Array;
  /** 1 for each row that is left out: for a bad cell, or later for a repeated key. */
  readonly bad: Uint8Array;
  readonly findings: Finding[];
  readonly empty: EmptyCells;
  /** Refused unit cells by address: several columns may need one unit. */
  readonly badUnits: Set<string>;
}

/** A column of a table: its position, its name, and whether its cells may be empty. */
export interface PlacedColumn {
  readonly column: number;
  /** As shown in messages. */
  readonly name: string;
  readonly optional: boolean;
  /** For labels merged over several rows: the row with each cell's content. */
  readonly origins: Uint32Array | null;
}

/** The cells of one column in the data rows, and how their readings are reported. */
export class ColumnCells {
  readonly sheet: Sheet;
  readonly length: number;
  readonly column: number;
  readonly name: string;
  private readonly reading: ColumnReading;
  private readonly origins: Uint32Array | null;
  readonly optional: boolean;

  constructor(reading: ColumnReading, { column, name, optional, origins }: PlacedColumn) {
    this.sheet = reading.located.sheet;
    this.length = reading.rows.length;
    this.column = column;
    this.name = name;
    this.reading = reading;
    this.optional = optional;
    this.origins = origins;
  }

  /** The indexes of the cells' texts, many at a time. */
  textBlocks(): Iterable<TextBlock> {
    const { column, origins, reading, sheet } = this;
    const { cells } = sheet;
    if (!origins) return cells.textBlocks(column, reading.rows);
    const text = (row: number) => (cells.kind(row, column) === "text" ? cells.number(row, column) : -1);
    return [{ first: 0, texts: Int32Array.from(origins, text) }];
  }

  /** The row whose cell has the value for the row with this index. */
  rowAt(index: number): number {
    return (this.origins ?? this.reading.rows)[index] ?? 0;
  }

  sheetRowAt(index: number): number {
    return this.reading.rows[index] ?? 0;
  }

  rawAt(index: number): string {
    return rawText(this.sheet, this.rowAt(index), this.column);
  }

  /** The value of a reading, or null; problems and remarks are reported at the cell, once for a merged one. */
  settle<T>(index: number, reading: CellReading<T>): T | null {
    if ("problem" in reading) {
      this.refuse(index, reading.problem);
      return null;
    }
    // Content in place of a required value is reported with the missing value.
    if ("gap" in reading && !this.optional) {
      this.miss(index);
      return null;
    }
    for (const remark of reading.remarks) this.report(index, remark);
    return "value" in reading ? reading.value : null;
  }

  refuse(index: number, problem: Problem): void {
    this.reading.bad[index] = 1;
    this.report(index, problem);
  }

  /** Refuses a row because of its unit cell; the problem is reported once, and elsewhere if the cell is empty. */
  refuseUnit(index: number, row: number, column: number, problem: Problem | null): void {
    const { bad, badUnits, findings } = this.reading;
    bad[index] = 1;
    const address = `${row} ${column}`;
    if (!problem || badUnits.has(address)) return;
    badUnits.add(address);
    const { file, name: sheet } = this.sheet;
    const range = { file, sheet, row, column, toRow: row, toColumn: column };
    findings.push(finding(problem, atCells(range)));
  }

  /** Leaves out the row of an empty cell that must be filled. */
  miss(index: number): void {
    this.reading.bad[index] = 1;
    if (!this.repeats(index)) {
      const { column, name } = this;
      this.reading.empty.add(index, { column, name, typed: this.rawAt(index).trim() });
    }
  }

  report(index: number, problem: Problem): void {
    if (this.repeats(index)) return;
    const row = this.rowAt(index);
    const { file, name: sheet } = this.sheet;
    const range = { file, sheet, row, column: this.column, toRow: row, toColumn: this.column };
    this.reading.findings.push(finding(problem, atCells(range)));
  }

  private repeats(index: number): boolean {
    return this.origins !== null && index > 0 && this.origins[index] === this.origins[index - 1];
  }
}
