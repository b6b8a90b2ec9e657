import { cellsBehind } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import type { Lost } from "./lost-figures.ts";
import type { ChangedCell } from "./row-changes.ts";

/** Figures that went with the key of a row: a target moved to another year, a member to another country. */
export interface GoneWithRows {
  /** How many went with the row that had this cell. */
  with(cell: ChangedCell): number;
  /** What is gone without a row that says so. */
  readonly others: readonly Lost[];
}

/** Tells what is gone with rows that have another key from what is gone by itself, so that one cause is one finding. */
export function goneWithRows(lost: readonly Lost[], changed: readonly ChangedCell[]): GoneWithRows {
  const moved = new Map(changed.filter(({ isKey }) => isKey).map(({ wasCell }) => [rowOf(wasCell), 0]));
  const others = lost.filter(({ vintages }) => {
    const rows = vintages.map(({ value }) => [...new Set(cellsBehind(value).map(rowOf))]);
    if (!rows.every((own) => own.length > 0 && own.every((row) => moved.has(row)))) return true;
    for (const [row = ""] of rows) moved.set(row, (moved.get(row) ?? 0) + 1);
    return false;
  });
  return { with: ({ wasCell }) => moved.get(rowOf(wasCell)) ?? 0, others };
}

function rowOf({ file, sheet, row, toRow }: CellRange): string {
  return row === toRow ? JSON.stringify([file, sheet, row]) : "";
}
