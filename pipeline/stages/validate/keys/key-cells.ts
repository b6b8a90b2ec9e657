import type { Sheet, Span } from "../../../model/sheet.ts";
import { mergesOfColumn } from "../read/merge-fill.ts";
import { label, type RowLabels } from "../totals/row-labels.ts";
import { indexesOf } from "./indexes-of.ts";

/** The cells of the key in each row of a table, of which most are filled and speak of neither a total nor a header. */
export class KeyCells {
  private readonly columns: readonly number[];
  private readonly labels: RowLabels;
  private readonly firstRow: number;
  private readonly mergesAt: readonly ((row: number) => Span | null)[];
  /** How many of each row's cells are filled and speak of nothing. */
  private readonly plain: Uint8Array;

  constructor(sheet: Sheet, columns: readonly number[], labels: RowLabels, firstRow: number) {
    const length = Math.max(0, sheet.cells.lastRow - firstRow + 1);
    this.columns = columns;
    this.labels = labels;
    this.firstRow = firstRow;
    this.mergesAt = columns.map((column) => mergesOfColumn(sheet, column));
    this.plain = new Uint8Array(length);
    // None is counted yet, so these are all rows.
    const rows = indexesOf(this.plain, 0, firstRow);
    for (const column of columns) {
      for (const { first, texts } of sheet.cells.textBlocks(column, rows)) this.count(column, first, texts);
    }
  }

  /** All are filled, and none speaks. */
  arePlain(row: number): boolean {
    return this.columns.length > 0 && this.plain[row - this.firstRow] === this.columns.length;
  }

  /** How many are filled, by themselves or by a label merged over several rows; rows are asked for in ascending order. */
  filled(row: number): number {
    let filled = 0;
    for (const [at, column] of this.columns.entries()) {
      if (this.labels.at(row, column) !== label.blank || this.mergesAt[at]?.(row)) filled++;
    }
    return filled;
  }

  /** One of them is a total's label or a column's name. */
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
