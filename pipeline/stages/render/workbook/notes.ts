import { type Correction, correctionsIn } from "../../../model/correction.ts";
import { cellsBehind } from "../../../model/quantity.ts";
import { type CellRange, formatAddress } from "../../../model/source.ts";
import type { Words } from "../words.ts";
import type { TableGroup } from "./table-group.ts";

/** The columns of a table that a general note explains, in order. */
export const notedColumns = ["breakdown", "value", "qualifier", "status", "cells"] as const;
type NotedColumn = (typeof notedColumns)[number];

export interface WorkbookNote {
  readonly reference: string;
  readonly subject: string;
  readonly text: string;
  /** The numbers of the tables it belongs to; null for all. */
  readonly tables: readonly string[] | null;
}

/** The numbered notes: five on columns, one per indicator with its definition and method, one per corrected cell. */
export interface Notes {
  readonly all: readonly WorkbookNote[];
  readonly ofColumn: { readonly [C in NotedColumn]: string };
  ofIndicator(dataset: string, indicator: string): string;
  /** The notes on a value's cells that were corrected on reading. */
  ofCells(ranges: readonly CellRange[]): string;
}

export function numberNotes(
  groups: readonly TableGroup[],
  corrections: readonly Correction[],
  words: Words,
): Notes {
  const { workbook, frame } = words.book;
  const { columns } = workbook;
  const all: WorkbookNote[] = [];
  const add = (subject: string, text: string, tables: WorkbookNote["tables"]): string => {
    const reference = workbook.note(all.length + 1);
    all.push({ reference, subject, text, tables });
    return reference;
  };
  const ofColumn = {
    breakdown: add(columns.breakdown, workbook.breakdownNote, null),
    value: add(columns.anyValue, workbook.valueNote, null),
    qualifier: add(columns.qualifier, workbook.qualifierNote, null),
    status: add(columns.status, workbook.statusNote, null),
    cells: add(columns.cells, workbook.cellsNote, null),
  };
  const references = new Map<string, string>();
  for (const { dataset, indicators } of groups) {
    for (const id of indicators) {
      const key = `${dataset.id}/${id}`;
      if (references.has(key)) continue;
      const { title, definition, method } = words.indicator(dataset, id);
      const noted = groups.filter((group) => group.dataset === dataset && group.indicators.includes(id));
      const text = workbook.indicatorNote(definition, method);
      const tables = noted.map(({ number }) => number);
      references.set(key, add(title, text, tables));
    }
  }
  const corrected = new Map<Correction, string>();
  for (const correction of corrections) {
    const tables = groups.filter(({ observations }) =>
      observations.some(({ value }) => correctedIn(cellsBehind(value), [correction]).length > 0),
    );
    if (tables.length === 0) continue;
    const { cell, expected, corrected: to, reason } = correction;
    const text = frame.corrected({ cell: formatAddress(cell), from: expected, to, reason });
    const numbers = tables.map(({ number }) => number);
    corrected.set(correction, add(columns.cells, text, numbers));
  }
  return {
    all,
    ofColumn,
    ofIndicator: (dataset, id) => references.get(`${dataset}/${id}`) ?? "",
    ofCells: (ranges) =>
      correctedIn(ranges, [...corrected.keys()])
        .map((correction) => corrected.get(correction) ?? "")
        .join(""),
  };
}

function correctedIn(ranges: readonly CellRange[], corrections: readonly Correction[]): Correction[] {
  return [...new Set(ranges.flatMap((range) => correctionsIn(range, corrections)))];
}
