import type { QuantityColumn } from "../../../../model/contract.ts";
import { type CellReading, value } from "../../readers/cell.ts";
import { type RawNumber, readNumber, readNumberText, type WrittenNumberForm } from "../../readers/number.ts";
import { writtenOtherwise } from "../../readers/problems.ts";
import type { ColumnCells } from "../column-cells.ts";

/** Reads the numbers of one column in every form that offices write; a text that repeats is read once. */
export class NumberReader {
  private readonly cells: ColumnCells;
  private readonly column: QuantityColumn;
  private readonly form: WrittenNumberForm;
  private readonly readings = new Map<string, CellReading<RawNumber>>();

  constructor(cells: ColumnCells, column: QuantityColumn, form: WrittenNumberForm) {
    this.cells = cells;
    this.column = column;
    this.form = form;
  }

  /** The number of a cell by its row and the index of its text, -1 where it holds none. */
  read(row: number, textIndex: number): CellReading<RawNumber> {
    const { cells, form, readings } = this;
    if (textIndex < 0) return readNumber(cells.sheet, row, cells.column, form);
    const text = cells.sheet.cells.textOf(textIndex);
    const otherwise = this.otherwise(text);
    if (otherwise) return otherwise;
    let reading = readings.get(text);
    if (!reading) {
      reading = readNumber(cells.sheet, row, cells.column, form);
      if (readings.size < mostReadings) readings.set(text, reading);
    }
    return reading;
  }

  /** A figure as only this source writes it, with what that says of it. */
  private otherwise(text: string): CellReading<RawNumber> | null {
    const { written } = this.column;
    const [before = "", after = ""] = written?.as.split("{}") ?? [];
    if (!written || !text.startsWith(before) || !text.endsWith(after)) return null;
    const reading = readNumberText(text.slice(before.length, text.length - after.length), this.form);
    if (!("value" in reading)) return null;
    const remark = writtenOtherwise({ raw: text, value: reading.value.amount });
    return value({ ...reading.value, status: written.status }, [remark]);
  }
}

const mostReadings = 10_000;
