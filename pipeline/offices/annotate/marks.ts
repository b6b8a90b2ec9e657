import { officePhrase } from "../../findings/findings.ts";
import type { Phrasebook } from "../../locales/phrasebook.ts";
import type { Phrase } from "../../model/define-problem.ts";
import type { Finding } from "../../model/finding.ts";
import { cellsAt } from "../../model/place.ts";
import type { CellRange } from "../../model/source.ts";
import type { MarkKind } from "./style-parts.ts";

/** The comment on a cell, one part for each finding. */
export interface CellRemark {
  readonly kind: MarkKind;
  readonly phrase: Phrase;
}

/** The faulty cells of a sheet: which to colour, and what to say at which. */
export interface Marks {
  /** By row, then column, in ascending order. */
  readonly cells: ReadonlyMap<number, ReadonlyMap<number, MarkKind>>;
  /** Ranges too large to add empty cells for: existing cells are coloured, none is added. */
  readonly areas: readonly (CellRange & { readonly kind: MarkKind })[];
  readonly remarks: readonly {
    readonly row: number;
    readonly column: number;
    readonly says: readonly CellRemark[];
  }[];
}

const mostCommented = 200;
const mostFilled = 20_000;
const mostComments = 2000;

/** The marks of errors and warnings on a sheet; notes have none. */
export function marksOf(findings: readonly Finding[], sheet: string, book: Phrasebook): Marks {
  const kinds = new Map<number, Map<number, MarkKind>>();
  const says = new Map<number, Map<number, CellRemark[]>>();
  const areas: (CellRange & { kind: MarkKind })[] = [];
  let comments = 0;
  for (const found of findings) {
    const { severity: kind, at } = found;
    const range = cellsAt(at);
    if (kind === "note" || range?.sheet !== sheet) continue;
    const size = (range.toRow - range.row + 1) * (range.toColumn - range.column + 1);
    const remark = { kind, phrase: officePhrase(found, book) };
    if (size > mostFilled) areas.push({ ...range, kind });
    else
      for (const [row, column] of cellsOf(range)) {
        const columns = columnsOf(kinds, row);
        if (columns.get(column) !== "error") columns.set(column, kind);
      }
    const commented = size > mostCommented ? { ...range, toRow: range.row, toColumn: range.column } : range;
    for (const [row, column] of cellsOf(commented)) {
      const columns = columnsOf(says, row);
      const others = columns.get(column);
      if (others) others.push(...(others.some((other) => sameWords(other, remark)) ? [] : [remark]));
      else if (comments++ < mostComments) columns.set(column, [remark]);
    }
  }
  return { cells: rising(kinds), areas, remarks: flat(rising(says)) };
}

export function kindAt(marks: Marks, row: number, column: number): MarkKind | null {
  const cellKind = marks.cells.get(row)?.get(column);
  if (cellKind === "error") return cellKind;
  const areas = marks.areas.filter(
    (area) => area.row <= row && row <= area.toRow && area.column <= column && column <= area.toColumn,
  );
  return areas.find(({ kind }) => kind === "error")?.kind ?? cellKind ?? areas[0]?.kind ?? null;
}

function sameWords(first: CellRemark, other: CellRemark): boolean {
  return (
    first.kind === other.kind &&
    first.phrase.says === other.phrase.says &&
    first.phrase.fix === other.phrase.fix
  );
}

function* cellsOf({ row, column, toRow, toColumn }: CellRange): Generator<readonly [number, number]> {
  for (let r = row; r <= toRow; r++) for (let c = column; c <= toColumn; c++) yield [r, c];
}

function columnsOf<T>(rows: Map<number, Map<number, T>>, row: number): Map<number, T> {
  const columns = rows.get(row) ?? new Map<number, T>();
  rows.set(row, columns);
  return columns;
}

function rising<T>(rows: ReadonlyMap<number, ReadonlyMap<number, T>>): Map<number, Map<number, T>> {
  const byNumber = (a: readonly [number, unknown], b: readonly [number, unknown]) => a[0] - b[0];
  return new Map(
    [...rows].sort(byNumber).map(([row, columns]) => [row, new Map([...columns].sort(byNumber))]),
  );
}

function flat(rows: ReadonlyMap<number, ReadonlyMap<number, readonly CellRemark[]>>): Marks["remarks"] {
  return [...rows].flatMap(([row, columns]) => [...columns].map(([column, says]) => ({ row, column, says })));
}
