import type { Areas } from "../../../model/area.ts";
import type { Column, Contract, QuantityColumn } from "../../../model/contract.ts";
import { finding, type Problem } from "../../../model/finding.ts";
import { onSheet } from "../../../model/place.ts";
import { shown } from "../locate/header-names.ts";
import { headingUnit, unitBehind, unreadUnit } from "../locate/heading-unit.ts";
import type { Located } from "../locate/located.ts";
import { rawText } from "../readers/cell.ts";
import { anyYear } from "../readers/headed-period.ts";
import { nameWithoutYear } from "../readers/name-without-year.ts";
import { readPeriodText } from "../readers/period-text.ts";
import { type NamedUnit, namesOfUnits, unitFor } from "../readers/units.ts";
import { formOf } from "../totals/check-totals.ts";
import { type CodedReader, codedReader, textReader } from "./coded-reader.ts";
import { ColumnCells, type ColumnReading, EmptyCells } from "./column-cells.ts";
import { readCoded } from "./columns/coded-column.ts";
import { type ColumnStore, constantStore, hashConstant } from "./columns/column-store.ts";
import { readInstants } from "./columns/instant-column.ts";
import { readQuantities, type UnitOfRow } from "./columns/quantity-column.ts";
import type { QuantityStore } from "./columns/quantity-store.ts";
import { readText } from "./columns/text-column.ts";
import { emptyCellFindings } from "./empty-cell-findings.ts";
import { headingOfEach } from "./headings.ts";
import { levelOfEach } from "./levels.ts";
import { fillDown } from "./merge-fill.ts";
import { PerText } from "./per-text.ts";
import { missingValue } from "./problems.ts";

/** The result of reading a table's columns. */
export interface ColumnsRead {
  readonly stores: Map<string, ColumnStore>;
  readonly quantities: Map<string, QuantityStore>;
  readonly origins: Map<string, Uint32Array | null>;
}

/** Reads a located table column by column; values above the table are read once. */
export function readColumns(table: ColumnReading, areas: Areas, once: ColumnReading): ColumnsRead {
  const { located, rows } = table;
  const { contract } = located;
  const stores = new Map<string, ColumnStore>();
  const quantities = new Map<string, QuantityStore>();
  const origins = new Map<string, Uint32Array | null>();
  const entries = Object.entries(contract.columns);
  // Qualifier columns are read before the numbers they apply to.
  for (const [name, column] of entries.sort(
    ([, a], [, b]) => Number(isQuantity(a)) - Number(isQuantity(b)),
  )) {
    const at = located.columns.get(name);
    const field = located.fields.get(name);
    const label = shown(column) || name;
    if (at === undefined && !field) {
      const time = located.times.get(name) ?? null;
      stores.set(name, constantStore(column.place === "sheet-name" ? sheetName(column, areas, once) : time));
      continue;
    }
    const filled = at === undefined ? null : originsOf(located, column, at, rows);
    origins.set(name, filled);
    const reading = field ? { ...once, rows: Uint32Array.of(field.row), empty: new EmptyCells() } : table;
    const { optional } = column;
    const placed = { column: field?.column ?? at ?? 0, name: label, optional, origins: filled };
    const cells = new ColumnCells(reading, placed);
    const store = readColumn(located, areas, { name, column, cells, stores });
    if ("amounts" in store && !field) quantities.set(name, store);
    stores.set(name, field ? onlyValue(store) : store);
    if (field) once.findings.push(...emptyCellFindings(reading));
  }
  // In contract order, whatever the order of reading.
  const ordered = Object.keys(contract.columns).flatMap((name) => {
    const store = stores.get(name);
    return store ? [[name, store] as const] : [];
  });
  return { stores: new Map(ordered), quantities, origins };
}

/** The row of each row's label; null where each has its own. */
function originsOf(
  { sheet, headerRow }: Located,
  column: Column,
  at: number,
  rows: Uint32Array,
): Uint32Array | null {
  if (column.level !== undefined) return levelOfEach({ sheet, headerRow, column: at }, rows, column.level);
  return column.isHeading ? headingOfEach(sheet, at, rows) : fillDown(sheet, at, rows);
}

function isQuantity(column: Column): boolean {
  return column.kind === "quantity";
}

function onlyValue(store: ColumnStore): ColumnStore {
  const key = store.key(0);
  return {
    get: (index, evidence) => store.get(0, () => evidence(index)),
    key: () => key,
    mayHave: (other) => other === key,
    hashInto: (hashes) => hashConstant(key, hashes),
  };
}

/** One column of a located table, and the columns read before it. */
interface ColumnToRead {
  readonly name: string;
  readonly column: Column;
  readonly cells: ColumnCells;
  readonly stores: ReadonlyMap<string, ColumnStore>;
}

function readColumn(
  located: Located,
  areas: Areas,
  { name, column, cells, stores }: ColumnToRead,
): ColumnStore | QuantityStore {
  const { contract } = located;
  switch (column.kind) {
    case "text":
      if (column.part !== undefined) break;
      return readText(cells);
    case "instant":
      return readInstants(cells);
    case "quantity": {
      const form = formOf(located, name, column);
      const unitOf = unitReader(located, name, column, cells);
      return readQuantities(cells, column, { form, unitOf, qualifierOf: qualifierReader(contract, stores) });
    }
  }
  const ofMonths = monthReader(located, column, cells);
  if (ofMonths) return readCoded(cells, ofMonths, true);
  const read = codedReader(cells.sheet, column, cells.name, areas);
  if (!read) throw new Error(`missing reader: ${name}`);
  return readCoded(cells, read);
}

/** A reader of months whose year is in another column; null for any other column. */
function monthReader(located: Located, column: Column, cells: ColumnCells): CodedReader | null {
  const { sheet, columns, contract } = located;
  const { name } = cells;
  const written = column.kind === "period" ? column.written : null;
  if (!written?.startsWith("year in column ")) return null;
  const from = written.slice(15);
  const years = columns.get(from);
  // Years across are told apart only once each has its rows.
  if (years === undefined && from in contract.columns) return null;
  const yearColumn = contract.columns[from];
  const rows = Uint32Array.from({ length: cells.length }, (_, index) => cells.sheetRowAt(index));
  const origins = years === undefined || !yearColumn ? null : originsOf(located, yearColumn, years, rows);
  const originOf = new Map(Array.from(origins ?? [], (origin, index) => [rows[index], origin]));
  return (row, at) => {
    const year =
      years === undefined ? Number(anyYear) : yearIn(rawText(sheet, originOf.get(row) ?? row, years));
    const form = { name, typed: false, eras: false, written: `months of ${year}` as const };
    return readPeriodText(rawText(sheet, row, at), form);
  };
}

/** The year that a text is, also of an era; not a number for anything else. */
function yearIn(text: string): number {
  const read = readPeriodText(text, { name: "", typed: false, eras: true });
  return Number("value" in read ? read.value : text);
}

function qualifierReader(
  contract: Contract,
  stores: ReadonlyMap<string, ColumnStore>,
): ((index: number) => string | null) | null {
  const found = Object.entries(contract.columns).find(
    ([, column]) => column.kind === "choice" && column.role === "qualifier",
  );
  const store = found && stores.get(found[0]);
  if (!store) return null;
  return (index) => {
    const qualifier = store.key(index);
    return qualifier === "null" ? null : qualifier;
  };
}

/** Where each row's unit comes from: the contract or a heading for all rows, or a cell of the row, read once per text. */
function unitReader(located: Located, name: string, column: QuantityColumn, cells: ColumnCells): UnitOfRow {
  const { contract } = located;
  if (typeof column.unitFrom === "string") return headingUnit(located, name, column);
  const from = column.unitFrom.column;
  const at = located.columns.get(from);
  const { sheet } = cells;
  if (at === undefined) {
    const field = located.fields.get(from);
    return unitOf(field ? rawText(sheet, field.row, field.column) : "", column);
  }
  const unitColumn = contract.columns[from];
  if (!unitColumn) throw new Error(`unknown column: ${from}`);
  const refuse = (index: number, row: number, problem: Problem): null => {
    const isMissed = sheet.cells.isEmpty(row, at) && !unitColumn.optional;
    cells.refuseUnit(index, row, at, isMissed ? null : problem);
    return null;
  };
  const units: (NamedUnit | Problem)[] = [];
  const perText = new PerText(sheet.cells.sharedTexts);
  const rows = Uint32Array.from({ length: cells.length }, (_, index) => cells.sheetRowAt(index));
  const origins = fillDown(sheet, at, rows);
  return (index) => {
    const row = (origins ?? rows)[index] ?? 0;
    if (sheet.cells.kind(row, at) !== "text") {
      const unit = unitOf(rawText(sheet, row, at), column);
      return "code" in unit ? refuse(index, row, unit) : unit;
    }
    const text = sheet.cells.number(row, at);
    let unit = units[perText.get(text) - 1];
    if (!unit) {
      unit = unitOf(sheet.cells.text(row, at), column);
      perText.set(text, units.push(unit));
    }
    return "code" in unit ? refuse(index, row, unit) : unit;
  };
}

function unitOf(text: string, column: QuantityColumn): NamedUnit | Problem {
  const { units } = column;
  const raw = text.trim();
  // A label may name its unit behind it: `Area (km²)`.
  const unit = unitFor(raw, column) ?? unitFor(unitBehind(raw, column) ?? "", column);
  if (unit && units.includes(unit.unit)) return { ...unit, name: raw };
  return unreadUnit(raw, namesOfUnits(column));
}

/** The value given by the sheet's name. */
function sheetName(column: Column, areas: Areas, once: ColumnReading): unknown {
  const { sheet } = once.located;
  const raw = sheet.name;
  if (column.kind === "text") return raw;
  const label = shown(column);
  const read = textReader(column, label, areas, false);
  if (!read) throw new Error(`invalid place of a ${column.kind}: ${label}`);
  const whole = read(raw);
  const bare = column.kind === "area" ? nameWithoutYear(raw) : null;
  const reading = bare === null || "value" in whole ? whole : read(bare);
  if ("value" in reading) return reading.value;
  const problem: Problem = "problem" in reading ? reading.problem : missingValue({ columns: [label] });
  once.findings.push(finding(problem, onSheet(sheet.file, raw)));
  once.bad.fill(1);
  return null;
}
