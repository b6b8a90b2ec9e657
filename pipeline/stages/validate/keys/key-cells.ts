import type { Sheet, Span } from "../../../model/sheet.ts";
import { mergesOfColumn } from "../read/merge-fill.ts";
import { label, type RowLabels } from "../totals/row-labels.ts";

/** The key cells of each row in a table; most are filled and name neither a total nor a header. */
export class KeyCells {
  private readonly columns: readonly number[];
  private readonly labels: RowLabels;
  private readonly firstRow: number;
  private readonly mergesAt: readonly ((row: number) => Span | null)[];
  /** How many of each row's cells are filled and name nothing. */
  private readonly plain: Uint8Array;

  constructor(sheet: Sheet, columns: readonly number[], labels: RowLabels, firstRow: number) {
    const length = Math.max(0, sheet.cells.lastRow - firstRow + 1);
    this.columns = columns;
    this.labels = labels;
    this.firstRow = firstRow;
    this.mergesAt = columns.map((column) => mergesOfColumn(sheet, column));
    this.plain = new Uint8Array(length);
    // In blocks, since a list of all rows would take more memory than the counts.
    const rows = new Uint32Array(rowsAtOnce);
    for (let from = 0; from < length; from += rowsAtOnce) {
      for (let at = 0; at < rowsAtOnce; at++) rows[at] = firstRow + from + at;
      const shifted = rows.subarray(0, length - from);
      for (const column of columns) {
        for (const { first, texts } of sheet.cells.textBlocks(column, shifted))
          this.count(column, from + first, texts);
      }
    }
  }

  /** Whether all are filled, and none names a total or a header. */
  arePlain(row: number): boolean {
    return this.columns.length > 0 && this.plain[row - this.firstRow] === this.columns.length;
  }

  /** How many are filled, by themselves or by a label merged over several rows; rows must be asked for in order. */
  filled(row: number): number {
    let filled = 0;
    for (const [at, column] of this.columns.entries()) {
      if (this.labels.at(row, column) !== label.blank || this.mergesAt[at]?.(row)) filled++;
    }
    return filled;
  }

  /** Whether one of them is a total's label or a column's name. */
  speak(row: number): boolean {
    return this.columns.some((column) => {
      const found = this.labels.at(row, column);
      return found !== label.none && found !== label.blank;
    });
  }

  private count(column: number, first: number, texts: Int32Array): void {
    const { firstRow, labels, plain } = this;
    for (let at = 0; at < texts.length; at++) {
      const text = texts[at] ?? -1;
      const found = text < 0 ? labels.at(firstRow + first + at, column) : labels.ofText(text);
      if (found === label.none) plain[first + at] = (plain[first + at] ?? 0) + 1;
    }
  }
}

const rowsAtOnce = 8192;
