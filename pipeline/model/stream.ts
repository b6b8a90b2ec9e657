import type { Finding } from "./finding.ts";
import type { Observation } from "./observation.ts";
import type { Row, Table } from "./table.ts";

/** Rows of one month, added up by an engine. */
export interface MonthSum<R = Row> {
  /** What the rows share, with their sum as the quantity and all of them as its cells; `along` is the first row's. */
  readonly row: R;
  /** As `yyyy-mm`, in the requested time zone. */
  readonly month: string;
  /** The number of rows, and of those with a known quantity. */
  readonly rows: number;
  readonly known: number;
  /** The first and the last row, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** The rows of a group, in order; those closer together than `addUp` allows come as monthly sums. */
export interface Group<R = Row> {
  readonly key: string;
  readonly rows: readonly R[];
  readonly sums: readonly MonthSum<R>[];
}

/** The results for one group, or for all. */
export interface Streamed<I extends string = string> {
  readonly observations: readonly Observation<I>[];
  readonly findings: readonly Finding[];
}

/** A computation that takes one group after another, in memory that does not grow with their number. */
export interface Fold<I extends string = string> {
  /** The time zones of monthly sums (null for UTC) and the groups of each, or null for all remaining groups. */
  readonly zones: readonly { readonly zone: string | null; readonly groups: readonly string[] | null }[];
  take(group: Group): Streamed<I>;
  /** The results over all groups. */
  close(): Streamed<I>;
}

/** How a dataset reads a source of millions of rows: one group after another, as an engine delivers them. */
export interface Stream<Rows, Context, I extends string = string> {
  readonly source: string;
  /** The column that forms groups, and the one that distinguishes the series in a group. */
  readonly by: string;
  readonly within: string;
  /** The column of instants by which rows are ordered. */
  readonly along: string;
  /** Rows of a series closer together than this on average, in milliseconds, are added up by month. */
  readonly addUp: { readonly column: string; readonly closerThan: number };
  /** Indicators with a column in a table beside the report, with a line for each group and series. */
  readonly tabulated: readonly I[];
  /** The indicators that only the stream computes. */
  readonly indicators: readonly I[];
  open(rows: Rows, context: Context): Fold<I>;
}

/** The first rows behind a group's figures, and the query for all of them. */
export interface RowsBehind {
  readonly query: string;
  readonly count: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** With more groups than this, a report does not list each one, and they are not kept. */
export const mostGroupsListed = 500;

/** The groups of a table in memory, in the order of their first rows; rows are made on demand. */
export function* groupsIn(table: Table, by: string): Generator<Group, void> {
  for (const [key, indexes] of indexesByGroup(table, by)) {
    yield { key, rows: indexes.map((index) => table.row(index)), sums: [] };
  }
}

/** Whether a table in memory has too many groups to keep the results of each. */
export function hasManyGroups(table: Table, by: string): boolean {
  return table.length > mostGroupsListed && indexesByGroup(table, by).size > mostGroupsListed;
}

const rowsByKey = new WeakMap<Table, ReadonlyMap<string, readonly number[]>>();

function indexesByGroup(table: Table, by: string): ReadonlyMap<string, readonly number[]> {
  const before = rowsByKey.get(table);
  if (before) return before;
  const groups = new Map<string, number[]>();
  let index = 0;
  for (const row of table) {
    const key = String(row[by]);
    const rows = groups.get(key);
    if (rows) rows.push(index++);
    else groups.set(key, [index++]);
  }
  rowsByKey.set(table, groups);
  return groups;
}
