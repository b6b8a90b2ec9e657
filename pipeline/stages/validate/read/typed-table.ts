import type { Columns } from "../../../model/contract.ts";
import { type Status, statuses } from "../../../model/quantity.ts";
import { cells, type Row, type Table } from "../../../model/table.ts";
import type { Located } from "../locate/located.ts";
import type { ColumnStore, EvidenceAt } from "./columns/column-store.ts";

/** The columns of one located table as read, good and bad rows. */
export interface ReadColumns {
  readonly located: Located;
  /** Row numbers by index. */
  readonly rows: Uint32Array;
  readonly stores: ReadonlyMap<string, ColumnStore>;
  /** Row with a column's merged label, by index, for columns with such labels. */
  readonly origins: ReadonlyMap<string, Uint32Array | null>;
}

/** A table, and how many of its rows are illustrative. */
export interface TypedTable extends Table {
  readonly illustrative: number;
}

/** The accepted rows of typed columns; a row and the addresses of its cells are created on demand. */
export function typedTable(columns: ReadColumns, accepted: Uint32Array): TypedTable {
  const { located, rows, stores, origins } = columns;
  const { sheet, contract } = located;
  const status = statusColumn(columns);
  const { status: usual = "reported" } = contract;
  const illustrative = status
    ? countOf(status, "illustrative", accepted)
    : usual === "illustrative"
      ? accepted.length
      : 0;

  // A city's meters have a million rows: what they share is looked up once.
  const evidenceOf = (name: string): EvidenceAt => {
    const declared = contract.columns[name];
    const declaredStatus = declared?.kind === "quantity" ? declared.status : undefined;
    const field = located.fields.get(name);
    const origin = origins.get(name);
    const column = field?.column ?? located.columns.get(name) ?? located.firstColumn;
    const { file, name: sheetName } = sheet;
    return (index) => {
      const row = field?.row ?? origin?.[index] ?? rows[index] ?? 0;
      const range = { file, sheet: sheetName, row, column, toRow: row, toColumn: column };
      return { range, status: declaredStatus ?? statusNamed.get(status?.key(index) ?? "") ?? usual };
    };
  };
  const entries = [...stores].map(([name, store]) => ({ name, store, evidence: evidenceOf(name) }));
  const evidences = new Map(entries.map(({ name, evidence }) => [name, evidence]));
  const row = (at: number): Row => {
    const index = accepted[at];
    if (index === undefined) throw new Error(`missing row: ${at}`);
    const values: { [name: string]: unknown; [cells]?: Row[typeof cells] } = {};
    for (const { name, store, evidence } of entries) values[name] = store.get(index, evidence);
    values[cells] = (name) => (evidences.get(name) ?? evidenceOf(name))(index);
    // The contract's readers filled the stores, so the row has the contract's types.
    return values as Row;
  };
  return {
    length: accepted.length,
    illustrative,
    row,
    *[Symbol.iterator]() {
      for (let at = 0; at < accepted.length; at++) yield row(at);
    },
  };
}

const statusNamed = new Map<string, Status>(statuses.map((status) => [status, status]));

function statusColumn({ located, stores }: ReadColumns): ColumnStore | undefined {
  const [name = ""] =
    Object.entries(located.contract.columns).find(
      ([, column]) => column.kind === "choice" && column.role === "status",
    ) ?? [];
  return stores.get(name);
}

function countOf(column: ColumnStore, key: string, rows: Uint32Array): number {
  let count = 0;
  if (!column.mayHave(key)) return count;
  for (let at = 0; at < rows.length; at++) if (column.key(rows[at] ?? 0) === key) count++;
  return count;
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
