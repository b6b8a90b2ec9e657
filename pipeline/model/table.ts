import type { Columns, ColumnValue } from "./column.ts";
import type { Evidence } from "./quantity.ts";

/** One accepted row: its values by column name, how sure it is, and the cell behind each value. */
export type Row<C extends Columns = Columns> = { readonly [K in keyof C]: ColumnValue<C[K]> } & {
  readonly [cells]: (column: keyof C & string) => Evidence;
};

/** Key under which a row keeps its cells, so that no column name can collide with it. */
export const cells = Symbol("cells");

/** The cell behind a row's value, with the row's status. */
export function evidence<N extends string>(
  row: { readonly [cells]: (column: N) => Evidence },
  column: NoInfer<N>,
): Evidence {
  return row[cells](column);
}

/**
 * The accepted rows of one source, columnar; iterating makes one row at a time.
 * An address is arithmetic on the row's number and the column's place.
 */
export interface Table<C extends Columns = Columns> extends Iterable<Row<C>> {
  readonly length: number;
  /** Its rows are too many for memory: they come group by group, and none is here. */
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

/** Stands for rows that come group by group. */
export const rowsElsewhere: Table = { ...emptyTable, isElsewhere: true };
