import type { ColumnCells } from "../column-cells.ts";
import { PerText } from "../per-text.ts";
import type { CellReading } from "../readers/cell.ts";
import { type ColumnStore, hashText } from "./column-store.ts";

/** A column of few distinct values (places, choices, periods): each distinct text is read once, each row keeps a code. */
export interface CodedColumn extends ColumnStore {
  value(index: number): string | null;
}

export function readCoded(
  cells: ColumnCells,
  read: (row: number, column: number) => CellReading<string>,
): CodedColumn {
  const { column, length } = cells;
  const sheetCells = cells.sheet.cells;
  const values: string[] = [];
  const codeOf = new Map<string, number>();
  const codes = new Int32Array(length);
  const readings: CellReading<string>[] = [];
  const readingOf = new PerText(sheetCells.count);
  /** The code of a text whose reading needs no report. */
  const silent = new PerText(sheetCells.count);

  const code = (value: string | null): number => {
    if (value === null) return 0;
    let known = codeOf.get(value);
    if (known === undefined) {
      known = values.push(value);
      codeOf.set(value, known);
    }
    return known;
  };
  const readText = (row: number, text: number): CellReading<string> => {
    const known = readings[readingOf.get(text) - 1];
    if (known) return known;
    const reading = read(row, column);
    if ("value" in reading && reading.remarks.length === 0) silent.set(text, code(reading.value));
    else readingOf.set(text, readings.push(reading));
    return reading;
  };

  for (let index = 0; index < length; index++) {
    const row = cells.rowAt(index);
    if (sheetCells.kind(row, column) === "text") {
      const text = sheetCells.number(row, column);
      const known = silent.get(text);
      codes[index] = known > 0 ? known : code(cells.settle(index, readText(row, text)));
    } else codes[index] = code(cells.settle(index, read(row, column)));
  }
  const value = (index: number): string | null => values[(codes[index] ?? 0) - 1] ?? null;
  const hashes = Int32Array.from(["null", ...values], hashText);
  return {
    value,
    get: value,
    key: (index) => String(value(index)),
    hash: (index) => hashes[codes[index] ?? 0] ?? 0,
  };
}
