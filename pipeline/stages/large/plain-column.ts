import type { Areas } from "../../model/area.ts";
import {
  type Column,
  everyName,
  mayBeEmpty,
  mustBeWhole,
  type QuantityColumn,
} from "../../model/contract.ts";
import type { RawUnit } from "../../model/unit.ts";
import { rawUnitNames } from "../../model/unit.ts";
import { rangeOfSchema } from "../validate/read/columns/schema-range.ts";
import { unitFor } from "../validate/readers/units.ts";
import type { Dialect, EngineKind } from "./dialect.ts";

/** The condition for cells that are not plain values, and the code our reader gives them. */
export interface ColumnFault {
  readonly code: string;
  readonly when: string;
}

/** How an engine reads a column: conditions for faults, at most one for each row, and the value of all other rows. */
export interface PlainColumn {
  readonly faults: readonly ColumnFault[];
  readonly value: string;
}

/** A column of a contract, and its expression in an engine. */
export interface RawColumn<C extends Column = Column> {
  readonly column: C;
  readonly raw: string;
  readonly kind: EngineKind;
  /** For numbers; null where nothing gives their unit. */
  readonly units: UnitOfRows | null;
}

/** The unit of a column's numbers: one for all rows, or one for each spelling in another column. */
export type UnitOfRows = RawUnit | { readonly raw: string };

/** Visible characters with single spaces; none that folds into another or that a spreadsheet interprets. */
const plainText =
  "[^\\s\\p{C}#'\\x{ff00}-\\x{ffef}\\x{f900}-\\x{faff}\\x{fb00}-\\x{fb4f}]([^\\s\\p{C}\\x{ff00}-\\x{ffef}\\x{f900}-\\x{faff}\\x{fb00}-\\x{fb4f}]| [^\\s\\p{C}])*";
const plainInstant =
  "\\d{4}-\\d{2}-\\d{2}(T([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d+)?)?(Z|[+-]\\d{2}:\\d{2}))?";
/** Times in four-digit years; engines also have others, and infinity. */
const inYears = [Date.UTC(1000, 0, 1), Date.UTC(10_000, 0, 1) - 1];
const plainPeriod = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
/** Numbers as programs write them: to 15 digits as text, with the sign in front. */
const plainNumber = "-?\\d{1,15}(\\.\\d{1,15})?";

export function plainColumn(sql: Dialect, rawColumn: RawColumn, areas: Areas): PlainColumn {
  const { column, raw, kind } = rawColumn;
  const isEmpty = kind === "text" ? `(${raw} IS NULL OR ${raw} = '')` : `${raw} IS NULL`;
  const isOptional = mayBeEmpty(column);
  const missed = isOptional ? [] : [{ code: "missing-value", when: isEmpty }];
  const read = readAs(sql, rawColumn, areas);
  // Required text is never empty where accepted, and a column used as it is costs nothing.
  const value =
    kind === "text" && isOptional ? `CASE WHEN ${isEmpty} THEN NULL ELSE ${read.value} END` : read.value;
  const faults = read.faults.map(({ code, when }) => ({ code, when: `NOT ${isEmpty} AND (${when})` }));
  return { faults: [...missed, ...faults], value };
}

function readAs(sql: Dialect, rawColumn: RawColumn, areas: Areas): PlainColumn {
  const { column, raw, kind } = rawColumn;
  const unless = (code: string, plain: string): ColumnFault[] => [{ code, when: `NOT (${plain})` }];
  switch (column.kind) {
    case "text":
      if (kind !== "text")
        return { value: sql.asText(raw), faults: kind === "number" ? [] : never("not-plain") };
      return { value: raw, faults: unless("not-plain", sql.matches(raw, plainText)) };
    case "choice": {
      const ids = Object.entries(column.choices).map(([id, names]) => [id, everyName(names)] as const);
      return coded(sql, rawColumn, ids, "not-in-list");
    }
    case "area": {
      const ids = areas.all.map(
        ({ code, names, aliases }) => [code, [code, ...Object.values(names), ...aliases]] as const,
      );
      // A name shared by two places identifies neither.
      const sure = ids.map(
        ([code, names]) => [code, names.filter((name) => areas.find(name) === code)] as const,
      );
      return coded(sql, rawColumn, sure, "unknown-area");
    }
    case "period":
      if (kind === "day")
        return {
          value: sql.asText(raw),
          faults: unless("not-a-date", sql.matches(sql.asText(raw), plainPeriod)),
        };
      if (kind !== "text") return { value: "NULL", faults: never("not-a-date") };
      return {
        value: raw,
        faults: unless(
          "not-a-date",
          `${sql.matches(raw, plainPeriod)} AND (length(${raw}) < 10 OR ${sql.instantIn(raw)} IS NOT NULL)`,
        ),
      };
    case "instant":
      if (kind === "instant" || kind === "day") {
        const value = kind === "day" ? sql.millisecondsOfDay(raw) : sql.millisecondsOf(raw);
        return {
          value,
          faults: unless("not-a-date", `coalesce(${value} BETWEEN ${inYears.join(" AND ")}, 1 = 0)`),
        };
      }
      if (kind !== "text") return { value: "NULL", faults: never("not-a-date") };
      return {
        value: sql.instantIn(raw),
        faults: unless(
          "not-a-date",
          `${sql.matches(raw, plainInstant)} AND ${sql.instantIn(raw)} IS NOT NULL`,
        ),
      };
    case "quantity":
      return number(sql, { ...rawColumn, column });
  }
}

function never(code: string): ColumnFault[] {
  return [{ code, when: "1 = 1" }];
}

function coded(
  sql: Dialect,
  { raw, kind }: RawColumn,
  ids: readonly (readonly [id: string, names: readonly string[]])[],
  code: string,
): PlainColumn {
  if (kind !== "text") return { value: "NULL", faults: never(code) };
  // Of two meanings with the same name the last wins, as in memory.
  const meanings = new Map(
    ids.flatMap(([id, names]) => names.map((name) => [sql.text(name), sql.text(id)] as const)),
  );
  const value = sql.meaningOf(raw, meanings);
  return { value, faults: [{ code, when: `${value} IS NULL` }] };
}

function number(sql: Dialect, { column, raw, kind, units }: RawColumn<QuantityColumn>): PlainColumn {
  if ((kind !== "text" && kind !== "number") || !units)
    return { value: "NULL", faults: never("not-a-number") };
  const typed = kind === "number" ? sql.asNumber(raw) : sql.numberIn(raw);
  const isPlain =
    kind === "number" ? sql.isFinite(typed) : `${sql.matches(raw, plainNumber)} AND ${typed} IS NOT NULL`;
  const value = inUnit(sql, typed, column, units);
  const { low, high, accepts } = rangeOfSchema(column.schema);
  const outside = [
    ...(Number.isFinite(low) ? [`${value} ${accepts(low) ? "<" : "<="} ${low}`] : []),
    ...(Number.isFinite(high) ? [`${value} ${accepts(high) ? ">" : ">="} ${high}`] : []),
  ];
  const isWhole = !accepts(wholeAnd(low, high));
  const range = outside.length > 0 ? [{ code: "out-of-range", when: outside.join(" OR ") }] : [];
  const parts = `${value} <> floor(${value})`;
  const ofThings = isWhole ? [] : ofThingsWhere(sql, column, units);
  const whole = ofThings ? [{ code: "not-whole", when: [...ofThings, parts].join(" AND ") }] : [];
  return {
    value,
    faults: [
      { code: "not-a-number", when: `NOT (${isPlain})` },
      ...[...range, ...whole].map(({ code, when }) => ({ code, when: `${isPlain} AND (${when})` })),
    ],
  };
}

/** Conditions for rows that count things; null where no row does. */
function ofThingsWhere(sql: Dialect, column: QuantityColumn, units: UnitOfRows): string[] | null {
  if (!("raw" in units)) return mustBeWhole(column, units.unit) ? [] : null;
  const names = spelledUnits(column).flatMap(([name, { unit }]) =>
    mustBeWhole(column, unit) ? [sql.text(name)] : [],
  );
  return names.length > 0 ? [`${units.raw} IN (${names.join(", ")})`] : null;
}

/** A fraction between the bounds: whether the schema accepts it shows whether fractions are allowed. */
function wholeAnd(low: number, high: number): number {
  const from = Number.isFinite(low) && Math.abs(low) < Number.MAX_SAFE_INTEGER ? Math.floor(low) : 0;
  return from + 0.5 < high ? from + 0.5 : from - 0.5;
}

function inUnit(sql: Dialect, typed: string, column: QuantityColumn, units: UnitOfRows): string {
  const converted = ({ factor, offset = 0 }: RawUnit) =>
    `${typed}${factor === 1 ? "" : ` * ${factor}`}${offset === 0 ? "" : ` + ${offset}`}`;
  if (!("raw" in units)) return `(${converted(units)})`;
  const cases = spelledUnits(column).map(([name, unit]) => `WHEN ${sql.text(name)} THEN ${converted(unit)}`);
  return `(CASE ${units.raw} ${cases.join(" ")} END)`;
}

/** The plain spellings of the units that a column accepts. */
export function spelledUnits(column: QuantityColumn): (readonly [name: string, unit: RawUnit])[] {
  const names = [...new Set([...rawUnitNames, ...Object.keys(column.datasetUnits ?? {})])];
  return names.flatMap((name) => {
    const unit = unitFor(name, column);
    return unit && column.units.includes(unit.unit) ? [[name, unit] as const] : [];
  });
}
