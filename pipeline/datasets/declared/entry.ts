import type { Context } from "../../model/dataset.ts";
import { type Evidence, isMissing, type Measure } from "../../model/quantity.ts";
import { evidence, type Row, type Table } from "../../model/table.ts";

/** The value of a column in a row; several values where the column lists them. */
export type Value = string | number | Measure | readonly string[] | null;

/** A row together with the columns derived from it. */
export interface Entry {
  value(column: string): Value;
  /** The cells behind a column; for a derived one, the filled cells it was derived from. */
  cells(column: string): readonly Evidence[];
}

export type Tables = { readonly [source: string]: Table };

export interface DerivedColumn {
  readonly name: string;
  readonly kind: "text" | "area" | "period" | "quantity";
  /** Set where the value is read out of free text and so may be incomplete or wrong. */
  readonly loose?: {
    readonly function: "period in" | "place of" | "places in";
    readonly of: readonly string[];
  };
  /** Set where it is a part of another column's years; every part is shown, even without rows. */
  readonly within?: { readonly column: string; readonly each: "month" | "quarter" };
  derive(entry: Entry, world: World): Value;
  cells(entry: Entry, world: World): readonly Evidence[];
}

/** What a derived column can look at besides its row. */
export interface World extends Context {
  readonly tables: Tables;
}

export function entriesOf(table: Table, derivations: readonly DerivedColumn[], world: World): Entry[] {
  const derived = new Map(derivations.map((derivation) => [derivation.name, derivation]));
  return [...table].map((row) => entryOf(row, derived, world));
}

export function entryOfRow(row: Row): Entry {
  return { value: (column) => row[column] ?? null, cells: (column) => [evidence(row, column)] };
}

function entryOf(row: Row, derived: ReadonlyMap<string, DerivedColumn>, world: World): Entry {
  const values = new Map<string, Value>();
  const entry: Entry = {
    value: (column) => {
      const derivation = derived.get(column);
      if (!derivation) return row[column] ?? null;
      const before = values.get(column);
      if (before !== undefined) return before;
      const made = derivation.derive(entry, world);
      values.set(column, made);
      return made;
    },
    cells: (column) => derived.get(column)?.cells(entry, world) ?? [evidence(row, column)],
  };
  return entry;
}

export function textIn(value: Value): string | null {
  return typeof value === "string" ? value : null;
}

export function measureIn(value: Value): Measure | null {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Measure) : null;
}

export function isFilled(value: Value): boolean {
  const measure = measureIn(value);
  return measure ? !isMissing(measure) : value !== null && (!Array.isArray(value) || value.length > 0);
}

/** The evidence of those columns that are filled. */
export function cellsOf(entry: Entry, columns: readonly string[]): Evidence[] {
  return columns.flatMap((column) => (isFilled(entry.value(column)) ? entry.cells(column) : []));
}
