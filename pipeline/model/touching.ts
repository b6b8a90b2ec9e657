import type { CellRange } from "./source.ts";

export function sizeOf({ row, toRow, column, toColumn }: CellRange): number {
  return (toRow - row + 1) * (toColumn - column + 1);
}

/** Whether two ranges share a cell. */
export function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.file === b.file &&
    a.sheet === b.sheet &&
    a.row <= b.toRow &&
    b.row <= a.toRow &&
    a.column <= b.toColumn &&
    b.column <= a.toColumn
  );
}

/** Returns whether a cell lies in one of the ranges; indexed by file and sheet. */
export function touching(ranges: readonly CellRange[]): (cell: CellRange) => boolean {
  const bySheet = new Map<string, CellRange[]>();
  for (const range of ranges) {
    const key = sheetKey(range);
    const ranges = bySheet.get(key);
    if (ranges) ranges.push(range);
    else bySheet.set(key, [range]);
  }
  return (cell) => (bySheet.get(sheetKey(cell)) ?? []).some((range) => overlap(range, cell));
}

/** Identifies a sheet among all files. */
export function sheetKey({ file, sheet }: CellRange): string {
  return `${file}\u0000${sheet}`;
}
