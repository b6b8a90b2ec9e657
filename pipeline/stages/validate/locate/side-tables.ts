import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import type { Sheet, Span } from "../../../model/sheet.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import { type Header, headerText } from "./find-header.ts";
import type { Heading } from "./heading.ts";
import { runs } from "./hidden-data.ts";
import type { Located } from "./located.ts";
import { blankColumn, secondTable } from "./problems.ts";

interface Columns {
  readonly column: number;
  readonly toColumn: number;
}

/**
 * The table's columns: the run of header cells with most known names, and others that add names after a blank column. A run
 * that repeats names is a second table.
 */
export function tableColumns(merged: MergedSheet, header: Header): Columns {
  const stretches = stretchesOf(merged, header).map((stretch) => ({
    ...stretch,
    names: new Set(namesWithin(header, stretch)),
  }));
  let table = stretches[0];
  for (const stretch of stretches) if (stretch.names.size > (table?.names.size ?? 0)) table = stretch;
  let { column, toColumn, names } = table ?? { column: 1, toColumn: 1, names: new Set<string>() };
  for (const stretch of stretches) {
    if (stretch.names.size === 0 || [...stretch.names].some((name) => names.has(name))) continue;
    names = new Set([...names, ...stretch.names]);
    column = Math.min(column, stretch.column);
    toColumn = Math.max(toColumn, stretch.toColumn);
  }
  return { column, toColumn };
}

function namesWithin({ names }: Header, { column, toColumn }: Columns): string[] {
  const found: string[] = [];
  for (let at = column; at <= toColumn; at++) {
    const name = names.get(at);
    if (name !== undefined) found.push(name);
  }
  return found;
}

function stretchesOf(merged: MergedSheet, header: Header): Columns[] {
  const { sheet, mergeAt } = merged;
  const stretches: { column: number; toColumn: number }[] = [];
  for (let column = 1; column <= sheet.cells.lastColumn; column++) {
    if (headerText(merged, header.row, column) === "" && !header.names.has(column)) {
      const merge = mergeAt(header.row, column);
      if (!merge || merge.column === column) continue;
    }
    const last = stretches.at(-1);
    if (last && last.toColumn === column - 1) last.toColumn = column;
    else stretches.push({ column, toColumn: column });
  }
  return stretches;
}

/** Reports what else the sheet contains: filled columns without a header, tables beside and above. */
export function outsideTheTable(located: Located, heading: Heading): Finding[] {
  const { sheet, header } = heading;
  const { lastRow, lastColumn } = sheet.cells;
  const findings: Finding[] = [];
  const beside: number[] = [];
  const columns = new Set(located.columns.values());
  for (let column = 1; column <= lastColumn; column++) {
    const inside = column >= located.firstColumn && column <= located.lastColumn;
    if (inside && headerText(heading, located.headerRow, column) !== "") continue;
    if (columns.has(column)) continue;
    const first = sheet.cells.firstFilled(column, located.headerRow);
    if (first === null) continue;
    const adjacent = column === located.firstColumn - 1 || column === located.lastColumn + 1;
    if (inside || (adjacent && first > located.headerRow)) {
      if (isCovered(sheet, first, column)) continue;
      findings.push(
        finding(blankColumn(), place(sheet, { row: first, toRow: lastRow, column, toColumn: column })),
      );
    } else beside.push(column);
  }
  for (const [from, to] of runs(beside)) {
    findings.push(
      finding(
        secondTable(),
        place(sheet, { row: located.headerRow, toRow: lastRow, column: from, toColumn: to }),
      ),
    );
  }
  for (const row of header.rivals) {
    findings.push(finding(secondTable(), place(sheet, { row, toRow: row, column: 1, toColumn: lastColumn })));
  }
  return findings;
}

function isCovered(sheet: Sheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (span) => span.row <= row && row <= span.toRow && span.column < column && column <= span.toColumn,
  );
}

function place({ file, name }: Sheet, { row, column, toRow, toColumn }: Span) {
  return atCells({ file, sheet: name, row, column, toRow, toColumn });
}
