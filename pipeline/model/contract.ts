import { type Columns, everyName } from "./column.ts";
import type { Severities } from "./judgement.ts";
import type { Status } from "./quantity.ts";
import type { Rule } from "./rule.ts";

// A contract is written with its columns: whoever writes one imports both from here.
export * from "./column.ts";

/** A row of a file that adds up others: recognised by its label, checked against them, and set aside. */
export interface TotalRow {
  /** Matches the text of any label cell of the row. */
  readonly label: RegExp;
  /** The parts: rows since the last total row, or every row of the table. */
  readonly over: "group" | "table";
  readonly kind: "sum" | "count" | "mean";
  readonly column: string;
  /** For a count: rows with a value here are subtracted (members that left). */
  readonly less?: string;
  /** For a count of dates: the day for which it was printed, `-mm-dd` of the edition's year; later ones are not counted. */
  readonly asOf?: string;
}

/** Which rows of a file are read: of a column, those whose place is in areas.csv, or whose text is one of some. */
export interface Only {
  readonly column: string;
  readonly values: "members" | readonly string[];
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

/** How a source's files are read if the files do not say so themselves. */
export interface ReadingOptions {
  readonly delimiter?: "," | ";" | "\t" | "|";
  readonly encoding?: string;
  readonly decimal?: "." | ",";
  readonly limits?: Partial<Limits>;
}

/** What one source must look like: which files, which columns, what identifies a row. */
export interface Contract<C extends Columns = Columns> {
  /** A file name in the dataset's folder; `*` stands for any name. */
  readonly file: string;
  /** The sheets of a workbook that it reads, with `*` as in `file`, where others of the same file read the rest. */
  readonly sheet?: string;
  /** At least one file must match. */
  readonly required: boolean;
  readonly columns: C;
  /** How many rows its header has, where names stand over names; 1 where it does not say. */
  readonly levels?: number;
  /** The other rows are counted and set aside; all are read where it does not say. */
  readonly only?: Only;
  /** The columns that together name a row; empty where every row stands for itself. */
  readonly key: readonly string[];
  readonly totals: readonly TotalRow[];
  readonly reading: ReadingOptions;
  /** What must hold among the rows. */
  readonly rules: readonly Rule[];
  /** Its rows may come by the million: as Parquet, compressed CSV, a folder of them, or a table in an engine. */
  readonly large: boolean;
  /** Its rows are named by free text, which may begin like a total or a note: none is set aside. */
  readonly namedByText?: true;
  /** Last edition's rows stand in this edition, too: a roster, a series. Else every year stands alone. */
  readonly carriesOver: boolean;
  /** The status of its rows if they do not state one; reported by default. */
  readonly status?: Status;
  /** Problems that weigh more or less in this source than by default, each with its reason. */
  readonly severities?: Severities;
}

/** Every name and synonym that the contract's columns have. */
export function spellingsIn(contract: Contract): string[] {
  return Object.values(contract.columns).flatMap(({ names }) => everyName(names));
}

/** Whether a file's name fits a contract's pattern, in which one `*` stands for any name without a folder. */
export function fits(pattern: string, name: string): boolean {
  const [start = "", end] = pattern.split("*");
  if (end === undefined) return name === pattern;
  return name.startsWith(start) && name.endsWith(end) && !name.includes("/");
}

/** Whether a contract reads a sheet; one that names none reads all. */
export function readsSheet({ sheet }: Contract, name: string): boolean {
  return sheet === undefined || fits(sheet, name);
}

export interface ContractOptions<C extends Columns> {
  readonly file: string;
  readonly sheet?: string;
  readonly required?: boolean;
  readonly columns: C;
  readonly levels?: number;
  readonly only?: Only;
  readonly key: readonly (keyof C & string)[];
  readonly totals?: readonly (TotalRow & { readonly column: keyof C & string })[];
  readonly reading?: ReadingOptions;
  readonly rules?: readonly Rule<NoInfer<keyof C & string>>[];
  readonly namedByText?: true;
  readonly carriesOver?: boolean;
  readonly large?: boolean;
  readonly status?: Status;
  readonly severities?: Severities;
}

export function defineContract<const C extends Columns>(options: ContractOptions<C>): Contract<C> {
  return { required: true, totals: [], reading: {}, rules: [], carriesOver: false, large: false, ...options };
}
