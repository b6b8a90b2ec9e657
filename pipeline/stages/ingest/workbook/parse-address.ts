import type { Span } from "../../../model/sheet.ts";

export const lastSheetRow = 1_048_576;
export const lastSheetColumn = 16_384;

/** An address such as `B7` in bytes, as row × 16,385 + column, without creating an object; -1 where it is none. */
export function parseAddress(bytes: Uint8Array, from: number, to: number): number {
  let column = 0;
  let at = from;
  for (; at < to && at < from + 3; at++) {
    const letter = ((bytes[at] ?? 0) | 0x20) - 0x60;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  let row = 0;
  const digitsFrom = at;
  for (; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30;
    if (digit < 0 || digit > 9 || at - digitsFrom > 6) return -1;
    row = row * 10 + digit;
  }
  if (column < 1 || column > lastSheetColumn || row < 1 || row > lastSheetRow) return -1;
  return row * (lastSheetColumn + 1) + column;
}

/** The rectangle of `A1:B7`, `A1`, `A:B` or `1:7`; null for anything else. */
export function parseSpan(text: string): Span | null {
  const corners = wholeLines(text).split(":");
  if (corners.length > 2) return null;
  const [first = -1, last = first] = corners.map((corner) => {
    const bytes = Buffer.from(corner.replaceAll("$", ""), "latin1");
    return parseAddress(bytes, 0, bytes.length);
  });
  if (first < 0 || last < 0) return null;
  const span = {
    row: Math.floor(first / (lastSheetColumn + 1)),
    column: first % (lastSheetColumn + 1),
    toRow: Math.floor(last / (lastSheetColumn + 1)),
    toColumn: last % (lastSheetColumn + 1),
  };
  return span.row <= span.toRow && span.column <= span.toColumn ? span : null;
}

/** Gives `A:B` and `1:7` by their corner cells; anything else unchanged. */
function wholeLines(text: string): string {
  const [, first, last, top, bottom] =
    /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$|^\$?(\d{1,7}):\$?(\d{1,7})$/i.exec(text) ?? [];
  if (first !== undefined) return `${first}1:${last}${lastSheetRow}`;
  return top !== undefined ? `A${top}:XFD${bottom}` : text;
}
