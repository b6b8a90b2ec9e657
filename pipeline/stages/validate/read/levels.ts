import type { Sheet } from "../../../model/sheet.ts";
import { normalize } from "../readers/normalize.ts";
import { isHeadingRow } from "./headings.ts";

/** A column whose labels stand below each other, and the last row of the header above them. */
interface Leveled {
  readonly sheet: Sheet;
  readonly headerRow: number;
  readonly column: number;
}

/** For each row, the rows that its label stands below and itself, outermost first. */
export function levelsOf(
  { sheet, headerRow, column }: Leveled,
  rows: ArrayLike<number>,
): readonly (readonly number[])[] {
  const { cells } = sheet;
  const labelled: number[] = [];
  for (let row = headerRow + 1; row <= (rows[rows.length - 1] ?? 0); row++)
    if (!cells.isEmpty(row, column)) labelled.push(row);
  const depthOf = depthsIn(sheet, column, labelled);
  const paths = new Map<number, readonly number[]>();
  let path: readonly number[] = [];
  for (const row of labelled) {
    const depth = depthOf(row);
    path = [...path.filter((above) => depthOf(above) < depth), row];
    paths.set(row, path);
  }
  return Array.from(rows, (row) => paths.get(row) ?? [row]);
}

/** The row of each row's label at a level, from 1; of a row further out, its own. */
export function levelOfEach(leveled: Leveled, rows: Uint32Array, level: number): Uint32Array {
  const paths = levelsOf(leveled, rows);
  return Uint32Array.from(rows, (row, at) => paths[at]?.[level - 1] ?? row);
}

/**
 * How far in a label stands: by the spaces before it; else by rows of labels alone, of which one right above another is the
 * outer; else labels that come again stand below those that come once.
 */
function depthsIn(sheet: Sheet, column: number, labelled: readonly number[]): (row: number) => number {
  const indentOf = (row: number) => /^[\s\p{Cf}]*/u.exec(sheet.cells.text(row, column))?.[0].length ?? 0;
  if (labelled.some((row) => indentOf(row) !== indentOf(labelled[0] ?? row))) return indentOf;
  const isHeading = (row: number) => isHeadingRow(sheet, row, column);
  if (labelled.some(isHeading)) return (row) => (isHeading(row) ? (isHeading(row + 1) ? 0 : 1) : 2);
  const counts = new Map<string, number>();
  const labelOf = (row: number) => normalize(sheet.cells.text(row, column));
  for (const row of labelled) counts.set(labelOf(row), (counts.get(labelOf(row)) ?? 0) + 1);
  return (row) => Math.min(2, counts.get(labelOf(row)) ?? 1);
}
