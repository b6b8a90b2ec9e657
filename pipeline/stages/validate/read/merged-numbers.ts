import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Sheet, Span } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";
import type { ColumnReading } from "./column-cells.ts";
import { mergedNumber } from "./problems.ts";

/**
 * Refuses a number merged over several rows or columns, since it is unclear whose it is. A marker such as `n/a` applies to
 * every cell and may be merged.
 */
export function mergedNumbers(
  { located, rows, bad }: ColumnReading,
  quantities: readonly number[],
): Finding[] {
  const { sheet } = located;
  const columns = [...located.columns.values()];
  const findings: Finding[] = [];
  for (const span of sheet.merges) {
    if (!quantities.some((column) => span.column <= column && column <= span.toColumn)) continue;
    const first = indexOf(rows, span.row);
    const last = indexOf(rows, span.toRow + 1);
    const across = columns.filter((column) => span.column <= column && column <= span.toColumn).length;
    if (last === first || (last - first === 1 && across < 2)) continue;
    if (isMarker(sheet, span)) continue;
    const range = { file: sheet.file, sheet: sheet.name, ...span };
    const raw = rawText(sheet, span.row, span.column);
    findings.push(finding(mergedNumber({ raw }), atCells(range)));
    bad.fill(1, first, last);
  }
  return findings;
}

function isMarker(sheet: Sheet, { row, column }: Span): boolean {
  const kind = sheet.cells.kind(row, column);
  return (
    kind === "empty" || (kind === "text" && missingMarker(normalize(sheet.cells.text(row, column))) !== null)
  );
}

/** The first index whose row is at or below the given one. */
function indexOf(rows: Uint32Array, row: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle] ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
