import type { Areas } from "../../model/area.ts";
import type { Contract } from "../../model/contract.ts";
import type { RowSql, Rule } from "../../model/rule.ts";
import type { RawUnit } from "../../model/unit.ts";
import type { Dialect, EngineKind } from "./dialect.ts";
import { plainColumn, spelledUnits } from "./plain-column.ts";

/** One file or table of a source: where its rows are, and the name and type of each column there. */
export interface FilePart {
  /** The file that findings name. */
  readonly file: string;
  /** What follows FROM. */
  readonly from: string;
  /** The row's number, column names being row 1; NULL in a table, which has none. */
  readonly line: string;
  /** By the contract's names; optional columns may be absent. */
  readonly columns: ReadonlyMap<string, PartColumn>;
}

/** A column of a file: its header, its name in the engine, its kind, and its position from 1. */
export interface PartColumn {
  readonly header: string;
  readonly name: string;
  readonly kind: EngineKind;
  readonly at: number;
}

/** What a source is checked against: its contract, the areas, and the edition. */
export interface Against {
  readonly contract: Contract;
  readonly areas: Areas;
  readonly published: string;
  readonly edition: string;
}

/** The input of a contract's queries: its rows, the edition, and the units in headers. */
export interface AskedRows extends Against {
  readonly parts: readonly FilePart[];
  readonly headerUnits: ReadonlyMap<string, RawUnit>;
}

/**
 * Rows for a query: values are expressions over a single table without a subquery, since a distributed engine only pushes
 * down aggregates over a table.
 */
export interface RowsQuery {
  /** What follows FROM; its columns are those of `source`. */
  readonly from: string;
  /** Conditions that all rows meet. */
  readonly where: readonly string[];
  /** The expression of a contract's column, of `file` or of `line`. */
  value(name: string): string;
}

/** Rows that can be listed as they were delivered. */
export interface DeliveredRows extends RowsQuery {
  /** What is selected of them, and in which order. */
  readonly delivered: readonly string[];
  readonly inOrder: string;
}

export function select({ from, where }: RowsQuery, list: readonly string[], rest = ""): string {
  const conditions = where.length === 0 ? "" : `\nWHERE ${where.join("\n  AND ")}`;
  return `SELECT ${list.join(", ")}\nFROM ${from} AS source${conditions}${rest}`;
}

export function narrowed(rows: RowsQuery, ...where: readonly string[]): RowsQuery {
  return { ...rows, where: [...rows.where, ...where] };
}

/** The first of these rows that a check finds faulty, with columns as delivered. */
export function firstFaulty(rows: DeliveredRows, { when }: Check, most: number): string {
  return select(narrowed(rows, when(rows)), rows.delivered, `${rows.inOrder} LIMIT ${most}`);
}

/** Values with their names as aliases. */
export function named(sql: Dialect, { value }: RowsQuery, names: Iterable<string>): string[] {
  return Array.from(names, (name) => `${value(name)} AS ${sql.quote(name)}`);
}

/** One check of every row: rows that meet its condition are faulty. */
export interface Check {
  readonly code: string;
  /** The column whose cell is faulty; for a rule, the columns it looks at. */
  readonly columns: readonly string[];
  readonly rule: Rule | null;
  /** The condition of faulty rows. */
  when(rows: RowsQuery): string;
}

/** A contract as queries: each check is a condition; the rest exclude faulty rows. */
export interface Queries {
  /** Checks of single cells, asked of `source`. */
  readonly cells: readonly Check[];
  /** Rules, asked of the rows without a bad cell or, where keys repeat, of the first row of each key. */
  readonly rules: readonly Check[];
  /** All rows as delivered. */
  readonly source: DeliveredRows;
  /** Counts rows, and the faulty ones of each check, in one pass: `total`, `c0`, `c1`, … */
  counts(rows: RowsQuery, checks: readonly Check[]): string;
  /** The rows without a bad cell. */
  readonly accepted: DeliveredRows;
  /** `n` is 0 where one pass proves that every key occurs once; null where that cannot be proven. */
  readonly unproven: string | null;
  /** Queries whose `n` are all 0 where every key occurs once; each covers a share of the keys. */
  sameKeys(shares: number): readonly string[];
  /** Rows that share a key, with columns as delivered; and how many there are besides the first. */
  readonly repeated: { readonly count: string; first(most: number): string };
  /** `accepted`, but only the first of rows that share a key. */
  readonly firstOfEachKey: DeliveredRows;
}

const rawName = (column: string): string => `raw ${column}`;
export const deliveredName = (column: string): string => `delivered ${column}`;

/** `allPlain`: no row has a bad cell, so that they need not be excluded again. */
export function queriesOf(sql: Dialect, asked: AskedRows, allPlain = false): Queries {
  const { contract, parts, areas } = asked;
  const columns = Object.entries(contract.columns);
  const kindOf = (name: string): EngineKind => parts[0]?.columns.get(name)?.kind ?? "text";
  const rows = deliveredRows(sql, asked);
  const raw = rows.value;
  const source: DeliveredRows = {
    ...rows,
    delivered: [
      ...named(sql, rows, ["file", "line"]),
      ...columns.map(([name]) => deliveredAs(sql, { name, raw: raw(name), kind: kindOf(name) })),
    ],
    inOrder: `\nORDER BY ${["file", "line", ...contract.key.map(raw)].join(", ")}`,
  };

  const plain = columns.map(([name, column]) => {
    const unitFrom =
      column.kind === "quantity" && typeof column.unitFrom === "object" ? column.unitFrom.column : null;
    const units = unitFrom === null ? (asked.headerUnits.get(name) ?? null) : { raw: raw(unitFrom) };
    return { name, ...plainColumn(sql, { column, raw: raw(name), kind: kindOf(name), units }, areas) };
  });
  const ofUnits = columns.flatMap(([name, column]) => {
    if (column.kind !== "quantity" || typeof column.unitFrom !== "object") return [];
    const { column: unit } = column.unitFrom;
    const spellings = spelledUnits(column).map(([spelling]) => sql.text(spelling));
    // A value that is not a number has no unit that could be wrong.
    const noNumber = plain
      .find((each) => each.name === name)
      ?.faults.find(({ code }) => code === "not-a-number");
    const filled = `${raw(name)} IS NOT NULL AND ${raw(unit)} IS NOT NULL AND NOT coalesce(${noNumber?.when}, 1 = 0)`;
    return [
      {
        name: unit,
        code: "unknown-unit",
        when: `${filled} AND NOT (${raw(unit)} IN (${spellings.join(", ")}))`,
      },
    ];
  });
  const cellFaults = [
    ...plain.flatMap(({ name, faults }) => faults.map((fault) => ({ name, ...fault }))),
    ...ofUnits,
  ].map((fault) => ({ ...fault, when: `coalesce(${fault.when}, 1 = 0)` }));

  const values = new Map(plain.map(({ name, value }) => [name, value]));
  const accepted: DeliveredRows = {
    ...source,
    where: allPlain ? [] : cellFaults.map(({ when }) => `NOT ${when}`),
    value: (name) => values.get(name) ?? raw(name),
  };

  const cells = cellFaults.map(
    ({ name, code, when }): Check => ({ code, columns: [name], rule: null, when: () => when }),
  );
  const key = contract.key.map(accepted.value);
  const [last, ...series] = key.toReversed();
  const keyed = { select: (list: readonly string[], rest?: string) => select(accepted, list, rest) };
  const repeats = `\nGROUP BY ${key.join(", ")} HAVING count(*) > 1`;
  const hash = key.length === 0 ? "" : sql.hash(key);
  const together = select(accepted, [...named(sql, accepted, values.keys()), ...source.delivered]);
  const firstOfEachKey: DeliveredRows = {
    from: `(${sql.firstOfEach(together, contract.key)})`,
    where: [],
    value: (name) => `source.${sql.quote(name)}`,
    delivered: ["source.*"],
    inOrder: "\nORDER BY file, line",
  };
  const rules = contract.rules.flatMap((rule): readonly Check[] => {
    const { inEngine } = rule;
    if (inEngine === "memory only") return [];
    const when = (rows: RowsQuery) => `coalesce(${inEngine(rowSql(sql, asked, rows))}, 1 = 0)`;
    return [{ code: "rule", columns: rule.columns, rule, when }];
  });
  return {
    cells,
    rules,
    source,
    counts: (rows, checks) =>
      select(rows, [
        "count(*) AS total",
        ...checks.map(({ when }, index) => `\n  count(*) FILTER (WHERE ${when(rows)}) AS c${index}`),
      ]),
    accepted,
    unproven:
      last === undefined || series.length === 0
        ? null
        : sql.unproven({ ...keyed, series: series.toReversed(), last }),
    sameKeys: (shares) =>
      Array.from({ length: shares }, (_, at) => {
        const rows = shares === 1 ? accepted : narrowed(accepted, `${hash} % ${shares} = ${at}`);
        return select(rows, [`count(*) - count(DISTINCT ${hash}) AS n`]);
      }),
    repeated: {
      count: `SELECT sum(copies) - count(*) AS n FROM (${select(accepted, ["count(*) AS copies"], repeats)}) AS repeated`,
      first: (most) =>
        select(
          narrowed(
            accepted,
            sql.isIn(key, select(accepted, key, `${repeats} ORDER BY ${key.join(", ")} LIMIT ${most}`)),
          ),
          source.delivered,
          "\nORDER BY file, line",
        ),
    },
    firstOfEachKey,
  };
}

/** All rows as delivered: directly from a single file or table, from several under names of our own. */
function deliveredRows(sql: Dialect, { parts, contract }: AskedRows): RowsQuery {
  const cell = ({ columns }: FilePart, name: string, of = "") => {
    const partColumn = columns.get(name);
    return partColumn ? `${of}${sql.quote(partColumn.name)}` : "NULL";
  };
  const [part, ...others] = parts;
  if (part && others.length === 0) {
    const places = new Map([
      ["file", sql.text(part.file)],
      ["line", part.line],
    ]);
    return {
      from: part.from,
      where: [],
      value: (name) => places.get(name) ?? cell(part, name, "source."),
    };
  }
  const each = parts.map((part) => {
    const cells = Object.keys(contract.columns).map(
      (name) => `${cell(part, name)} AS ${sql.quote(rawName(name))}`,
    );
    return `SELECT ${sql.text(part.file)} AS file, ${part.line} AS line, ${cells.join(", ")} FROM ${part.from}`;
  });
  return {
    from: `(${each.join("\nUNION ALL ")})`,
    where: [],
    value: (name) => `source.${name in contract.columns ? sql.quote(rawName(name)) : name}`,
  };
}

/** A column as delivered, to be read again: a text, a number, or the milliseconds of an instant. */
function deliveredAs(
  sql: Dialect,
  { name, raw, kind }: { readonly name: string; readonly raw: string; readonly kind: EngineKind },
): string {
  const as =
    kind === "number"
      ? sql.asNumber(raw)
      : kind === "instant"
        ? sql.asNumber(sql.millisecondsOf(raw))
        : sql.asText(raw);
  return `${as} AS ${sql.quote(deliveredName(name))}`;
}

function rowSql(sql: Dialect, { contract, published, edition }: AskedRows, rows: RowsQuery): RowSql {
  const status = Object.entries(contract.columns).find(
    ([, column]) => column.kind === "choice" && column.role === "status",
  );
  const padded = (rest: readonly [string, string]) => (period: string) =>
    `CASE length(${period}) WHEN 4 THEN concat(${period}, '${rest[0]}') WHEN 7 THEN concat(${period}, '${rest[1]}') ELSE ${period} END`;
  return {
    value: rows.value,
    firstDay: padded(["-01-01", "-01"]),
    // As text, no day of a month is later than its 31st.
    lastDay: padded(["-12-31", "-31"]),
    text: sql.text,
    status: status ? rows.value(status[0]) : sql.text(contract.status ?? "reported"),
    published,
    edition,
  };
}
