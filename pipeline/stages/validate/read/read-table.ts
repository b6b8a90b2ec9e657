import type { Areas } from "../../../model/area.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { groupBy } from "../../../model/group-by.ts";
import { atCells, cellsAt } from "../../../model/place.ts";
import { mergeRanges } from "../../../model/source.ts";
import { countOf, indexesOf } from "../keys/indexes-of.ts";
import type { SeenKeys } from "../keys/seen-keys.ts";
import { headingUnit } from "../locate/heading-unit.ts";
import type { Located } from "../locate/located.ts";
import { rawText } from "../readers/cell.ts";
import { checkTotals } from "../totals/check-totals.ts";
import { possibleTotals } from "../totals/possible-totals.ts";
import { rowKind, rowKinds, type TableRows } from "../totals/row-kinds.ts";
import { acceptedRows, none } from "./accepted-rows.ts";
import { checkPercentScale } from "./check-percent-scale.ts";
import { codedReader } from "./coded-reader.ts";
import { type ColumnReading, EmptyCells } from "./column-cells.ts";
import { emptyCellFindings } from "./empty-cell-findings.ts";
import { coveredRows } from "./merge-fill.ts";
import { mergedNumbers } from "./merged-numbers.ts";
import { blankRow } from "./problems.ts";
import { type ColumnsRead, readColumns } from "./read-columns.ts";
import { setOthersAside } from "./set-others-aside.ts";
import { type TypedTable, typedTable } from "./typed-table.ts";
import { unpivot } from "./unpivot.ts";

/** The counts of a table's rows: in = used + set aside + rejected. */
export interface Tally {
  readonly used: number;
  readonly setAside: number;
  readonly rejected: number;
}

export interface TableRead {
  readonly table: TypedTable;
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  /** Whether there is a data row: good, bad or a copy. */
  readonly hasRows: boolean;
  /** Set where the contract asks for none of the rows. */
  readonly allAreOthers: Finding | null;
}

/** Reads the rows of a located table: good ones into typed columns, bad ones into findings at their cells. */
export function readTable(located: Located, areas: Areas, seen: SeenKeys): TableRead {
  const kinds = rowKinds(located, keyReader(located, areas));
  const ofTable: Finding[] = [...headingProblems(located)];
  const faulty = ofTable.length > 0;
  const totals = faulty ? [] : checkTotals(located, kinds);
  const { others, allAreOthers } = setOthersAside(located, kinds, areas);
  const rows = faulty ? new Uint32Array(0) : indexesOf(kinds.kinds, rowKind.data, kinds.firstRow);
  const table: ColumnReading = {
    located,
    rows,
    bad: new Uint8Array(rows.length),
    findings: [],
    empty: new EmptyCells(),
    badUnits: new Set(),
  };
  const once: ColumnReading = {
    ...table,
    rows: Uint32Array.of(0),
    bad: new Uint8Array(1),
    findings: ofTable,
  };
  const quantities = columnsOfKind(located, "quantity");
  const merged = mergedNumbers(table, quantities);
  const read = readColumns(table, areas, once);
  const accepted = once.bad[0] === 1 ? none : acceptedRows(table, read, seen);

  const blanks = blankRows(located, kinds);
  const cellFindings = [...merged, ...table.findings, ...emptyCellFindings(table), ...blanks];
  const findings = [
    ...ofTable,
    ...cellFindings.sort(byPlace),
    ...kinds.findings,
    ...totals,
    ...others,
    ...columnFindings(table, read),
  ];
  const columns = { located, rows, stores: read.stores, origins: read.origins };
  const used = accepted.indexes.length;
  const blank = countOf(kinds.kinds, rowKind.blank);
  const noData = kinds.kinds.length - rows.length - blank;
  const setAside = faulty ? 0 : noData + accepted.copies;
  const tally = { used, setAside, rejected: faulty ? noData : rows.length - used - accepted.copies };
  const hasRows = faulty ? noData > 0 : rows.length > 0;
  const flat = typedTable(columns, accepted.indexes);
  if (!located.spread) return { table: flat, findings, tally, hasRows, allAreOthers };
  const spread = unpivot(flat, located.spread, areas);
  return {
    ...{ table: spread.table, findings: [...spread.findings, ...findings] },
    ...{ tally, hasRows, allAreOthers },
  };
}

/** Returns whether a cell alone in its row is a key: a known place, choice or period. */
function keyReader({ sheet, contract, columns }: Located, areas: Areas) {
  const readers = new Map(
    contract.key.flatMap((name) => {
      const column = contract.columns[name];
      const at = columns.get(name);
      const read = column && codedReader(sheet, column, name, areas);
      return read && at !== undefined ? [[at, read] as const] : [];
    }),
  );
  return (row: number, column: number): boolean => {
    const reading = readers.get(column)?.(row, column);
    return reading !== undefined && "value" in reading;
  };
}

/** Columns whose header has an unknown unit cannot be read; a heading over several is one finding. */
function headingProblems(located: Located): Finding[] {
  const { sheet, contract } = located;
  const faulty = Object.entries(contract.columns).flatMap(([name, column]) => {
    const at = located.columns.get(name);
    if (column.kind !== "quantity" || typeof column.unitFrom !== "string" || at === undefined) return [];
    const problem = headingUnit(located, name, column);
    if (!("code" in problem)) return [];
    return [{ problem, cell: { file: sheet.file, sheet: sheet.name, row: located.headerRow, column: at } }];
  });
  return [...groupBy(faulty, ({ problem }) => JSON.stringify(problem)).values()].flatMap((alike) => {
    const [first] = alike;
    const [range] = mergeRanges(alike.map(({ cell }) => cell));
    return first && range ? [finding(first.problem, atCells(range))] : [];
  });
}

function columnFindings(table: ColumnReading, { quantities, stores }: ColumnsRead): Finding[] {
  const { located } = table;
  const { sheet, contract } = located;
  const placed = [...quantities].flatMap(([name, store]) => {
    const column = located.columns.get(name);
    return column === undefined ? [] : [{ name, column, store }];
  });
  const label = contract.key.map((name) => located.columns.get(name)).find((at) => at !== undefined);
  const labelAt = (index: number): string =>
    rawText(sheet, table.rows[index] ?? 0, label ?? located.firstColumn);
  return [
    ...placed.flatMap((each) => checkPercentScale(table, each, stores)),
    ...possibleTotals(table, placed, labelAt),
  ];
}

function columnsOfKind(located: Located, kind: string): number[] {
  return Object.entries(located.contract.columns).flatMap(([name, column]) =>
    column.kind === kind ? (located.columns.get(name) ?? []) : [],
  );
}

/** Reports blank rows before a data row, except those inside a merged label. */
function blankRows({ sheet, firstColumn, lastColumn }: Located, { kinds, firstRow }: TableRows): Finding[] {
  const covered = sheet.merges.length > 0 ? coveredRows(sheet) : () => false;
  const findings: Finding[] = [];
  for (
    let index = kinds.indexOf(rowKind.blank);
    index >= 0;
    index = kinds.indexOf(rowKind.blank, index + 1)
  ) {
    if (kinds[index + 1] !== rowKind.data) continue;
    const row = firstRow + index;
    if (covered(row)) continue;
    const range = {
      file: sheet.file,
      sheet: sheet.name,
      row,
      column: firstColumn,
      toRow: row,
      toColumn: lastColumn,
    };
    findings.push(finding(blankRow(), atCells(range)));
  }
  return findings;
}

function byPlace(a: Finding, b: Finding): number {
  const [first, second] = [cellsAt(a.at), cellsAt(b.at)];
  return first && second ? first.row - second.row || first.column - second.column : 0;
}
