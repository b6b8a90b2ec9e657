import type { Finding } from "../../model/finding.ts";
import { cellsAt } from "../../model/place.ts";
import type { CellRange } from "../../model/source.ts";
import { evidence, type Row, type Table } from "../../model/table.ts";
import { touching } from "../../model/touching.ts";
import type { SourceRead } from "./source-read.ts";

/** The sources without rows that rest on cells of accepted errors, or null where there are none. */
export function leaveOut(
  sources: readonly SourceRead[],
  findings: readonly Finding[],
): readonly SourceRead[] | null {
  const ranges = findings.filter(costsRows).flatMap(({ at }) => cellsAt(at) ?? []);
  if (ranges.length === 0) return null;
  const doubted = touching(ranges);
  const left = sources.map((source) => withoutRows(source, doubted));
  return left.some((source, index) => source !== sources[index]) ? left : null;
}

/** Marks the accepted errors on whose cells no used row rests. */
export function markLeftOut(findings: readonly Finding[], sources: readonly SourceRead[]): Finding[] {
  const costly = findings.filter(costsRows);
  if (costly.length === 0) return [...findings];
  const used = touching(sources.flatMap(({ table }) => [...table].flatMap(cellsOf)));
  return findings.map((found) => {
    const range = cellsAt(found.at);
    if (!range || !costly.includes(found)) return found;
    return used(range) ? found : { ...found, leftOut: true };
  });
}

/** A mismatching total is in no data row. */
function costsRows(found: Finding): boolean {
  const { code, kind, severity, accepted } = found;
  return severity === "error" && accepted !== undefined && code !== "total-mismatch" && !kind.doubts;
}

function withoutRows(source: SourceRead, isDoubted: (cell: CellRange) => boolean): SourceRead {
  const { table, tally } = source;
  const kept: number[] = [];
  for (let index = 0; index < table.length; index++) {
    if (!cellsOf(table.row(index)).some(isDoubted)) kept.push(index);
  }
  const lost = table.length - kept.length;
  if (lost === 0) return source;
  return {
    ...source,
    table: keptRows(table, kept),
    tally: { ...tally, used: tally.used - lost, rejected: tally.rejected + lost },
  };
}

function keptRows(table: Table, kept: readonly number[]): Table {
  const row = (at: number): Row => table.row(kept[at] ?? table.length);
  return {
    length: kept.length,
    row,
    *[Symbol.iterator]() {
      for (let at = 0; at < kept.length; at++) yield row(at);
    },
  };
}

function cellsOf(row: Row): CellRange[] {
  return Object.keys(row).map((name) => evidence(row, name).range);
}
