import { type CellRange, parseCells } from "../../../model/source.ts";

const address =
  /(.+?) › (?:(?:'((?:[^']|'')*)'|([^!]+?))!)?([A-Z]{1,3}\d{1,7})(?::([A-Z]{1,3}\d{1,7}))?(?: \+ |$)/gsy;

/** The cells in a column `sources`, as `formatAddress` writes them, for an edition; null for anything but addresses. */
export function parseAddresses(text: string, edition: string): CellRange[] | null {
  const ranges: CellRange[] = [];
  address.lastIndex = 0;
  while (address.lastIndex < text.length) {
    const match = address.exec(text);
    const [, file = "", quoted, plain = "", first = "", last = first] = match ?? [];
    const [from, to] = [parseCells(first), parseCells(last)];
    if (!from || !to) return null;
    const sheet = quoted?.replaceAll("''", "'") ?? plain;
    ranges.push({ edition, file, sheet, ...from, toRow: to.row, toColumn: to.column });
  }
  return ranges;
}
