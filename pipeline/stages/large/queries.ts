import type { Areas } from "../../model/area.ts";
import type { Contract } from "../../model/contract.ts";
import type { RowSql, Rule } from "../../model/rule.ts";
import type { RawUnit } from "../../model/unit.ts";
import type { Dialect, Kind } from "./dialect.ts";
import { plainColumn, spelledUnits } from "./plain-column.ts";

/** One file or table of a source: where its rows are, and under which name and as what each column stands there. */
export interface Part {
  /** The file that findings name. */
  readonly file: string;
  /** What stands behind FROM. */
  readonly from: string;
  /** The row's number, the names of the columns being row 1; NULL in a table, which has none. */
  readonly line: string;
  /** By the contract's name; an optional column that it leaves out is not there. */
  readonly columns: ReadonlyMap<string, PartColumn>;
}

/** A column of a file: what it is called there and in the engine, what it holds, and its place, 1 first. */
export interface PartColumn {
  readonly header: string;
  readonly name: string;
  readonly kind: Kind;
  readonly at: number;
}

/** What a source is held against: its contract, the areas, and the edition. */
export interface Against {
  readonly contract: Contract;
  readonly areas: Areas;
  readonly published: string;
  readonly edition: string;
}

/** What a contract is asked of: its rows, the edition, and the units that headers name. */
export interface Asked extends Against {
  readonly parts: readonly Part[];
  readonly headerUnits: ReadonlyMap<string, RawUnit>;
}

/** One thing that is asked of every row: the rows that meet it are at fault. */
export interface Check {
  readonly code: string;
  /** The column whose cell is at fault; for a rule, the columns that it looks at. */
  readonly columns: readonly string[];
  readonly rule: Rule | null;
  /** The condition that they meet. */
  readonly when: string;
  /** How many rows there are, and the first of them with their columns as delivered. */
  readonly count: string;
  first(most: number): string;
}

/** A contract as queries: each check is one; the rest leave out what the checks found. */
export interface Queries {
  readonly checks: readonly Check[];
  /** Rows in all, and the count of each check, in one pass. */
  readonly tally: string;
  /** The rows without a bad cell. */
  readonly plain: string;
  /** The rows without a bad cell, their values by the contract's names, with `file` and `line`. */
  readonly accepted: string;
  /** Whether every key is proven to be of one row by the order that the rows are in; null where an engine has none. */
  readonly inOrder: string | null;
  /** 0 where every key is surely of one row. */
  readonly sameKeys: string;
  /** The rows that share a key, with their columns as delivered; and how many there are beyond the first. */
  readonly repeated: { readonly count: string; first(most: number): string };
  /** The same as `accepted`, of rows that share a key only the first. */
  readonly firstOfEachKey: string;
}

const rawName = (column: string): string => `raw ${column}`;
export const deliveredName = (column: string): string => `delivered ${column}`;

/** `allPlain`: no row has a bad cell, so that none need be looked for again. */
export function queriesOf(sql: Dialect, asked: Asked, allPlain = false): Queries {
  const { contract, parts, areas } = asked;
  const columns = Object.entries(contract.columns);
  const kindOf = (name: string): Kind => parts[0]?.columns.get(name)?.kind ?? "text";
  const source = parts
    .map((part) =>
      rowsOf(
        sql,
        part,
        columns.map(([name]) => name),
      ),
    )
    .join("\nUNION ALL ");
  const raw = (name: string) => sql.quote(rawName(name));

  const plain = columns.map(([name, column]) => {
    const unitFrom =
      column.kind === "quantity" && typeof column.unitFrom === "object" ? column.unitFrom.column : null;
    const units = unitFrom === null ? (asked.headerUnits.get(name) ?? null) : { raw: raw(unitFrom) };
    return { name, ...plainColumn(sql, { column, raw: raw(name), kind: kindOf(name), units }, areas) };
  });
  const ofUnits = columns.flatMap(([name, column]) => {
    if (column.kind !== "quantity" || typeof column.unitFrom !== "object") return [];
    const { column: unit } = column.unitFrom;
    const known = spelledUnits(column).map(([spelling]) => sql.text(spelling));
    // What is no number has no unit that could be wrong.
    const noNumber = plain
      .find((own) => own.name === name)
      ?.faults.find(({ code }) => code === "not-a-number");
    const filled = `${raw(name)} IS NOT NULL AND ${raw(unit)} IS NOT NULL AND NOT coalesce(${noNumber?.when}, 1 = 0)`;
    return [
      { name: unit, code: "unknown-unit", when: `${filled} AND NOT (${raw(unit)} IN (${known.join(", ")}))` },
    ];
  });
  const cellFaults = [
    ...plain.flatMap(({ name, faults }) => faults.map((fault) => ({ name, ...fault }))),
    ...ofUnits,
  ].map((fault) => ({ ...fault, when: `coalesce(${fault.when}, 1 = 0)` }));

  const values = plain.map(({ name, value }) => `${value} AS ${sql.quote(name)}`).join(", ");
  const raws = columns.map(([name]) => raw(name)).join(", ");
  const isPlain =
    cellFaults.length === 0 || allPlain
      ? "1 = 1"
      : cellFaults.map(({ when }) => `NOT ${when}`).join("\n  AND ");
  const accepted = `SELECT file, line, ${values}\nFROM (${source}) AS source\nWHERE ${isPlain}`;
  const withRaws = `SELECT file, line, ${raws}, ${values}\nFROM (${source}) AS source\nWHERE ${isPlain}`;

  const delivered = columns.map(([name]) => deliveredAs(sql, name, kindOf(name))).join(", ");
  const firstWhere = (from: string, when: string) => (most: number) =>
    `SELECT file, line, ${delivered}\nFROM (${from}) AS source\nWHERE ${when}\nORDER BY file, line${contract.key.map((name) => `, ${raw(name)}`).join("")} LIMIT ${most}`;
  const checks = [
    ...cellFaults.map(({ name, code, when }) => ({
      ...{ code, columns: [name], rule: null, when },
      count: `SELECT count(*) AS n FROM (${source}) AS source WHERE ${when}`,
      first: firstWhere(source, when),
    })),
    ...contract.rules.flatMap((rule) => {
      if (rule.inEngine === "memory only") return [];
      const when = `coalesce(${rule.inEngine(rowSql(sql, asked))}, 1 = 0)`;
      return {
        ...{ code: "rule", columns: rule.columns, rule, when },
        count: `SELECT count(*) AS n FROM (${accepted}) AS accepted WHERE ${when}`,
        first: firstWhere(withRaws, when),
      };
    }),
  ];
  const counted = checks
    .filter(({ rule }) => rule === null)
    .map(({ when }, index) => `count(*) FILTER (WHERE ${when}) AS c${index}`);
  const key = contract.key.map((name) => sql.quote(name));
  const repeatedKeys = `SELECT ${key.join(", ")} FROM (${accepted}) AS accepted GROUP BY ${key.join(", ")} HAVING count(*) > 1`;
  return {
    checks,
    tally: `SELECT ${["count(*) AS total", ...counted].join(",\n  ")}\nFROM (${source}) AS source`,
    plain: `SELECT count(*) AS n FROM (${source}) AS source WHERE ${isPlain}`,
    accepted,
    inOrder: inOrderOf(sql, contract.key, accepted),
    sameKeys: `SELECT count(*) - count(DISTINCT ${sql.hash(key)}) AS n FROM (${accepted}) AS accepted`,
    repeated: {
      count: `SELECT sum(copies) - count(*) AS n FROM (SELECT count(*) AS copies FROM (${accepted}) AS accepted GROUP BY ${key.join(", ")} HAVING count(*) > 1) AS repeated`,
      first: (most) =>
        `SELECT file, line, ${delivered}\nFROM (${withRaws}) AS source\nWHERE (${key.join(", ")}) IN (${repeatedKeys} ORDER BY ${key.join(", ")} LIMIT ${most})\nORDER BY file, line`,
    },
    firstOfEachKey: sql.firstOfEach(accepted, contract.key),
  };
}

/**
 * Keys are of one row each where the rows of all but the key's last column stand together, once, and the last column
 * rises among them: that much is seen in passing, without a table of all keys.
 */
function inOrderOf(sql: Dialect, key: readonly string[], accepted: string): string | null {
  const last = key.at(-1);
  const group = key.slice(0, -1).map((name) => sql.quote(name));
  if (!sql.lagsInOrder || last === undefined || group.length === 0) return null;
  const columns = [...group, sql.quote(last)].join(", ");
  const before = group.map((name, at) => `lag(${name}) OVER () AS b${at}`).join(", ");
  const same = group.map((name, at) => `${name} = b${at}`).join(" AND ");
  return `SELECT count(*) FILTER (WHERE same AND NOT rises) AS falls,
  count(*) FILTER (WHERE NOT same) AS runs,
  (SELECT count(*) FROM (SELECT ${group.join(", ")} FROM (${accepted}) GROUP BY ${group.join(", ")})) AS groups
FROM (SELECT coalesce(${same}, false) AS same, coalesce(${sql.quote(last)} > before, false) AS rises
  FROM (SELECT ${columns}, ${before}, lag(${sql.quote(last)}) OVER () AS before FROM (${accepted})))`;
}

function rowsOf(sql: Dialect, { file, from, line, columns }: Part, names: readonly string[]): string {
  const each = names.map((name) => {
    const own = columns.get(name);
    return `${own ? sql.quote(own.name) : "NULL"} AS ${sql.quote(rawName(name))}`;
  });
  return `SELECT ${sql.text(file)} AS file, ${line} AS line, ${each.join(", ")} FROM ${from}`;
}

/** A column as it was delivered, for whoever reads it again: a text, a number, or the milliseconds of an instant. */
function deliveredAs(sql: Dialect, name: string, kind: Kind): string {
  const raw = sql.quote(rawName(name));
  const as =
    kind === "number"
      ? sql.asNumber(raw)
      : kind === "instant"
        ? sql.asNumber(sql.millisecondsOf(raw))
        : sql.asText(raw);
  return `${as} AS ${sql.quote(deliveredName(name))}`;
}

function rowSql(sql: Dialect, { contract, published, edition }: Asked): RowSql {
  const status = Object.entries(contract.columns).find(
    ([, column]) => column.kind === "choice" && column.role === "status",
  );
  const padded = (rest: readonly [string, string]) => (period: string) =>
    `CASE length(${period}) WHEN 4 THEN concat(${period}, '${rest[0]}') WHEN 7 THEN concat(${period}, '${rest[1]}') ELSE ${period} END`;
  return {
    value: (column) => sql.quote(column),
    firstDay: padded(["-01-01", "-01"]),
    // As text, no day of a month is later than its 31st.
    lastDay: padded(["-12-31", "-31"]),
    text: sql.text,
    status: status ? sql.quote(status[0]) : sql.text(contract.status ?? "reported"),
    published,
    edition,
  };
}
