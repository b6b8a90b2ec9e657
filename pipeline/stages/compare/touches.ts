import type { CellRange } from "../../model/source.ts";

/** Ranges that can be asked whether a cell lies in one of them, by file and sheet. */
export function touching(ranges: readonly CellRange[]): (cell: CellRange) => boolean {
  const bySheet = new Map<string, CellRange[]>();
  for (const range of ranges) {
    const key = sheetKey(range);
    const own = bySheet.get(key);
    if (own) own.push(range);
    else bySheet.set(key, [range]);
  }
  return (cell) =>
    (bySheet.get(sheetKey(cell)) ?? []).some(
      (range) =>
        range.row <= cell.toRow &&
        cell.row <= range.toRow &&
        range.column <= cell.toColumn &&
        cell.column <= range.toColumn,
    );
}

function sheetKey({ file, sheet }: CellRange): string {
  return `${file}\u0000${sheet}`;
}
