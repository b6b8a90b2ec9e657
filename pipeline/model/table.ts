import type { Columns, ColumnValue } from "./column.ts";
import type { Evidence } from "./quantity.ts";

/** An accepted row: its values by column name, its status, and the cell behind each value. */
export type Row<C extends Columns = Columns> = { readonly [K in keyof C]: ColumnValue<C[K]> } & {
  readonly [cells]: (column: keyof C & string) => Evidence;
};

/** The symbol under which a row keeps its cells, so that no column name collides with it. */
export const cells = Symbol("cells");

/** The cell behind a row's value, with the row's status. */
export function evidence<N extends string>(
  row: { readonly [cells]: (column: N) => Evidence },
  column: NoInfer<N>,
): Evidence {
  return row[cells](column);
}

/** The accepted rows of a source, stored by column; iterating makes one row at a time. */
export interface Table<C extends Columns = Columns> extends Iterable<Row<C>> {
  readonly length: number;
  /** Set where rows arrive group by group and cannot be iterated here. */
  readonly isElsewhere?: true;
  row(index: number): Row<C>;
}

export const emptyTable: Table = {
  length: 0,
  row(index) {
    throw new Error(`missing row: ${index}`);
  },
  *[Symbol.iterator]() {},
};

/** Stands for rows that arrive group by group. */
export const rowsElsewhere: Table = { ...emptyTable, isElsewhere: true };
