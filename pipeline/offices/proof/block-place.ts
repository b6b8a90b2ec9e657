import { atCells, formatWithin, type Place } from "../../model/place.ts";
import { parseCells } from "../../model/source.ts";
import type { ReadBlock } from "../../stages/read-text/text.ts";

/** The position of a block, as far as its format gives it. */
export function blockPlace(file: string, block: ReadBlock | undefined): Place {
  const { cell = "", side, page, line, paragraph } = block?.place ?? {};
  const end = cell.lastIndexOf("!");
  const at = parseCells(cell.slice(end + 1));
  if (at) return atCells({ file, sheet: cell.slice(0, end), ...at, toRow: at.row, toColumn: at.column });
  const number = page ?? line ?? paragraph ?? null;
  const counted = page !== undefined ? "p." : line !== undefined ? "line" : "¶";
  const part = number === null ? (side ?? "note") : side ? `${side}, ${counted}` : counted;
  return { medium: "text", file, part, from: number, to: number };
}

/** The position in words: p. 3, line 12, ¶ 4, header. */
export function placeText(block: ReadBlock): string {
  return formatWithin(blockPlace("", block));
}
