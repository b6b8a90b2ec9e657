import type { Sheet, Span } from "../../model/sheet.ts";

/**
 * Tells for a column which merge covers a row; rows are asked for in ascending order.
 * A label merged over several rows is written only in the first of them.
 */
export function mergesOfColumn(sheet: Sheet, column: number): (row: number) => Span | null {
  const spans = sheet.merges
    .filter((span) => span.column <= column && column <= span.toColumn && span.toRow > span.row)
    .sort((a, b) => a.row - b.row);
  let next = 0;
  return (row) => {
    while ((spans[next]?.toRow ?? Number.POSITIVE_INFINITY) < row) next++;
    const span = spans[next];
    return span && span.row <= row ? span : null;
  };
}
