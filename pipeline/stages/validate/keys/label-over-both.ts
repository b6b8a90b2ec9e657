import type { CellRange } from "../../../model/source.ts";
import type { Located } from "../locate/located.ts";

/** Two rows of a table by index, and which others have their key. */
export interface SameKey {
  readonly first: number;
  readonly later: number;
  readonly has: (index: number) => boolean;
}

/** The label merged over both rows, and no row with another key, that gives them their key; null where there is none. */
export function labelOverBoth(
  { sheet, contract, columns }: Located,
  rows: Uint32Array,
  { first, later, has }: SameKey,
): CellRange | null {
  const keys = contract.key.flatMap((name) => columns.get(name) ?? []);
  const [from = 0, to = 0] = [rows[first], rows[later]];
  const label = sheet.merges.find(
    (span) =>
      span.row <= from &&
      to <= span.toRow &&
      keys.some((column) => span.column <= column && column <= span.toColumn) &&
      rows.every((row, index) => row < span.row || row > span.toRow || has(index)),
  );
  return label ? { file: sheet.file, sheet: sheet.name, ...label } : null;
}
