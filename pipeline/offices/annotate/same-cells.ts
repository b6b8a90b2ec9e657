import type { Sheet } from "../../model/sheet.ts";

/** Whether two readings have the same sheets, with the same value, format and formula in every cell. */
export function sameCells(before: readonly Sheet[], other: readonly Sheet[]): boolean {
  return before.length === other.length && before.every((sheet, index) => sameSheet(sheet, other[index]));
}

function sameSheet(before: Sheet, other: Sheet | undefined): boolean {
  if (!other || before.name !== other.name || before.hidden !== other.hidden) return false;
  if (before.cells.count !== other.cells.count || before.date1904 !== other.date1904) return false;
  if (JSON.stringify(before.merges) !== JSON.stringify(other.merges)) return false;
  // Both have as many filled cells, so comparing one's suffices.
  for (const [row, column] of before.cells.places()) if (!sameCell(before, other, row, column)) return false;
  return true;
}

function sameCell({ cells: a }: Sheet, { cells: b }: Sheet, row: number, column: number): boolean {
  const kind = a.kind(row, column);
  if (kind !== b.kind(row, column)) return false;
  const same =
    kind === "number" || kind === "boolean"
      ? Object.is(a.number(row, column), b.number(row, column))
      : a.text(row, column) === b.text(row, column);
  return (
    same &&
    a.format(row, column) === b.format(row, column) &&
    a.formula(row, column) === b.formula(row, column)
  );
}
