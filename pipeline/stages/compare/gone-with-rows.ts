import { cellsBehind } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { touching } from "../../model/touching.ts";
import type { Lost } from "./lost-figures.ts";
import type { ChangedCell } from "./row-changes.ts";

/** Figures that vanished with the key of a row: a target moved to another year, a member to another country. */
export interface GoneWithRows {
  /** How many vanished with the rows of these cells, or rested on the cells themselves. */
  with(cells: readonly ChangedCell[]): number;
  /** Vanished figures that no row explains. */
  readonly others: readonly Lost[];
}

/** Separates figures that vanished with a row whose key changed from others, so that one cause is one finding. */
export function goneWithRows(lost: readonly Lost[], changed: readonly ChangedCell[]): GoneWithRows {
  const moved = new Map(changed.filter(({ isKey }) => isKey).map(({ wasCell }) => [rowOf(wasCell), 0]));
  const others = lost.filter(({ vintages }) => {
    const rows = vintages.map(({ value }) => [...new Set(cellsBehind(value).map(rowOf))]);
    if (!rows.every((group) => group.length > 0 && group.every((row) => moved.has(row)))) return true;
    for (const [row = ""] of rows) moved.set(row, (moved.get(row) ?? 0) + 1);
    return false;
  });
  const values = others.flatMap(({ kind, vintages }) => (kind === "values" ? vintages : []));
  const behind = values.map(({ value }) => touching(cellsBehind(value)));
  return {
    with: (cells) => {
      const rows = cells.reduce((sum, { wasCell }) => sum + (moved.get(rowOf(wasCell)) ?? 0), 0);
      return rows + behind.filter((isBehind) => cells.some(({ wasCell }) => isBehind(wasCell))).length;
    },
    others,
  };
}

function rowOf({ file, sheet, row, toRow }: CellRange): string {
  return row === toRow ? JSON.stringify([file, sheet, row]) : "";
}
