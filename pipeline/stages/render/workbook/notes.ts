import type { Words } from "../words.ts";
import type { TableGroup } from "./table-group.ts";

/** The columns of a table that a general note explains, in their order. */
export const notedColumns = ["breakdown", "value", "qualifier", "status", "cells"] as const;
type NotedColumn = (typeof notedColumns)[number];

export interface Note {
  readonly reference: string;
  readonly subject: string;
  readonly text: string;
  /** The tables it belongs to, by number; null for all. */
  readonly tables: readonly string[] | null;
}

/** The numbered notes: five about columns, then one per indicator with its definition and method. */
export interface Notes {
  readonly all: readonly Note[];
  readonly ofColumn: { readonly [C in NotedColumn]: string };
  ofIndicator(dataset: string, indicator: string): string;
}

export function numberNotes(groups: readonly TableGroup[], words: Words): Notes {
  const { workbook } = words.book;
  const { columns } = workbook;
  const all: Note[] = [];
  const add = (subject: string, text: string, tables: Note["tables"]): string => {
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
      const indicator = dataset.indicators[id];
      const key = `${dataset.id}/${id}`;
      if (!indicator || references.has(key)) continue;
      const own = groups.filter((group) => group.dataset === dataset && group.indicators.includes(id));
      const text = workbook.indicatorNote(indicator.definition[words.locale], indicator.method[words.locale]);
      const tables = own.map(({ number }) => number);
      references.set(key, add(indicator.title[words.locale], text, tables));
    }
  }
  return { all, ofColumn, ofIndicator: (dataset, id) => references.get(`${dataset}/${id}`) ?? "" };
}
