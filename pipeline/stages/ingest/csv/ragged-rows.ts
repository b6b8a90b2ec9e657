import { type Finding, finding } from "../../../model/finding.ts";
import type { Cells } from "../../../model/sheet.ts";
import { cellAt } from "./csv-read.ts";
import { delimiters } from "./delimiter-fit.ts";
import { raggedRow } from "./problems.ts";

/** Records in cells, with what `RecordWriter` notes about each. */
export interface Measured {
  readonly cells: Cells;
  readonly extents: ArrayLike<number>;
  readonly uncut: readonly number[];
}

const searchedRows = 200;
const fewestAlike = 3;

/** A record with more or fewer fields than the table has columns, and the delimiter if another one splits it. */
interface RaggedRow {
  readonly row: number;
  readonly expected: number;
  readonly found: number;
  readonly delimiter?: string;
}

/** Reports rows with more or fewer fields than the table has columns, except those whose borders a quote has moved. */
export function raggedFindings(
  file: string,
  records: Measured,
  headerNames: readonly string[],
  quoted: ReadonlySet<number> = new Set(),
): Finding[] {
  return raggedRows(records, headerNames)
    .filter(({ row }) => !quoted.has(row))
    .map(({ row, ...problem }) =>
      finding(raggedRow(problem), cellAt(file, { row, column: 1 }, problem.found)),
    );
}

/**
 * Compares records with the header if the contract's names show it, else with the commonest width. Blank lines, titles,
 * notes (one value), remarks (`# …`), short lines above a known header, and those below the table after a blank line are not
 * part of it; a single value that another delimiter splits to the table's width is.
 */
function raggedRows({ cells, extents, uncut }: Measured, headerNames: readonly string[]): RaggedRow[] {
  const header = headerRow(cells, extents, headerNames);
  const expected = (header === null ? undefined : extents[header - 1]) ?? commonestWidth(extents);
  if (expected === null) return [];
  const width = header === null ? null : widthBelow(extents, header);
  // Where all rows are short alike, the header has a cell too many.
  if (header !== null && width !== null && width < expected)
    return [{ row: header, expected: width, found: expected }];
  const ragged: RaggedRow[] = [];
  const first = header ?? Array.prototype.indexOf.call(extents, expected) + 1;
  const last = Array.prototype.lastIndexOf.call(extents, expected) + 1;
  // A sentence outside the table is no record, though its commas part it.
  const isSentence = (row: number) => row > last && cells.text(row, 2).startsWith(" ");
  // After a blank line a narrower table may stand, such as that of the footnotes.
  const isBelow = (row: number) => row > last && extents[last] === 0;
  for (let row = 1; row <= extents.length; row++) {
    const extent = extents[row - 1] ?? 0;
    const found = Math.abs(extent);
    const outside = extent <= 0 || row < first || isSentence(row) || isBelow(row);
    if (outside ? found <= expected : found === expected) continue;
    if (!cells.text(row, 1).startsWith("#")) ragged.push({ row, expected, found });
  }
  for (const row of uncut) {
    const delimiter = row > first ? otherDelimiter(cells.text(row, 1), expected) : undefined;
    if (delimiter !== undefined) ragged.push({ row, expected, found: 1, delimiter });
  }
  return ragged.sort((a, b) => a.row - b.row);
}

/** The width of all records below a header; null where they differ, or are too few to agree. */
function widthBelow(extents: ArrayLike<number>, header: number): number | null {
  let width: number | null = null;
  let count = 0;
  for (let at = header; at < extents.length; at++) {
    const extent = extents[at] ?? 0;
    if (extent <= 0) continue;
    if (width !== null && extent !== width) return null;
    width = extent;
    count++;
  }
  return count < fewestAlike ? null : width;
}

/** The delimiter that splits a text to the table's width, or, if it is unusual in prose, into a good part of it. */
function otherDelimiter(text: string, expected: number): string | undefined {
  return delimiters.find((delimiter) => {
    const parts = text.split(delimiter).length;
    // In prose, punctuation is followed by a space.
    const isTight = !text.includes(`${delimiter} `);
    if (parts === expected) return expected > 2 || (expected > 1 && isTight);
    return delimiter !== "," && isTight && parts > 2 && parts < expected && 2 * parts >= expected;
  });
}

/** Among the first records, the one with the most of the contract's names; of several, the widest. */
function headerRow(cells: Cells, extents: ArrayLike<number>, headerNames: readonly string[]): number | null {
  const names = new Set(headerNames.map(plain));
  let best = { row: 0, hits: 0, width: 0 };
  for (let row = 1; row <= Math.min(extents.length, searchedRows); row++) {
    const width = extents[row - 1] ?? 0;
    let hits = 0;
    for (let column = 1; column <= width; column++) {
      if (names.has(plain(cells.text(row, column)))) hits++;
    }
    if (hits > best.hits || (hits > 0 && hits === best.hits && width > best.width))
      best = { row, hits, width };
  }
  return best.row === 0 ? null : best.row;
}

function commonestWidth(extents: ArrayLike<number>): number | null {
  const counts = new Map<number, number>();
  for (let at = 0; at < extents.length; at++) {
    const extent = extents[at] ?? 0;
    if (extent > 0) counts.set(extent, (counts.get(extent) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([a, inA], [b, inB]) => inB - inA || b - a);
  return best?.[0] ?? null;
}

function plain(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
