import type { ColumnCells } from "../column-cells.ts";
import { readInstant } from "../readers/instant.ts";
import type { ColumnStore } from "./column-store.ts";

/** A column of instants, as milliseconds. */
export function readInstants(cells: ColumnCells): ColumnStore {
  const times = new Float64Array(cells.length).fill(Number.NaN);
  for (let index = 0; index < cells.length; index++) {
    const reading = readInstant(cells.sheet, cells.rowAt(index), cells.column, cells.name);
    times[index] = cells.settle(index, reading) ?? Number.NaN;
  }
  const get = (index: number): number | null => {
    const time = times[index] ?? Number.NaN;
    return Number.isNaN(time) ? null : time;
  };
  return {
    get,
    key: (index) => String(get(index)),
    hash: (index) => Math.imul((times[index] ?? 0) / 1000, 0x9e3779b1),
  };
}
