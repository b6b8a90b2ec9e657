import type { Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";

/** Whether a cell is empty or says that there is no value; a single letter says so among numbers only. */
export function isGap(sheet: Sheet, row: number, column: number, hasNumbers = true): boolean {
  if (sheet.cells.isEmpty(row, column)) return true;
  const text = normalize(rawText(sheet, row, column));
  return missingMarker(text) !== null && (hasNumbers || !/^[a-z]$/.test(text));
}
