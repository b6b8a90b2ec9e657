import type { Cells } from "../../../model/sheet.ts";
import { flagsMeant } from "../readers/flags.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";

/** Whether a row below a table explains a sign or a flag, or names its source: `:` or `Source:`, then words, and nothing else. */
export function isLegend(cells: Cells, row: number, columns: readonly number[]): boolean {
  const filled = columns.filter((column) => !cells.isEmpty(row, column));
  if (filled.length > 2 || filled.some((column) => cells.kind(row, column) !== "text")) return false;
  const [first = "", second] = filled.map((column) => cells.text(row, column));
  const [, before = "", behind = ""] = /^(\S{1,4}) ?[:=] ?(.*)$/su.exec(first.trim()) ?? [];
  const text = normalize(second === undefined ? before : first);
  const isSign = missingMarker(text) !== null || (text.length <= 2 && flagsMeant(text) !== null);
  const isNamed = second !== undefined && /\p{L} ?:$/u.test(text);
  return (isSign || isNamed) && /\p{L}{3}|\p{Lo}{2}/u.test(second ?? behind);
}
