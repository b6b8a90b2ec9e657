import type { Span } from "../../model/sheet.ts";
import { columnLetters } from "../../model/source.ts";
import { parseSpan } from "../../stages/ingest/workbook/parse-address.ts";
import { attributeOf, withAttribute } from "../../stages/ingest/workbook/xml-tags.ts";

/** The smallest rectangle around two others. */
export function around(first: Span, other: Span): Span {
  return {
    row: Math.min(first.row, other.row),
    column: Math.min(first.column, other.column),
    toRow: Math.max(first.toRow, other.toRow),
    toColumn: Math.max(first.toColumn, other.toColumn),
  };
}

/** A sheet's `dimension` tag extended to the new cells; some readers look no further. */
export function extended(tag: string, made: Span): string {
  const span = parseSpan(attributeOf(tag, "ref") ?? "");
  if (!span) return tag;
  const { row, column, toRow, toColumn } = around(span, made);
  return withAttribute(tag, "ref", `${columnLetters(column)}${row}:${columnLetters(toColumn)}${toRow}`);
}
