import type { QuantityColumn } from "../../../../model/contract.ts";
import { type CellReading, value } from "../../readers/cell.ts";
import { type RawNumber, readNumber, readNumberText, type WrittenNumberForm } from "../../readers/number.ts";
import { writtenOtherwise } from "../../readers/problems.ts";
import type { ColumnCells } from "../column-cells.ts";

/** Reads the numbers of one column in every form that offices write; repeated texts are read once. */
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

  /** The number of a cell by row and text index, -1 where it has no text. */
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

  /** A figure in a form of this source only, with its status. */
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
