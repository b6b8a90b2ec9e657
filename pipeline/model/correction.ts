import type { CellRange, CellRef } from "./source.ts";

/** A line of `data/reference/corrections.csv`: a known source error, corrected on the way in. */
export interface Correction {
  readonly cell: CellRef;
  /** The cell as typed by the office; a correction of anything else is an error. */
  readonly expected: string;
  readonly corrected: string;
  readonly reason: string;
  readonly source: string;
  readonly reportedTo: string;
  /** Where the line stands. */
  readonly at: CellRange;
}

/** The corrections of cells within a range. */
export function correctionsIn(range: CellRange, corrections: readonly Correction[]): Correction[] {
  return corrections.filter(
    ({ cell }) =>
      cell.file === range.file &&
      cell.sheet === range.sheet &&
      cell.row >= range.row &&
      cell.row <= range.toRow &&
      cell.column >= range.column &&
      cell.column <= range.toColumn,
  );
}
