import type { Sheet, Span } from "../../../model/sheet.ts";

/**
 * Returns the merge of a column that covers a row; rows must be asked for in ascending order. A label merged over several
 * rows is stored only in the first.
 */
export function mergesOfColumn(sheet: Sheet, column: number): (row: number) => Span | null {
  const spans = sheet.merges
    .filter((span) => span.column === column && span.toRow > span.row)
    .sort((a, b) => a.row - b.row);
  let next = 0;
  return (row) => {
    while ((spans[next]?.toRow ?? Number.POSITIVE_INFINITY) < row) next++;
    const span = spans[next];
    return span && span.row <= row ? span : null;
  };
}

/** For each row, the row with its label; null where no label of the column is merged over several rows. */
export function fillDown(sheet: Sheet, column: number, rows: Uint32Array): Uint32Array | null {
  if (sheet.merges.length === 0) return null;
  const mergeAt = mergesOfColumn(sheet, column);
  const origins = new Uint32Array(rows.length);
  let filled = false;
  for (const [index, row] of rows.entries()) {
    const merge = mergeAt(row);
    origins[index] = merge?.row ?? row;
    if (merge) filled = true;
  }
  return filled ? origins : null;
}

/** Returns whether a row is covered by a merge that began above it. */
export function coveredRows(sheet: Sheet): (row: number) => boolean {
  const { lastRow } = sheet.cells;
  const steps = new Int32Array(lastRow + 2);
  for (const { row, toRow } of sheet.merges) {
    if (toRow === row || row > lastRow) continue;
    steps[row + 1] = (steps[row + 1] ?? 0) + 1;
    const after = Math.min(toRow, lastRow) + 1;
    steps[after] = (steps[after] ?? 0) - 1;
  }
  for (let row = 1; row < steps.length; row++) steps[row] = (steps[row] ?? 0) + (steps[row - 1] ?? 0);
  return (row) => (steps[row] ?? 0) > 0;
}
