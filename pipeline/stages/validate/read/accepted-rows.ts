import { finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { type CellRef, isSameSheet } from "../../../model/source.ts";
import { indexesOf } from "../keys/indexes-of.ts";
import { labelOverBoth } from "../keys/label-over-both.ts";
import { duplicateKey, duplicateRow } from "../keys/problems.ts";
import type { KeyedRows, SeenKeys } from "../keys/seen-keys.ts";
import { rawText } from "../readers/cell.ts";
import type { ColumnReading } from "./column-cells.ts";
import type { ColumnStore } from "./columns/column-store.ts";
import type { ColumnsRead } from "./read-columns.ts";

export interface Accepted {
  readonly indexes: Uint32Array;
  /** Rows identical to an earlier one. */
  readonly copies: number;
}

/** Where a value above the table cannot be read, no row can. */
export const none: Accepted = { indexes: new Uint32Array(0), copies: 0 };

/** The rows without a bad cell and with a unique key. */
export function acceptedRows(table: ColumnReading, read: ColumnsRead, seen: SeenKeys): Accepted {
  const keys = keyedRows(table, read);
  const copies = keys ? leaveOutRepeated(table, keys, seen) : 0;
  return { indexes: indexesOf(table.bad, 0), copies };
}

/** Reports rows with a repeated key, and counts the copies among them. */
function leaveOutRepeated(
  { located, rows, bad, findings }: ColumnReading,
  keys: KeyedRows,
  seen: SeenKeys,
): number {
  const keyOf = (index: number) =>
    located.contract.key.map((_, which) => keys.part(index, which)).join(" · ");
  let copies = 0;
  for (const { index, first } of seen.add(keys, bad)) {
    const isCopy = first.table.content(first.index) === keys.content(index);
    if (isCopy) copies++;
    const at = keys.cell(index);
    const key = keyOf(index);
    const other = first.table.cell(first.index);
    const met = { key, first: other, isElsewhere: !isSameSheet(at, other) };
    const both = { first: first.index, later: index, has: (other: number) => keyOf(other) === key };
    const merged = first.table === keys && !isCopy ? labelOverBoth(located, rows, both) : null;
    const problem = isCopy ? duplicateRow(met) : duplicateKey({ ...met, merged });
    findings.push(finding(problem, atCells({ ...at, toRow: at.row, toColumn: at.column })));
    bad[index] = 1;
  }
  return copies;
}

function keyedRows({ located, rows }: ColumnReading, { stores }: ColumnsRead): KeyedRows | null {
  const { sheet, contract } = located;
  const parts = contract.key.flatMap((name) => stores.get(name) ?? []);
  if (parts.length === 0) return null;
  const column =
    contract.key.map((name) => located.columns.get(name)).find((at) => at !== undefined) ??
    located.firstColumn;
  const columns = [...located.columns.values()];
  return {
    parts: parts.length,
    part: (index, which) => parts[which]?.key(index) ?? "",
    hashes: () => hashesOf(parts, rows.length),
    content: (index) => columns.map((at) => rawText(sheet, rows[index] ?? 0, at)).join("\u0000"),
    cell: (index): CellRef => ({ file: sheet.file, sheet: sheet.name, row: rows[index] ?? 0, column }),
  };
}

function hashesOf(parts: readonly ColumnStore[], length: number): Int32Array {
  const hashes = new Int32Array(length);
  for (const store of parts) store.hashInto(hashes);
  return hashes;
}
