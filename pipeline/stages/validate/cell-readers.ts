import type { Areas } from "../../model/area.ts";
import type { Column, Contract, QuantityColumn, Reading } from "../../model/contract.ts";
import type { Problem } from "../../model/finding.ts";
import type { Conversion } from "../../model/quantity.ts";
import type { Sheet } from "../../model/sheet.ts";
import { type RawUnit, readUnit, unitNames } from "../../model/unit.ts";
import type { ReadQuantity } from "./column-store.ts";
import type { Located } from "./locate-table.ts";
import { normalize } from "./normalize.ts";
import { type CellReading, gap, problem, rawText, unusable, value } from "./readers/cell.ts";
import { choiceReader } from "./readers/choice.ts";
import { readInstant } from "./readers/instant.ts";
import { missingMarker } from "./readers/missing-marker.ts";
import { readNumber } from "./readers/number.ts";
import { readPeriod } from "./readers/period.ts";

/** Reads the value of one column at a cell; `own` is the row that the values belong to. */
export type CellReader = (row: number, column: number, own: number) => CellReading<unknown>;

/** A reader for each column of the contract, with what is the same for all rows looked up once. */
export function cellReaders(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  areas: Areas,
): ReadonlyMap<string, CellReader> {
  return new Map(
    Object.entries(contract.columns).map(([name, column]) => [
      name,
      cellReader(sheet, column, contract.reading, located, name, areas),
    ]),
  );
}

function cellReader(
  sheet: Sheet,
  column: Column,
  reading: Reading,
  located: Located,
  name: string,
  areas: Areas,
): CellReader {
  const shown = column.names.en[0] ?? name;
  switch (column.kind) {
    case "text":
      return byText(sheet, (raw) => value(raw.trim()));
    case "choice":
      return byText(sheet, choiceReader(column));
    case "area":
      return byText(sheet, (raw) => {
        const code = areas.find(raw);
        return code === null
          ? problem({ code: "unknown-area", raw, nearest: areas.nearest(raw) })
          : value(code);
      });
    case "period":
      return (row, at) => orMarker(sheet, row, at, readPeriod(sheet, row, at, shown));
    case "instant":
      return (row, at) => readInstant(sheet, row, at, shown);
    case "quantity":
      return quantityReader(sheet, column, reading, located, name);
  }
}

/** Reads by the cell's text, once for each distinct one. */
function byText(sheet: Sheet, read: (raw: string) => CellReading<unknown>): CellReader {
  const known = new Map<string, CellReading<unknown>>();
  return (row, column) => {
    const raw = rawText(sheet, row, column);
    let reading = known.get(raw);
    if (!reading) {
      const broken = unusable(sheet, row, column);
      reading = broken ? problem(broken) : raw.trim() === "" ? gap("not-reported") : read(raw);
      known.set(raw, orMarker(sheet, row, column, reading));
    }
    return reading;
  };
}

/** Where the content cannot be read but says that there is none (n/a, …), that is a reason and not a problem. */
function orMarker<T>(sheet: Sheet, row: number, column: number, reading: CellReading<T>): CellReading<T> {
  if (!("problem" in reading)) return reading;
  const raw = rawText(sheet, row, column);
  const reason = missingMarker(normalize(raw));
  return reason ? gap(reason, [{ code: "missing-marker", raw }]) : reading;
}

function quantityReader(
  sheet: Sheet,
  column: QuantityColumn,
  { decimal }: Reading,
  located: Located,
  name: string,
): CellReader {
  const shown = column.names.en[0] ?? name;
  const unitAt = unitReader(sheet, column, located, name);
  const { minValue, maxValue } = column.schema;
  return (row, at, own) => {
    const number = readNumber(sheet, row, at, shown, decimal);
    if ("problem" in number) return number;
    const unit = unitAt(own);
    if ("code" in unit) return problem(unit);
    const raw = rawText(sheet, row, at);
    if ("gap" in number) {
      const read = {
        amount: Number.NaN,
        unit: unit.unit,
        qualifier: "exact",
        raw,
        gap: number.gap,
        conversion: null,
      } as const;
      return column.gaps ? value(read, number.remarks) : gap(number.gap, number.remarks);
    }
    const { amount, qualifier, percent } = number.value;
    if (percent && unit.unit !== "percent")
      return problem({ code: "unexpected-percent", raw, unit: unit.unit });
    const conversion = percent === "fraction" ? ofFraction : conversionOf(unit);
    const converted = conversion ? scale(amount, conversion) : amount;
    const low = minValue ?? Number.NEGATIVE_INFINITY;
    const high = maxValue ?? Number.POSITIVE_INFINITY;
    if (!(converted >= low && converted <= high)) {
      return problem({
        code: "out-of-range",
        raw,
        column: shown,
        minimum: finite(low),
        maximum: finite(high),
      });
    }
    const read: ReadQuantity = { amount: converted, unit: unit.unit, qualifier, raw, gap: null, conversion };
    return value(read, number.remarks);
  };
}

const ofFraction: Conversion = { unit: "fraction of 1", factor: 100, offset: 0 };

/** 0.227 × 100 is 22.700000000000003 in binary; a product of two short decimals is rounded to what it is on paper. */
function scale(amount: number, { factor, offset }: Conversion): number {
  return Number((amount * factor + offset).toPrecision(15));
}

function conversionOf(unit: RawUnit & { readonly name: string }): Conversion | null {
  const offset = unit.offset ?? 0;
  return unit.factor === 1 && offset === 0 ? null : { unit: unit.name, factor: unit.factor, offset };
}

type NamedUnit = RawUnit & { readonly name: string };

function unitReader(
  sheet: Sheet,
  column: QuantityColumn,
  located: Located,
  name: string,
): (row: number) => NamedUnit | Problem {
  const { unitFrom, units } = column;
  const [first] = units;
  if (!first) throw new Error(`missing unit: ${name}`);
  if (unitFrom === "contract") {
    const fixed: NamedUnit = { name: first, unit: first, factor: 1 };
    return () => fixed;
  }
  if (unitFrom === "header") {
    const heading = headingUnit(located, name);
    return () => heading;
  }
  const unitColumn = located.columns.get(unitFrom.column);
  const known = new Map<string, NamedUnit | Problem>();
  return (row) => {
    const raw = unitColumn === undefined ? "" : rawText(sheet, row, unitColumn).trim();
    let unit = known.get(raw);
    if (!unit) {
      unit = allowed(raw, units);
      known.set(raw, unit);
    }
    return unit;
  };
}

/** The unit that the headings above a column name: a heading of its own, or the brackets behind its name. */
export function headingUnit(located: Located, name: string): NamedUnit | Problem {
  const headings = located.headings.get(located.columns.get(name) ?? 0) ?? [];
  for (const heading of headings) {
    const inBrackets = /[([（［]([^)\]）］]*)[)\]）］]$/u.exec(heading)?.[1];
    for (const text of inBrackets === undefined ? [heading] : [heading, inBrackets]) {
      const unit = readUnit(text);
      if (unit) return { ...unit, name: text };
    }
  }
  return { code: "unknown-unit", raw: headings.slice(1).join(" › "), known: unitNames };
}

function allowed(raw: string, units: QuantityColumn["units"]): NamedUnit | Problem {
  const unit = readUnit(raw);
  return unit && units.includes(unit.unit)
    ? { ...unit, name: raw }
    : {
        code: "unknown-unit",
        raw,
        known: unitNames.filter((name) => units.includes(readUnit(name)?.unit ?? "1")),
      };
}

function finite(bound: number): number | null {
  return Number.isFinite(bound) ? bound : null;
}
