import { asWritten } from "../../model/as-written.ts";
import type { Contract } from "../../model/contract.ts";
import { groupBy } from "../../model/group-by.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import type { CellRange } from "../../model/source.ts";
import { evidence, type Row, type Table } from "../../model/table.ts";

/** One cell of a row that both editions have. */
export interface ChangedCell {
  readonly column: string;
  /** Whether the column is part of the key; the other columns are then the same. */
  readonly isKey: boolean;
  readonly key: string;
  readonly was: string;
  readonly now: string;
  readonly wasCell: CellRange;
  readonly cell: CellRange;
}

/** How one source's rows differ between two editions. */
export interface RowChanges {
  readonly changed: readonly ChangedCell[];
  /** The key cells of each row that vanished. */
  readonly vanished: readonly { readonly key: string; readonly cells: readonly CellRange[] }[];
  /** How many rows both have. */
  readonly shared: number;
}

/** Limit of row pairs to compare. */
const mostPaired = 1e6;

type Value = string | number | Measure | null;

/** Compares the rows of two tables of one contract by key; rows without a key cannot be compared. */
export function rowChanges(previous: Table, current: Table, contract: Contract): RowChanges {
  const { key } = contract;
  const columns = Object.keys(contract.columns);
  if (key.length === 0) return { changed: [], vanished: [], shared: 0 };
  const now = groupBy(current, (row) => textOf(row, key));
  const before = new Set<string>();
  const pairs: (readonly [Row, Row])[] = [];
  const unmatched: Row[] = [];
  for (const was of previous) {
    const name = textOf(was, key);
    before.add(name);
    const row = now.get(name)?.[0];
    if (row) pairs.push([was, row]);
    else unmatched.push(was);
  }
  const fresh = [...now].flatMap(([name, rows]) => (before.has(name) ? [] : rows));
  // A source with mostly different rows covers each year separately.
  const carriesOver = unmatched.length <= pairs.length && unmatched.length * fresh.length <= mostPaired;
  const rekeyed = carriesOver ? rekeyedRows(unmatched, fresh, contract) : new Map<Row, Row>();
  const vanished = unmatched
    .filter((was) => !rekeyed.has(was))
    .map((was) => ({
      key: textOf(was, key),
      cells: columns.map((column) => evidence(was, column).range),
    }));
  const changed = [...pairs, ...rekeyed].flatMap(([was, row]) =>
    columns.flatMap((column): ChangedCell[] => {
      const [earlier, later] = [textAt(was, column), textAt(row, column)];
      if (earlier === later) return [];
      const cells = { wasCell: evidence(was, column).range, cell: evidence(row, column).range };
      const typed = { was: typedAt(was, column), now: typedAt(row, column) };
      return [{ column, isKey: key.includes(column), key: textOf(was, key), ...typed, ...cells }];
    }),
  );
  return { changed, vanished, shared: pairs.length + rekeyed.size };
}

/**
 * Pairs rows in which one part of the key was corrected: all other values are the same, except that a remark may be added or
 * dropped, and no other row is similar.
 */
function rekeyedRows(
  unmatched: readonly Row[],
  fresh: readonly Row[],
  { key, columns }: Contract,
): ReadonlyMap<Row, Row> {
  const others = Object.keys(columns).filter((column) => !key.includes(column));
  const isAlike = (was: Row, now: Row) => {
    if (key.filter((column) => textAt(now, column) !== textAt(was, column)).length !== 1) return false;
    const quoted = others.flatMap((column) => {
      const [before, after] = [textAt(was, column), textAt(now, column)];
      return before === "" || after === "" ? [] : [before === after];
    });
    return quoted.length >= 2 && quoted.every(Boolean);
  };
  // A row that differs in one part of its key shares the other parts.
  const byPart = key.map((column) => groupBy(fresh, (row) => textAt(row, column)));
  const alikeOf = (was: Row) => {
    const near = byPart.flatMap((rows, at) => rows.get(textAt(was, key[at] ?? "")) ?? []);
    return [...new Set(key.length === 1 ? fresh : near)].filter((row) => isAlike(was, row));
  };
  const pairs = unmatched.flatMap((was): [Row, Row][] => {
    const [only, another] = alikeOf(was);
    return only && !another ? [[was, only]] : [];
  });
  const taken = groupBy(pairs, ([, row]) => row);
  return new Map(pairs.filter(([, row]) => taken.get(row)?.length === 1));
}

function textOf(row: Row, columns: readonly string[]): string {
  return columns
    .map((column) => textAt(row, column))
    .filter((text) => text !== "")
    .join(" · ");
}

/** The text of a cell with its unit; "" where it is empty. */
function typedAt(row: Row, column: string): string {
  const value = (row[column] ?? null) as Value;
  if (value === null || typeof value !== "object") return textAt(row, column);
  if (isMissing(value)) return (value.derivation.from === "cells" && value.derivation.raw) || "";
  const { number, unit } = asWritten(value);
  const amount = Number(number(value.amount).toPrecision(12));
  return [...(value.qualifier === "exact" ? [] : [value.qualifier]), amount, unit ?? value.unit].join(" ");
}

function textAt(row: Row, column: string): string {
  // The contract that types the rows is not known here.
  const value = (row[column] ?? null) as Value;
  if (value === null || typeof value !== "object") return String(value ?? "");
  if (isMissing(value)) return value.missing;
  const { qualifier, amount, unit } = value;
  return [...(qualifier === "exact" ? [] : [qualifier]), amount, unit].join(" ");
}
