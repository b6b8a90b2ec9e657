import type { Areas } from "../../model/area.ts";
import type { Column, Contract } from "../../model/contract.ts";
import { type Finding, finding, type Problem } from "../../model/finding.ts";
import { groupBy } from "../../model/group-by.ts";
import type { Sheet, Span } from "../../model/sheet.ts";
import { type CellRange, type CellRef, mergeRanges, rangeOf } from "../../model/source.ts";
import { type CellReader, cellReaders, headingUnit } from "./cell-readers.ts";
import { checkPercentScale } from "./check-percent-scale.ts";
import { checkTotals } from "./check-totals.ts";
import type { ReadQuantity } from "./column-store.ts";
import type { Located } from "./locate-table.ts";
import { mergesOfColumn } from "./merge-fill.ts";
import { rawText } from "./readers/cell.ts";
import { type RowKind, rowKinds } from "./row-kinds.ts";
import { type TableBuilder, tableBuilder } from "./table-builder.ts";

/** What became of the rows below a header: in = used + set aside + rejected. */
export interface Tally {
  readonly used: number;
  readonly setAside: number;
  readonly rejected: number;
}

export interface TableRead {
  readonly table: TableBuilder;
  readonly findings: readonly Finding[];
  readonly tally: Tally;
}

/** The rows seen so far by key, across the files of one source. */
export type SeenKeys = Map<string, { readonly at: CellRef; readonly content: string }>;

/** Reads the rows of a located table: good ones into typed columns, bad ones into findings that name their cells. */
export function readTable(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  areas: Areas,
  seen: SeenKeys,
): TableRead {
  const unreadable = headingProblems(sheet, contract, located);
  const kinds = rowKinds(sheet, contract, located);
  const table = tableBuilder(sheet, contract, located);
  if (unreadable.length > 0)
    return { table, findings: unreadable, tally: { used: 0, setAside: 0, rejected: kinds.size } };

  const findings: Finding[] = [];
  const readers = cellReaders(sheet, contract, located, areas);
  const once = readFields(sheet, contract, located, readers, areas, findings);
  const readRow = rowReader(sheet, contract, located, readers, once, findings);
  let rejected = 0;
  let setAside = 0;
  for (const [row, kind] of kinds) {
    if (kind.kind !== "data") {
      if (kind.kind !== "blank") setAside++;
      else if (kinds.get(row + 1)?.kind === "data")
        findings.push(finding({ code: "blank-row" }, rowLocation(sheet, located, row)));
      continue;
    }
    const values = readRow(row);
    const repeat = values && repeatedKey(sheet, contract, located, row, values, seen);
    if (repeat) findings.push(repeat);
    if (!values || repeat?.severity === "error") rejected++;
    else if (repeat) setAside++;
    else table.push(row, values);
  }
  findings.push(...checkTotals(sheet, contract, located, kinds));
  findings.push(...checkPercentScale(sheet, contract, located, dataRows(kinds)));
  return { table, findings, tally: { used: table.length, setAside, rejected } };
}

function dataRows(kinds: ReadonlyMap<number, RowKind>): number[] {
  return [...kinds].flatMap(([row, kind]) => (kind.kind === "data" ? [row] : []));
}

/** Columns whose unit stands in the header cannot be read when it is unknown; one heading over many is one finding. */
function headingProblems(sheet: Sheet, contract: Contract, located: Located): Finding[] {
  const faulty = Object.entries(contract.columns).flatMap(([name, column]) => {
    const at = located.columns.get(name);
    if (column.kind !== "quantity" || column.unitFrom !== "header" || at === undefined) return [];
    const unit = headingUnit(located, name);
    if (!("code" in unit) && column.units.includes(unit.unit)) return [];
    const problem: Problem =
      "code" in unit ? unit : { code: "unknown-unit", raw: unit.name, known: column.units };
    return [{ problem, cell: { file: sheet.file, sheet: sheet.name, row: located.headerRow, column: at } }];
  });
  return [...groupBy(faulty, ({ problem }) => JSON.stringify(problem)).values()].flatMap((alike) => {
    const [first] = alike;
    const [range] = mergeRanges(alike.map(({ cell }) => cell));
    return first && range ? [finding(first.problem, { scope: "range", range })] : [];
  });
}

/** The values of a row by column name, or null when one of its cells has a problem. */
function rowReader(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  readers: ReadonlyMap<string, CellReader>,
  once: ReadonlyMap<string, unknown> | null,
  findings: Finding[],
): (row: number) => ReadonlyMap<string, unknown> | null {
  const merges = new Map(
    [...located.columns.values()].map((column) => [column, mergesOfColumn(sheet, column)]),
  );
  const mergedNumbers = new Set<string>();

  return (row) => {
    const values = new Map(once);
    let sound = once !== null;
    for (const [name, at] of located.columns) {
      const column = columnNamed(contract, name);
      const merge = merges.get(at)?.(row) ?? null;
      if (merge && column.kind === "quantity") {
        sound = false;
        const key = `${merge.row}:${merge.column}`;
        if (!mergedNumbers.has(key)) findings.push(mergedNumber(sheet, merge));
        mergedNumbers.add(key);
        continue;
      }
      const cell = {
        file: sheet.file,
        sheet: sheet.name,
        row: merge?.row ?? row,
        column: merge?.column ?? at,
      };
      const read = readCell(readers, name, column, cell, row);
      findings.push(...read.findings);
      if (read.findings.some((found) => found.severity === "error")) sound = false;
      values.set(name, read.value);
    }
    if (!sound) return null;
    applyQualifier(contract, values);
    return values;
  };
}

/** The values that stand once for the whole table; null when one of them has a problem, which is reported once. */
function readFields(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  readers: ReadonlyMap<string, CellReader>,
  areas: Areas,
  findings: Finding[],
): ReadonlyMap<string, unknown> | null {
  const values = new Map<string, unknown>();
  let sound = true;
  for (const [name, column] of Object.entries(contract.columns)) {
    if (located.columns.has(name)) continue;
    const cell = located.fields.get(name);
    const read = cell
      ? readCell(readers, name, column, cell, cell.row)
      : column.place === "sheet-name"
        ? sheetNameValue(sheet, column, areas)
        : { value: null, findings: [] };
    findings.push(...read.findings);
    if (read.findings.some((found) => found.severity === "error")) sound = false;
    values.set(name, read.value);
  }
  return sound ? values : null;
}

interface CellRead {
  readonly value: unknown;
  readonly findings: readonly Finding[];
}

function readCell(
  readers: ReadonlyMap<string, CellReader>,
  name: string,
  column: Column,
  cell: CellRef,
  row: number,
): CellRead {
  const reading = readers.get(name)?.(cell.row, cell.column, row);
  if (!reading) throw new Error(`missing reader: ${name}`);
  const report = (problem: Problem): Finding => finding(problem, { scope: "range", range: rangeOf(cell) });
  if ("problem" in reading) return { value: null, findings: [report(reading.problem)] };
  const remarks = reading.remarks.map(report);
  if ("value" in reading) return { value: reading.value, findings: remarks };
  if (column.optional) return { value: null, findings: remarks };
  return { value: null, findings: [report({ code: "missing-value", column: column.names.en[0] ?? name })] };
}

/** The value that the sheet's own name gives: an area by any of its names, else the text. */
function sheetNameValue(sheet: Sheet, column: Column, areas: Areas): CellRead {
  const raw = sheet.name ?? "";
  const value = column.kind === "area" ? areas.find(raw) : raw;
  if (value !== null) return { value, findings: [] };
  const problem = { code: "unknown-area", raw, nearest: areas.nearest(raw) } as const;
  return { value, findings: [finding(problem, { scope: "sheet", file: sheet.file, sheet: raw })] };
}

function mergedNumber(sheet: Sheet, merge: Span): Finding {
  const range = { file: sheet.file, sheet: sheet.name, ...merge };
  return finding(
    { code: "merged-number", raw: rawText(sheet, merge.row, merge.column) },
    { scope: "range", range },
  );
}

function columnNamed(contract: Contract, name: string): Column {
  const column = contract.columns[name];
  if (!column) throw new Error(`unknown column: ${name}`);
  return column;
}

/** A qualifier column speaks for the row's numbers that do not carry their own. */
function applyQualifier(contract: Contract, values: Map<string, unknown>): void {
  const [name] =
    Object.entries(contract.columns).find(
      ([, column]) => column.kind === "choice" && column.role === "qualifier",
    ) ?? [];
  const qualifier = name === undefined ? null : values.get(name);
  if (!qualifier) return;
  for (const [column, { kind }] of Object.entries(contract.columns)) {
    if (kind !== "quantity") continue;
    const read = values.get(column) as ReadQuantity;
    if (read.qualifier === "exact") values.set(column, { ...read, qualifier });
  }
}

function repeatedKey(
  sheet: Sheet,
  contract: Contract,
  located: Located,
  row: number,
  values: ReadonlyMap<string, unknown>,
  seen: SeenKeys,
): Finding | null {
  if (contract.key.length === 0) return null;
  const parts = contract.key.map((name) => String(values.get(name)));
  const key = parts.join("\u0000");
  const content = [...located.columns.values()].map((column) => rawText(sheet, row, column)).join("\u0000");
  const first = seen.get(key);
  const keyColumn = contract.key
    .map((name) => located.columns.get(name))
    .find((column) => column !== undefined);
  const column = keyColumn ?? located.firstColumn;
  const at = { file: sheet.file, sheet: sheet.name, row, column };
  if (!first) {
    seen.set(key, { at, content });
    return null;
  }
  const code = first.content === content ? "duplicate-row" : "duplicate-key";
  const where = { scope: "range", range: { ...at, toRow: row, toColumn: column } } as const;
  return finding({ code, key: parts.join(" · "), first: first.at }, where);
}

function rowLocation(sheet: Sheet, located: Located, row: number): { scope: "range"; range: CellRange } {
  const range = {
    file: sheet.file,
    sheet: sheet.name,
    row,
    column: located.firstColumn,
    toRow: row,
    toColumn: located.lastColumn,
  };
  return { scope: "range", range };
}
