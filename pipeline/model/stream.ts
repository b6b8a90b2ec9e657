import type { Finding } from "./finding.ts";
import type { Observation } from "./observation.ts";
import type { Row, Table } from "./table.ts";

/** Rows of one month that an engine added up. */
export interface MonthSum<R = Row> {
  /** What they share, with their sum as the quantity and all their rows as its cells; `along` is the first of them. */
  readonly row: R;
  /** As `yyyy-mm`, by the clock of the zone that was asked for. */
  readonly month: string;
  /** How many rows there are, and of how many the quantity is known. */
  readonly rows: number;
  readonly known: number;
  /** The first and the last of them, in milliseconds since 1970. */
  readonly first: number;
  readonly last: number;
}

/** The rows of one group, in order; those that lie closer together than `addUp` allows come as sums of months. */
export interface Group<R = Row> {
  readonly key: string;
  readonly rows: readonly R[];
  readonly sums: readonly MonthSum<R>[];
}

/** What is computed of one group, or of all. */
export interface Streamed<I extends string = string> {
  readonly observations: readonly Observation<I>[];
  readonly findings: readonly Finding[];
}

/** A computation that takes group after group, in memory that does not grow with their number. */
export interface Fold<I extends string = string> {
  /** The time zones by whose clocks months are, null for UTC; the groups of each, or null for all that no other names. */
  readonly zones: readonly { readonly zone: string | null; readonly groups: readonly string[] | null }[];
  take(group: Group): Streamed<I>;
  /** What all groups say together. */
  close(): Streamed<I>;
}

/** How a dataset takes the rows of a source that comes by the million: one group after another, as an engine gives them. */
export interface Stream<Rows, Context, I extends string = string> {
  readonly source: string;
  /** The column whose equal values form a group, and the column that distinguishes the series of a group. */
  readonly by: string;
  readonly within: string;
  /** The column of instants along which rows are in order. */
  readonly along: string;
  /** Rows of a series that lie closer together than this, in milliseconds and on average, are added up by month. */
  readonly addUp: { readonly column: string; readonly closerThan: number };
  /** The indicators of which a table beside the report has a column: a line a group and series. */
  readonly tabulated: readonly I[];
  /** The indicators that only the stream computes. */
  readonly indicators: readonly I[];
  open(rows: Rows, context: Context): Fold<I>;
}

/** The first rows behind the figures of one group, and the query that gives all of them. */
export interface RowsBehind {
  readonly query: string;
  readonly count: number;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** With more groups than this, a report does not list each one, and they are not kept. */
export const mostGroupsListed = 500;

/** The groups of a table whose rows are in memory, in the order of their first rows; rows are made when their turn comes. */
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
