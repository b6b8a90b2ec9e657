import { readInstant } from "../../readers/instant.ts";
import type { ColumnCells } from "../column-cells.ts";
import { type ColumnStore, mixed } from "./column-store.ts";

/** A column of instants, in milliseconds. */
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
    mayHave: () => true,
    hashInto(hashes) {
      for (let index = 0; index < hashes.length; index++) {
        hashes[index] = mixed(hashes[index] ?? 0, (times[index] ?? 0) / 1000);
      }
    },
  };
}
