import type { Sheet } from "../../../model/sheet.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import { rawText } from "../readers/cell.ts";
import { normalize } from "../readers/normalize.ts";
import { nameIn, type Spellings } from "./header-names.ts";
import { between } from "./header-paths.ts";

export const searchedRows = 200;

/** The row with most of a contract's names, and the column of each. */
export interface Header {
  readonly row: number;
  /** Contract name by column number, in column order. */
  readonly names: ReadonlyMap<number, string>;
  /** Rows above with two or more names: the headers of other tables. */
  readonly rivals: readonly number[];
}

/** Finds the header below any titles and notes; of two rows with the same number of names the first wins. */
export function findHeader(merged: MergedSheet, spellings: Spellings): Header | null {
  const { sheet } = merged;
  const wanted = new Set(spellings.values()).size;
  const found: { readonly row: number; readonly names: Map<number, string>; readonly size: number }[] = [];
  const lastRow = Math.min(sheet.cells.lastRow, searchedRows);
  for (let row = 1; row <= lastRow; row++) {
    const names = namesOfRow(merged, row, spellings);
    const size = new Set(names.values()).size;
    if (size < Math.min(2, wanted)) continue;
    addUnmerged(sheet, row, names, spellings);
    found.push({ row, names, size });
  }
  const score = (names: Map<number, string>) => new Set(names.values()).size;
  let best = found[0];
  for (const header of found) if (best && score(header.names) > score(best.names)) best = header;
  if (!best) return null;
  const { row, names } = best;
  const rivals = found.filter((other) => other.row < row - 3 && other.size > 1).map((other) => other.row);
  return { row, names: new Map([...names].sort(([a], [b]) => a - b)), rivals };
}

function namesOfRow(merged: MergedSheet, row: number, spellings: Spellings): Map<number, string> {
  const names = new Map<number, string>();
  const spans = hasPaths(spellings);
  for (const column of merged.sheet.cells.columnsNear(row)) {
    const leaf = headerText(merged, row, column);
    if (leaf === "") continue;
    const name =
      nameIn(leaf, spellings) ??
      (spans ? nameOfPath(headingsAbove(merged, row, column), spellings) : undefined);
    if (name !== undefined) names.set(column, name);
  }
  return names;
}

/** Few contracts have a name that spans headings, and looking for one above every cell would take most of the time here. */
function hasPaths(spellings: Spellings): boolean {
  for (const spelling of spellings.keys()) if (spelling.includes(between.trim())) return true;
  return false;
}

/** The contract's name for a header joined with headings above it: `Waste › Recycled`. */
function nameOfPath(headings: readonly string[], spellings: Spellings): string | undefined {
  for (let length = headings.length; length > 1; length--) {
    const name = nameIn(headings.slice(0, length).reverse().join(between), spellings);
    if (name !== undefined) return name;
  }
  return undefined;
}

/** In a header of several unmerged rows, a name may stand above an empty cell of the last row. */
function addUnmerged(sheet: Sheet, row: number, names: Map<number, string>, spellings: Spellings): void {
  const taken = new Set(names.values());
  for (const column of sheet.cells.columnsNear(row)) {
    if (names.has(column)) continue;
    for (let above = row; above >= Math.max(1, row - 2); above--) {
      if (sheet.cells.isEmpty(above, column)) continue;
      const name = above < row ? nameIn(rawText(sheet, above, column), spellings) : undefined;
      if (name !== undefined && !taken.has(name)) names.set(column, name);
      break;
    }
  }
}

/** The text a header cell shows: its own, or that of the merge that ends in its row. */
export function headerText({ sheet, mergeAt }: MergedSheet, row: number, column: number): string {
  const text = rawText(sheet, row, column).trim();
  if (text !== "") return text;
  const merge = mergeAt(row, column);
  if (!merge || merge.toRow !== row || merge.column !== column) return "";
  return rawText(sheet, merge.row, merge.column).trim();
}

/** The texts at and above a header cell, from the bottom up, within the block of headers. */
export function headingsAbove({ sheet, mergeAt }: MergedSheet, row: number, column: number): string[] {
  const texts: string[] = [];
  for (let above = row; above >= 1 && above > row - 4; above--) {
    const merge = mergeAt(above, column);
    const text = rawText(sheet, merge?.row ?? above, merge?.column ?? column).trim();
    if (text === "" && isBlankRow(sheet, above)) break;
    if (text !== "" && normalize(text) !== normalize(texts.at(-1) ?? "")) texts.push(text);
  }
  return texts;
}

function isBlankRow(sheet: Sheet, row: number): boolean {
  for (const column of sheet.cells.columnsNear(row)) {
    if (!sheet.cells.isEmpty(row, column)) return false;
  }
  return true;
}
