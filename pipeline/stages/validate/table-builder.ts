import type { Columns, Contract } from "../../model/contract.ts";
import { type Evidence, type Status, statuses } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import { cells, type Row, type Table } from "../../model/table.ts";
import { columnStore } from "./column-store.ts";
import type { Located } from "./locate-table.ts";

/** A table that is still being read. */
export interface TableBuilder extends Table {
  /** Rows so far that are illustrative. */
  readonly illustrative: number;
  push(row: number, values: ReadonlyMap<string, unknown>): void;
}

/** Typed columns for one located table, filled row by row; cells are told from the row's number and the column's place. */
export function tableBuilder(sheet: Sheet, contract: Contract, located: Located): TableBuilder {
  const capacity = Math.max(0, sheet.cells.lastRow - located.headerRow);
  const stores = Object.entries(contract.columns).map(
    ([name, column]) => [name, columnStore(column, capacity)] as const,
  );
  const rowNumbers = new Uint32Array(capacity);
  const rowStatuses = new Uint8Array(capacity);
  const [statusName] =
    Object.entries(contract.columns).find(
      ([, column]) => column.kind === "choice" && column.role === "status",
    ) ?? [];
  let length = 0;
  let illustrative = 0;

  const evidenceOf = (index: number, name: string): Evidence => {
    const row = rowNumbers[index] ?? 0;
    const declared = contract.columns[name];
    const own = declared?.kind === "quantity" ? declared.status : undefined;
    const status = own ?? statuses[rowStatuses[index] ?? 0] ?? "reported";
    const field = located.fields.get(name);
    const column = field?.column ?? located.columns.get(name) ?? located.firstColumn;
    const at = { file: sheet.file, sheet: sheet.name, row: field?.row ?? row, column };
    return { range: { ...at, toRow: at.row, toColumn: column }, status };
  };

  const row = (index: number): Row => {
    const values = Object.fromEntries(
      stores.map(([name, store]) => [name, store.get(index, () => evidenceOf(index, name))]),
    );
    // The stores hold what the contract's readers made, so the row has the contract's types.
    return { ...values, [cells]: (name: string) => evidenceOf(index, name) } as Row;
  };

  return {
    get length() {
      return length;
    },
    get illustrative() {
      return illustrative;
    },
    row,
    push(rowNumber, values) {
      for (const [name, store] of stores) store.push(values.get(name));
      rowNumbers[length] = rowNumber;
      const status = (statusName && values.get(statusName)) || "reported";
      rowStatuses[length] = statuses.indexOf(status as Status);
      if (status === "illustrative") illustrative++;
      length++;
    },
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index++) yield row(index);
    },
  };
}

/** The tables of one source's files as one. */
export function joinTables<C extends Columns>(tables: readonly Table<C>[]): Table<C> {
  const [only] = tables;
  if (only && tables.length === 1) return only;
  return {
    length: tables.reduce((sum, table) => sum + table.length, 0),
    row(index) {
      let rest = index;
      for (const table of tables) {
        if (rest < table.length) return table.row(rest);
        rest -= table.length;
      }
      throw new Error(`missing row: ${index}`);
    },
    *[Symbol.iterator]() {
      for (const table of tables) yield* table;
    },
  };
}
