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

/** Returns whether a cell lies in one of the ranges. */
export function touching(ranges: readonly CellRange[]): (cell: CellRange) => boolean {
  const find = findByCells(ranges, (range) => range);
  return (cell) => find(cell).length > 0;
}

const blockRows = 64;
/** A higher range would stand in more blocks than it saves looks. */
const mostBlocks = 64;

/** Returns which of the items stand at some of given cells, in their order; indexed by sheet and blocks of rows. */
export function findByCells<T>(
  items: readonly T[],
  rangeOf: (item: T) => CellRange,
): (cells: CellRange) => readonly T[] {
  const places = new Map<string, number[]>();
  const ranges = items.map(rangeOf);
  for (const [index, range] of ranges.entries()) {
    for (const place of placesOf(range)) {
      const held = places.get(place);
      if (held) held.push(index);
      else places.set(place, [index]);
    }
  }
  const sheets = new Set(ranges.map(sheetKey));
  return (cells) => {
    if (!sheets.has(sheetKey(cells))) return [];
    const near = new Set([sheetKey(cells), ...blocksOf(cells)].flatMap((place) => places.get(place) ?? []));
    return [...near]
      .sort((a, b) => a - b)
      .flatMap((index) => {
        const [item, range] = [items[index], ranges[index]];
        return item !== undefined && range && overlap(range, cells) ? [item] : [];
      });
  };
}

/** Its blocks, or the sheet itself for a range that is too high for them. */
function placesOf(range: CellRange): readonly string[] {
  return range.toRow - range.row < blockRows * mostBlocks ? blocksOf(range) : [sheetKey(range)];
}

function blocksOf(range: CellRange): string[] {
  const first = Math.floor(range.row / blockRows);
  const count = Math.floor(range.toRow / blockRows) - first + 1;
  return Array.from({ length: count }, (_, at) => `${sheetKey(range)}\u0000${first + at}`);
}

/** Identifies a sheet among all files. */
function sheetKey({ file, sheet }: CellRange): string {
  return `${file}\u0000${sheet}`;
}
