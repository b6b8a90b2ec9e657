import { type Finding, finding } from "../../../model/finding.ts";
import type { Cells } from "../../../model/sheet.ts";
import { cellAt } from "./csv-read.ts";
import { delimiters } from "./delimiter-fit.ts";
import { raggedRow } from "./problems.ts";

/** Records in cells, with what `RecordWriter` notes of each. */
export interface Measured {
  readonly cells: Cells;
  readonly extents: ArrayLike<number>;
  readonly uncut: readonly number[];
}

const searchedRows = 200;

/** A record with more or fewer fields than the table has columns, and what cuts it if that is another delimiter. */
interface RaggedRow {
  readonly row: number;
  readonly expected: number;
  readonly found: number;
  readonly delimiter?: string;
}

/** Names the rows with more or fewer fields than the table has columns, but for those whose borders a quote has moved. */
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
 * Measures records against the header where the contract's names show it, else against the commonest width.
 * Blank lines, titles, notes (one value) and remarks (`# …`), and short lines above a known header are no part of the table;
 * one value below it that another delimiter cuts to the table's width is.
 */
function raggedRows({ cells, extents, uncut }: Measured, headerNames: readonly string[]): RaggedRow[] {
  const header = headerRow(cells, extents, headerNames);
  const expected = (header === null ? undefined : extents[header - 1]) ?? commonestWidth(extents);
  if (expected === null) return [];
  const ragged: RaggedRow[] = [];
  for (let row = 1; row <= extents.length; row++) {
    const extent = extents[row - 1] ?? 0;
    const found = Math.abs(extent);
    const outside = extent <= 0 || (header !== null && row < header);
    if (outside ? found <= expected : found === expected) continue;
    if (!cells.text(row, 1).startsWith("#")) ragged.push({ row, expected, found });
  }
  const first = header ?? Array.prototype.indexOf.call(extents, expected) + 1;
  for (const row of uncut) {
    const delimiter = row > first ? otherDelimiter(cells.text(row, 1), expected) : undefined;
    if (delimiter !== undefined) ragged.push({ row, expected, found: 1, delimiter });
  }
  return ragged.sort((a, b) => a.row - b.row);
}

/** What cuts a text to the table's width, or, where words have no such sign, into a good part of it. */
function otherDelimiter(text: string, expected: number): string | undefined {
  return delimiters.find((delimiter) => {
    const parts = text.split(delimiter).length;
    // Words have a space behind their punctuation.
    const isTight = !text.includes(`${delimiter} `);
    if (parts === expected) return expected > 2 || (expected > 1 && isTight);
    return delimiter !== "," && isTight && parts > 2 && parts < expected && 2 * parts >= expected;
  });
}

/** The record among the first ones that holds the most of the contract's names; of several, the widest. */
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
