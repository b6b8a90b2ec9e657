import type { Sheet, Span } from "../../../model/sheet.ts";

/** Finds the merge that covers a cell among the first rows of a sheet. */
export type MergeAt = (row: number, column: number) => Span | null;

/** A sheet with its merges, which make a cell show another's content. */
export interface MergedSheet {
  readonly sheet: Sheet;
  readonly mergeAt: MergeAt;
}

/** An index of the merges in the rows up to `lastRow`; of overlapping merges the first one counts. */
export function indexMerges(sheet: Sheet, lastRow: number): MergeAt {
  const spansOfRow = new Map<number, Span[]>();
  for (const span of sheet.merges) {
    for (let row = span.row; row <= Math.min(span.toRow, lastRow); row++) {
      const spans = spansOfRow.get(row);
      if (spans) spans.push(span);
      else spansOfRow.set(row, [span]);
    }
  }
  const laidOut = new Map<number, readonly (Span | undefined)[]>();
  const width = sheet.cells.lastColumn + 1;
  return (row, column) => {
    const spans = spansOfRow.get(row);
    if (!spans) return null;
    let places = laidOut.get(row);
    if (!places) {
      places = layOut(spans, width);
      laidOut.set(row, places);
    }
    return places[column] ?? null;
  };
}

function layOut(spans: readonly Span[], width: number): (Span | undefined)[] {
  const places: (Span | undefined)[] = [];
  for (const span of spans) {
    if (places[span.column]) continue;
    for (let column = span.column; column <= Math.min(span.toColumn, width); column++)
      places[column] ??= span;
  }
  return places;
}
