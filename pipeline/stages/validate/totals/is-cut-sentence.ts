import type { Cells } from "../../../model/sheet.ts";

/** Whether a row is a sentence that its commas have parted: each cell but the first goes on with a space and a letter. */
export function isCutSentence(cells: Cells, row: number, columns: readonly number[]): boolean {
  const [, ...others] = columns.filter((column) => !cells.isEmpty(row, column));
  return others.length > 0 && others.every((column) => /^ \p{L}/u.test(cells.text(row, column)));
}
