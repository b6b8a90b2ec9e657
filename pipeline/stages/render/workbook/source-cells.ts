import { beforeCells, type CellRange, formatCells } from "../../../model/source.ts";

const longest = 32_767;

/**
 * The cells behind a value, each sheet named once: `members.xlsx › Roster!E13, E28:E30`. What exceeds a cell's limit is cut
 * between addresses, and counted.
 */
export function sourceCells(
  ranges: readonly CellRange[],
  andMore: (count: number) => string,
  room = longest,
): string {
  let text = "";
  let place: string | null = null;
  for (const [index, range] of ranges.entries()) {
    const here = beforeCells(range);
    const joint = place === null ? "" : place === here ? ", " : " + ";
    const next = joint + (place === here ? "" : here) + formatCells(range);
    const rest = ranges.length - index;
    const reserve = rest > 1 ? ` ${andMore(rest)}`.length : 0;
    if (text.length + next.length + reserve > room) return `${text} ${andMore(rest)}`.trim();
    text += next;
    place = here;
  }
  return text;
}
