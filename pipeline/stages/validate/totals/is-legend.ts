import type { Cells } from "../../../model/sheet.ts";
import { flagsMeant } from "../readers/flags.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";

/** Whether a row below a table explains a sign or a flag, or names its source: `:` or `Source:`, then words, and nothing else. */
export function isLegend(cells: Cells, row: number, columns: readonly number[]): boolean {
  const [sign = 0, meaning = 0, ...others] = columns.filter((column) => !cells.isEmpty(row, column));
  if (others.length > 0 || cells.kind(row, sign) !== "text" || cells.kind(row, meaning) !== "text")
    return false;
  const text = normalize(cells.text(row, sign));
  const isSign = missingMarker(text) !== null || (text.length <= 2 && flagsMeant(text) !== null);
  return (isSign || /\p{L} ?:$/u.test(text)) && /\p{L}{3}|\p{Lo}{2}/u.test(cells.text(row, meaning));
}
