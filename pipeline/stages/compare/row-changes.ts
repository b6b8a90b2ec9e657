import { groupBy } from "../../model/group-by.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { evidence, type Row, type Table } from "../../model/table.ts";

/** One cell of a row that both editions have. */
export interface ChangedCell {
  readonly column: string;
  readonly key: string;
  readonly was: string;
  readonly now: string;
  readonly wasCell: CellRange;
  readonly cell: CellRange;
}

/** How one source's rows differ between two editions. */
export interface RowChanges {
  readonly changed: readonly ChangedCell[];
  /** The cells of the key of each row that is not there any more. */
  readonly vanished: readonly { readonly key: string; readonly cells: readonly CellRange[] }[];
  /** How many rows both have. */
  readonly shared: number;
}

type Value = string | number | Measure | null;

/** Compares the rows of two tables of one contract by their key; rows without one cannot be compared. */
export function rowChanges(
  previous: Table,
  current: Table,
  key: readonly string[],
  columns: readonly string[],
): RowChanges {
  if (key.length === 0) return { changed: [], vanished: [], shared: 0 };
  const now = groupBy(current, (row) => textOf(row, key));
  const changed: ChangedCell[] = [];
  const vanished: { key: string; cells: CellRange[] }[] = [];
  let shared = 0;
  for (const was of previous) {
    const name = textOf(was, key);
    const row = now.get(name)?.[0];
    if (!row) {
      vanished.push({ key: name, cells: columns.map((column) => evidence(was, column).range) });
      continue;
    }
    shared += 1;
    for (const column of columns) {
      const [before, after] = [textAt(was, column), textAt(row, column)];
      if (before === after) continue;
      const cells = { wasCell: evidence(was, column).range, cell: evidence(row, column).range };
      changed.push({ column, key: name, was: before, now: after, ...cells });
    }
  }
  return { changed, vanished, shared };
}

function textOf(row: Row, columns: readonly string[]): string {
  return columns
    .map((column) => textAt(row, column))
    .filter((text) => text !== "")
    .join(" · ");
}

function textAt(row: Row, column: string): string {
  // The rows of a table are typed by their contract; here they are of any.
  const value = (row[column] ?? null) as Value;
  if (value === null || typeof value !== "object") return String(value ?? "");
  if (isMissing(value)) return value.missing;
  const { qualifier, amount, unit } = value;
  return [...(qualifier === "exact" ? [] : [qualifier]), amount, unit].join(" ");
}
