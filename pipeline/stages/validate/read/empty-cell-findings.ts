import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { ColumnReading, EmptyCell } from "./column-cells.ts";
import { missingValue } from "./problems.ts";

interface Gap {
  readonly row: number;
  toRow: number;
  readonly column: number;
  readonly toColumn: number;
  readonly names: readonly string[];
  readonly typed: string;
}

/** One finding for adjacent empty cells that must be filled, including the same cells of following rows. */
export function emptyCellFindings({ located: { sheet }, rows, empty }: ColumnReading): Finding[] {
  const gaps: Gap[] = [];
  let above: readonly Gap[] = [];
  let aboveIndex = -2;
  for (const [index, cells] of [...empty.byRow].sort(([a], [b]) => a - b)) {
    const row = rows[index] ?? 0;
    const rowGaps = besideEachOther(cells, row).map((gap) => {
      const same = index === aboveIndex + 1 ? above.find((other) => isBelow(gap, other)) : undefined;
      if (same) same.toRow = row;
      else gaps.push(gap);
      return same ?? gap;
    });
    above = rowGaps;
    aboveIndex = index;
  }
  return gaps.map(({ names, typed, ...span }) =>
    finding(
      missingValue(typed === "" ? { columns: names } : { columns: names, typed: [typed] }),
      atCells({ file: sheet.file, sheet: sheet.name, ...span }),
    ),
  );
}

function besideEachOther(cells: readonly EmptyCell[], row: number): Gap[] {
  const gaps: (Gap & { toColumn: number; names: string[] })[] = [];
  for (const { column, name, typed } of cells.toSorted((a, b) => a.column - b.column)) {
    const last = gaps.at(-1);
    if (last && last.toColumn === column - 1 && last.typed === typed) {
      last.toColumn = column;
      last.names.push(name);
    } else gaps.push({ row, toRow: row, column, toColumn: column, names: [name], typed });
  }
  return gaps;
}

function isBelow(gap: Gap, above: Gap): boolean {
  return gap.column === above.column && gap.toColumn === above.toColumn && gap.typed === above.typed;
}
