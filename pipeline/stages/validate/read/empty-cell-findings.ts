import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Reading } from "./column-cells.ts";
import { missingValue } from "./problems.ts";

interface Gap {
  readonly row: number;
  toRow: number;
  readonly column: number;
  readonly toColumn: number;
  readonly names: readonly string[];
}

/** One finding for cells side by side that are empty and must not be, and for the same cells of rows that follow. */
export function emptyCellFindings({ sheet, rows, empty }: Reading): Finding[] {
  const gaps: Gap[] = [];
  let above: readonly Gap[] = [];
  let aboveIndex = -2;
  for (const [index, cells] of [...empty.byRow].sort(([a], [b]) => a - b)) {
    const row = rows[index] ?? 0;
    const own = besideEachOther(cells, row).map((gap) => {
      const same = index === aboveIndex + 1 ? above.find((other) => isBelow(gap, other)) : undefined;
      if (same) same.toRow = row;
      else gaps.push(gap);
      return same ?? gap;
    });
    above = own;
    aboveIndex = index;
  }
  return gaps.map(({ names, ...span }) =>
    finding(missingValue({ columns: names }), atCells({ file: sheet.file, sheet: sheet.name, ...span })),
  );
}

function besideEachOther(
  cells: readonly { readonly column: number; readonly name: string }[],
  row: number,
): Gap[] {
  const gaps: { row: number; toRow: number; column: number; toColumn: number; names: string[] }[] = [];
  for (const { column, name } of cells.toSorted((a, b) => a.column - b.column)) {
    const last = gaps.at(-1);
    if (last && last.toColumn === column - 1) {
      last.toColumn = column;
      last.names.push(name);
    } else gaps.push({ row, toRow: row, column, toColumn: column, names: [name] });
  }
  return gaps;
}

function isBelow(gap: Gap, above: Gap): boolean {
  return gap.column === above.column && gap.toColumn === above.toColumn;
}
