/** What a column of an engine holds, as far as checks are concerned. `other` is a time without offset or anything rare. */
export type EngineKind = "text" | "number" | "instant" | "day" | "nested" | "other";

/** What one engine's SQL says in words of its own; all else is said alike. Expressions go in, expressions come out. */
export interface Dialect {
  readonly name: DialectName;
  /** A column's name. */
  quote(of: string): string;
  text(of: string): string;
  kindOf(type: string): EngineKind;
  asText(expression: string): string;
  asNumber(expression: string): string;
  /** Whether the whole of a text is of the pattern, in RE2's syntax. */
  matches(text: string, pattern: string): string;
  /** What a text stands for, or NULL; the names and meanings are in quotes. */
  meaningOf(text: string, meanings: ReadonlyMap<string, string>): string;
  /** The number that a text gives, or NULL. */
  numberIn(text: string): string;
  /** Milliseconds since 1970 of `2015-11-22T00:00:00-06:00` or of a day at 00:00 UTC; NULL for no such time. */
  instantIn(text: string): string;
  /** The same of the engine's own instants, and of its days. */
  millisecondsOf(instant: string): string;
  millisecondsOfDay(day: string): string;
  isFinite(number: string): string;
  /** A number that is the same for equal values, and hardly ever for others. */
  hash(expressions: readonly string[]): string;
  /** Year and month of milliseconds since 1970 as one number, 202011 for November. */
  yearMonth(milliseconds: string): string;
  /** Whether some expressions are those of a row of a query, which is asked once, wherever the rows are. */
  isIn(expressions: readonly string[], query: string): string;
  /** A query for `n`, 0 where each key is surely of one row, that goes through the rows once and keeps no table of keys. */
  unproven(rows: KeyedRowsQuery): string;
  /** Of rows that share a key, the first of each. */
  firstOfEach(query: string, key: readonly string[]): string;
}

/** Rows whose keys are to be told apart. */
export interface KeyedRowsQuery {
  select(list: readonly string[], rest?: string): string;
  /** All but the last column of the key: a series. */
  readonly series: readonly string[];
  readonly last: string;
}

export const dialectNames = ["duckdb", "clickhouse"] as const;
export type DialectName = (typeof dialectNames)[number];
