import type { Checked } from "../flow/check.ts";
import type { Dataset } from "../model/dataset.ts";
import { type CellRange, columnLetters } from "../model/source.ts";
import { locateTable } from "../stages/validate/locate/locate-table.ts";
import { rawText } from "../stages/validate/readers/cell.ts";

/** A cell with those around it, the header row and what identifies each row, as in the spreadsheet. */
export interface Neighbourhood {
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly row: number;
    readonly isHeader: boolean;
    readonly cells: readonly { readonly text: string; readonly isMeant: boolean }[];
  }[];
}

const around = 3;
const mostRows = 12;

/** Null where the cell's file is not available. */
export function neighbourhoodOf(
  range: CellRange,
  { files }: Pick<Checked, "files">,
  datasets: readonly Dataset[],
): Neighbourhood | null {
  const file = files.find(({ path }) => path === range.file);
  const sheet = file?.sheets.find(({ name }) => name === range.sheet);
  if (!file || !sheet || range.edition !== undefined) return null;
  const contract = datasets.find(({ id }) => id === file.dataset)?.sources[file.source ?? ""];
  const located = (contract && locateTable(sheet, contract).located) ?? null;
  const header = located?.headerRow ?? null;
  const fromTo = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
  const last = Math.min(range.toRow, range.row + mostRows);
  const rows = fromTo(Math.max(1, range.row - around), last + around);
  const keys = contract?.key.flatMap((name) => located?.columns.get(name) ?? []) ?? [];
  const near = fromTo(
    Math.max(1, range.column - around),
    Math.min(range.toColumn, range.column + around) + around,
  );
  const columns = [...new Set([...keys, ...near])].sort((a, b) => a - b);
  const isMeant = (row: number, column: number) =>
    row >= range.row && row <= range.toRow && column >= range.column && column <= range.toColumn;
  const headed = header !== null && header < (rows[0] ?? 0) ? [header, ...rows] : rows;
  return {
    columns: columns.map(columnLetters),
    rows: headed.map((row) => ({
      row,
      isHeader: row === header,
      cells: columns.map((column) => ({ text: rawText(sheet, row, column), isMeant: isMeant(row, column) })),
    })),
  };
}
