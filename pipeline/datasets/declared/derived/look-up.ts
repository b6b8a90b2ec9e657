import type { Evidence } from "../../../model/quantity.ts";
import { evidence, type Row } from "../../../model/table.ts";
import { type Entry, textIn, type Value, type World } from "../entry.ts";

/** A column of another source, found by the columns that both sources name alike. */
export interface LookUp {
  readonly source: string;
  readonly column: string;
  readonly key: readonly string[];
}

const indexes = new WeakMap<object, Map<string, ReadonlyMap<string, Row>>>();

/** The row of the other source with the same key, or null. */
export function rowFor(entry: Entry, { source, key }: LookUp, { tables }: World): Row | null {
  const table = tables[source];
  if (!table) return null;
  const byColumns = indexes.get(table) ?? new Map<string, ReadonlyMap<string, Row>>();
  indexes.set(table, byColumns);
  const by = key.join("|");
  let index = byColumns.get(by);
  if (!index) {
    const keyOf = (row: Row) => key.map((column) => String(row[column])).join("\u0000");
    index = new Map([...table].map((row) => [keyOf(row), row]));
    byColumns.set(by, index);
  }
  return index.get(key.map((column) => textIn(entry.value(column)) ?? "").join("\u0000")) ?? null;
}

export function lookedUp(entry: Entry, lookUp: LookUp, world: World): Value {
  return rowFor(entry, lookUp, world)?.[lookUp.column] ?? null;
}

export function cellsLookedUp(entry: Entry, lookUp: LookUp, world: World): Evidence[] {
  const row = rowFor(entry, lookUp, world);
  return row ? [evidence(row, lookUp.column)] : [];
}
