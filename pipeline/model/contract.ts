import { type Columns, everyName } from "./column.ts";
import type { Severities } from "./judgement.ts";
import type { Period } from "./period.ts";
import type { Status } from "./quantity.ts";
import type { Rule } from "./rule.ts";
import type { RowSpan } from "./sheet.ts";

// Contracts are written with their columns, so both are exported here.
export * from "./column.ts";

/** A row that adds up others: recognized by its label, checked against them, and set aside. */
export interface TotalRow {
  /** Matches the text of any label cell of the row. */
  readonly label: RegExp;
  /** What it adds up: rows since the last total row, or all rows of the table. */
  readonly over: "group" | "table";
  readonly kind: "sum" | "count" | "mean";
  readonly column: string;
  /** For a count: rows with a value in this column are subtracted (members that left). */
  readonly less?: string;
  /** For a count of dates: the day it was printed for, as `-mm-dd` of the edition's year; later dates do not count. */
  readonly asOf?: string;
}

/**
 * Selects the rows to read: those whose text in a column, or the column's part of it, is in areas.csv, or one of a list, or a
 * time within one of `periods`.
 */
export interface Only {
  readonly column: string;
  readonly part?: number | undefined;
  readonly values: "members" | readonly string[];
  readonly periods?: readonly Period[];
}

export interface Limits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
  readonly cells: number;
  readonly rows: number;
  readonly columns: number;
  readonly sharedStrings: number;
}

/** How to read a source's files where they do not say so themselves. */
export interface ReadingOptions {
  readonly delimiter?: "," | ";" | "\t" | "|";
  readonly encoding?: string;
  readonly decimal?: "." | ",";
  readonly limits?: Partial<Limits>;
}

/**
 * What a new form has of the last edition: its rows, as in a roster or a series; their codes and titles alone, as in an
 * assessment that asks the same each year; or nothing, where every year stands alone.
 */
export const carriedOver = ["yes", "labels", "no"] as const;
type CarriedOver = (typeof carriedOver)[number];

/** What a source must look like: its files, its columns, and what identifies a row. */
export interface Contract<C extends Columns = Columns> {
  /** File name in the dataset's folder; `*` matches any name. */
  readonly file: string;
  /** The sheets of the workbook that it reads, with `*` as in `file`; others may read the rest. */
  readonly sheet?: string;
  /** At least one file must match. */
  readonly required: boolean;
  readonly columns: C;
  /** Number of header rows, where names stand above names; 1 by default. */
  readonly levels?: number;
  /** The rows of its table and of what stands above it, where a sheet has several. */
  readonly rows?: RowSpan;
  /** Other rows are counted and set aside; by default all are read. */
  readonly only?: readonly Only[];
  /** The columns that identify a row; empty where rows have no key. */
  readonly key: readonly string[];
  readonly totals: readonly TotalRow[];
  /** Labels of rows that only look like totals. */
  readonly labelsOfData?: readonly RegExp[];
  readonly reading: ReadingOptions;
  /** What must hold among the rows. */
  readonly rules: readonly Rule[];
  /** It may have millions of rows: as Parquet, compressed CSV, a folder of them, or a table in an engine. */
  readonly large: boolean;
  /** Rows are identified by free text, which may look like a total or a note, so none is set aside. */
  readonly namedByText?: true;
  readonly carriesOver: CarriedOver;
  /** The status of rows that state none; reported by default. */
  readonly status?: Status;
  /** Problems whose severity differs in this source, each with a reason. */
  readonly severities?: Severities;
}

/** Every name and synonym of the contract's columns. */
export function spellingsIn(contract: Contract): string[] {
  return Object.values(contract.columns).flatMap(({ names }) => everyName(names));
}

/** Whether a file name matches a contract's pattern, in which `*` matches any name without a folder. */
export function fits(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return name === pattern;
  return name.startsWith(start) && name.endsWith(end) && !name.includes("/");
}

/** Whether a contract reads a sheet, whatever spaces stand around its name; one that names none reads all. */
export function readsSheet({ sheet }: Contract, name: string): boolean {
  return sheet === undefined || fits(sheet.trim(), name.trim());
}

export interface ContractOptions<C extends Columns> {
  readonly file: string;
  readonly sheet?: string;
  readonly required?: boolean;
  readonly columns: C;
  readonly levels?: number;
  readonly rows?: RowSpan;
  readonly only?: readonly Only[];
  readonly key: readonly (keyof C & string)[];
  readonly totals?: readonly (TotalRow & { readonly column: keyof C & string })[];
  readonly labelsOfData?: readonly RegExp[];
  readonly reading?: ReadingOptions;
  readonly rules?: readonly Rule<NoInfer<keyof C & string>>[];
  readonly namedByText?: true;
  readonly carriesOver?: CarriedOver;
  readonly large?: boolean;
  readonly status?: Status;
  readonly severities?: Severities;
}

export function defineContract<const C extends Columns>(options: ContractOptions<C>): Contract<C> {
  return { required: true, totals: [], reading: {}, rules: [], carriesOver: "no", large: false, ...options };
}
