/** The kind of an engine's column, as far as checks are concerned. `other` is a time without offset or anything rare. */
export type EngineKind = "text" | "number" | "instant" | "day" | "nested" | "other";

/** The parts of SQL that differ between engines, as functions from expressions to expressions. */
export interface Dialect {
  readonly name: DialectName;
  /** Quotes a column's name. */
  quote(of: string): string;
  text(of: string): string;
  kindOf(type: string): EngineKind;
  asText(expression: string): string;
  asNumber(expression: string): string;
  /** Whether a whole text matches a pattern, in RE2's syntax. */
  matches(text: string, pattern: string): string;
  /** What a text stands for, or NULL; names and meanings are quoted. */
  meaningOf(text: string, meanings: ReadonlyMap<string, string>): string;
  /** The number in a text, or NULL. */
  numberIn(text: string): string;
  /** Milliseconds since 1970 of `2015-11-22T00:00:00-06:00`, or of a day at 00:00 UTC; NULL for any other text. */
  instantIn(text: string): string;
  /** Milliseconds since 1970 of the engine's own instants and days. */
  millisecondsOf(instant: string): string;
  millisecondsOfDay(day: string): string;
  isFinite(number: string): string;
  /** A hash that is equal for equal values, and hardly ever for others. */
  hash(expressions: readonly string[]): string;
  /** Year and month of milliseconds since 1970 as one number, 202011 for November. */
  yearMonth(milliseconds: string): string;
  /** Whether expressions equal a row of a query, which runs once, wherever the rows are. */
  isIn(expressions: readonly string[], query: string): string;
  /** A query for `n`, which is 0 where every key certainly occurs once; one pass over the rows, without a table of keys. */
  unproven(rows: KeyedRowsQuery): string;
  /** Of rows that share a key, the first of each. */
  firstOfEach(query: string, key: readonly string[]): string;
}

/** Rows whose keys must be unique. */
export interface KeyedRowsQuery {
  select(list: readonly string[], rest?: string): string;
  /** All columns of the key but the last: a series. */
  readonly series: readonly string[];
  readonly last: string;
}

export const dialectNames = ["duckdb", "clickhouse"] as const;
export type DialectName = (typeof dialectNames)[number];
