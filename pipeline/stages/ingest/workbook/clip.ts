import type { Span } from "../../../model/sheet.ts";

/** Merges clipped to the used range; beyond it they have no effect. */
export function clip(spans: readonly Span[], lastRow: number, lastColumn: number): Span[] {
  const clipped: Span[] = [];
  for (const span of spans) {
    const toRow = Math.min(span.toRow, lastRow);
    const toColumn = Math.min(span.toColumn, lastColumn);
    if (toRow < span.row || toColumn < span.column) continue;
    if (toRow > span.row || toColumn > span.column) clipped.push({ ...span, toRow, toColumn });
  }
  return clipped;
}
