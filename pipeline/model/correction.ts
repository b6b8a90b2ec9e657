import type { CellRange, CellRef } from "./source.ts";

/** A line of `data/reference/corrections.csv`: a known source error, corrected on reading. */
export interface Correction {
  readonly cell: CellRef;
  /** The cell as typed by the office; it is an error if it says anything else. */
  readonly expected: string;
  readonly corrected: string;
  readonly reason: string;
  readonly source: string;
  readonly reportedTo: string;
  /** Where the line stands. */
  readonly at: CellRange;
}

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
