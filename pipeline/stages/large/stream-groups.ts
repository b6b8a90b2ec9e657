import type { Contract } from "../../model/contract.ts";
import type { Fold, Group, MonthSum, Stream } from "../../model/stream.ts";
import type { Row } from "../../model/table.ts";
import { offsetsBetween } from "../../model/time-zone.ts";
import type { Dialect } from "./dialect.ts";
import type { EngineValue } from "./engine.ts";
import type { LargeRead } from "./large-read.ts";
import { rowMaker } from "./large-table.ts";
import { named, narrowed, type RowsQuery, select } from "./queries.ts";

type How = Pick<Stream<never, never>, "by" | "within" | "along" | "addUp">;

/** What must be known about the series before querying them. */
interface Series {
  readonly all: number;
  readonly fine: number;
  readonly first: number;
  readonly last: number;
}

/** The groups of a source, one after another, with rows as they are or, where they are close together, as monthly sums. */
export async function* groupsOf(read: LargeRead, how: How, fold: Pick<Fold, "zones">): AsyncIterable<Group> {
  const { engine, large } = read;
  const { dialect } = engine;
  const { sound } = large;
  if (sound === null) return;
  const named = fold.zones.flatMap(({ groups }) => groups ?? []).map((group) => dialect.text(group));
  for (const { zone, groups } of fold.zones) {
    const list = groups?.map((group) => dialect.text(group)) ?? named;
    const condition = `${sound.value(how.by)} ${groups ? "IN" : "NOT IN"} (${list.join(", ")})`;
    const rows = list.length === 0 ? sound : narrowed(sound, condition);
    const [totals = {}] = await engine.rows(seriesQuery(dialect, rows, how), large.tally.used);
    const series = {
      all: Number(totals.all ?? 0),
      fine: Number(totals.fine ?? 0),
      first: Number(totals.first ?? 0),
      last: Number(totals.last ?? 0),
    };
    if (series.all === 0) continue;
    const columns = groupColumns(large.asked.contract);
    const query = groupsQuery(dialect, { rows, columns }, how, { series, zone });
    yield* inGroups(read, how, columns, engine.stream(query, large.tally.used));
  }
}

/** Columns of monthly sums besides those of the contract; NULL for single rows. */
const counts = ["month", "rows", "known", "first", "last"];

/** The columns of each row or sum. */
export function groupColumns({ columns }: Contract): string[] {
  return ["file", "line", "to line", ...Object.keys(columns), ...counts];
}

function seriesOf(sql: Dialect, rows: RowsQuery, { by, within, along, addUp }: How): string {
  const [group, part, at] = [by, within, along].map(rows.value);
  const fields = [
    ...named(sql, rows, [by, within]),
    `min(${at}) AS first`,
    `max(${at}) AS last`,
    `count(*) > 1 AND (max(${at}) - min(${at})) < (count(*) - 1) * ${addUp.closerThan} AS fine`,
  ];
  return select(rows, fields, `\nGROUP BY ${group}, ${part}`);
}

function seriesQuery(sql: Dialect, rows: RowsQuery, how: How): string {
  return `SELECT count(*) AS ${sql.quote("all")}, count(*) FILTER (WHERE fine) AS fine, ${sql.asNumber("min(first)")} AS first, ${sql.asNumber("max(last)")} AS last
FROM (${seriesOf(sql, rows, how)}) AS series`;
}

/** Rows, and the columns selected from them or their sums. */
interface AskedRows {
  readonly rows: RowsQuery;
  readonly columns: readonly string[];
}

/** One grouped query, or the rows as they are; both where a source has series of both kinds. */
export function groupsQuery(
  sql: Dialect,
  { rows, columns }: AskedRows,
  how: How,
  { series, zone }: { readonly series: Series; readonly zone: string | null },
): string {
  const { by, within, along } = how;
  const [group, part] = [by, within].map(sql.quote);
  const isFine = sql.isIn(
    [by, within].map(rows.value),
    `SELECT ${group}, ${part} FROM (${seriesOf(sql, rows, how)}) AS series WHERE fine`,
  );
  const only = (condition: string) => (series.fine === series.all ? rows : narrowed(rows, condition));
  const ofEach = series.fine === 0 ? rows : only(`NOT ${isFine}`);
  const each = select(
    ofEach,
    columns.map((name) => eachAs(sql, ofEach, name, how)),
  );
  const month = sql.yearMonth(localTime(rows.value(along), series, zone));
  const groups = [...["file", by, within].map(rows.value), month];
  const sums = select(
    only(isFine),
    columns.map((name) => summedAs(sql, { ...rows, month }, name, how)),
    `\nGROUP BY ${groups.join(", ")}`,
  );
  const all = series.fine === 0 ? each : series.fine === series.all ? sums : `${each}\nUNION ALL ${sums}`;
  return `SELECT * FROM (${all}) AS grouped ORDER BY ${[by, within, along].map(sql.quote).join(", ")}, file, line`;
}

function eachAs(sql: Dialect, rows: RowsQuery, name: string, { along }: How): string {
  const quoted = sql.quote(name);
  if (name === "to line") return `${rows.value("line")} AS ${quoted}`;
  if (counts.includes(name)) return `NULL AS ${quoted}`;
  return `${name === along ? sql.asNumber(rows.value(name)) : rows.value(name)} AS ${quoted}`;
}

interface MonthRows extends RowsQuery {
  /** The expression of each row's month. */
  readonly month: string;
}

function summedAs(sql: Dialect, { value: of, month }: MonthRows, name: string, how: How): string {
  const { by, within, along, addUp } = how;
  const value: { readonly [name: string]: string } = {
    file: of("file"),
    line: `min(${of("line")})`,
    "to line": `max(${of("line")})`,
    month,
    rows: "count(*)",
    known: `count(${of(addUp.column)})`,
    first: sql.asNumber(`min(${of(along)})`),
    last: sql.asNumber(`max(${of(along)})`),
    [by]: of(by),
    [within]: of(within),
    [along]: sql.asNumber(`min(${of(along)})`),
    [addUp.column]: `sum(${of(addUp.column)})`,
  };
  return `${value[name] ?? `min(${of(name)})`} AS ${sql.quote(name)}`;
}

/** Local time in milliseconds: plain arithmetic with the few offsets of the years in the data. */
function localTime(at: string, { first, last }: Series, zone: string | null): string {
  const offsets = offsetsBetween(first, last, zone);
  const [start, ...later] = offsets;
  const cases = later.toReversed().map(({ from, offset }) => `WHEN ${at} >= ${from} THEN ${offset}`);
  const offset = start?.offset ?? 0;
  return cases.length === 0 ? `${at} + ${offset}` : `${at} + CASE ${cases.join(" ")} ELSE ${offset} END`;
}

async function* inGroups(
  { large }: LargeRead,
  how: How,
  columns: readonly string[],
  batches: AsyncIterable<readonly (readonly EngineValue[])[]>,
): AsyncIterable<Group> {
  const make = rowMaker(large);
  const places = new Map(columns.map((name, at) => [name, at]));
  let group: Gathered | null = null;
  for await (const batch of batches) {
    const length = batch[0]?.length ?? 0;
    for (let index = 0; index < length; index++) {
      const value = (name: string): EngineValue => batch[places.get(name) ?? -1]?.[index] ?? null;
      const key = String(value(how.by));
      if (group !== null && group.key !== key) {
        yield group;
        group = null;
      }
      group ??= { key, rows: [], sums: [] };
      gather(group, make(value), value);
    }
  }
  if (group) yield group;
}

interface Gathered extends Group {
  readonly rows: Row[];
  readonly sums: MonthSum[];
}

function gather({ rows, sums }: Gathered, row: Row, value: (name: string) => EngineValue): void {
  const month = value("month");
  if (month === null) rows.push(row);
  else
    sums.push({
      row,
      month: `${Math.floor(Number(month) / 100)}-${String(Number(month) % 100).padStart(2, "0")}`,
      rows: Number(value("rows")),
      known: Number(value("known")),
      first: Number(value("first")),
      last: Number(value("last")),
    });
}
