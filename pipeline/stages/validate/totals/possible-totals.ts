import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { mergeRanges } from "../../../model/source.ts";
import type { Reading } from "../read/column-cells.ts";
import type { QuantityStore } from "../read/columns/quantity-store.ts";
import { possibleTotal } from "./problems.ts";

/** A quantity column of the table, by its place on the sheet. */
export interface PlacedQuantities {
  readonly column: number;
  readonly store: QuantityStore;
}

/** A column's amounts, and what those of the rows so far add up to. */
interface Running {
  readonly amounts: Float64Array;
  sum: number;
  parts: number;
}

/**
 * Finds rows that were read as data but equal the sum of those above them, without saying that they are totals.
 * One column must agree over three parts and three digits, or several columns over two; the row stays data.
 */
export function possibleTotals(
  { located: { sheet }, rows }: Reading,
  columns: readonly PlacedQuantities[],
  labelAt: (index: number) => string,
): Finding[] {
  const summed = columns.filter(({ store }) => store.units.size === 1);
  if (summed.length === 0) return [];
  const findings: Finding[] = [];
  const running: readonly Running[] = summed.map(({ store }) => ({
    amounts: store.amounts,
    sum: 0,
    parts: 0,
  }));
  let start = 0;
  for (let index = 0; index < rows.length; index++) {
    // A blank row or a total between two rows parts their groups.
    if (index > 0 && (rows[index] ?? 0) > (rows[index - 1] ?? 0) + 1) {
      for (const column of running) {
        column.sum = 0;
        column.parts = 0;
      }
      start = index;
    }
    if (isSumOfAbove(running, index)) {
      const column = summed[0]?.column ?? 0;
      const [file, name] = [sheet.file, sheet.name];
      const cell = (of: number) => ({ file, sheet: name, row: rows[of] ?? 0, column });
      const above = mergeRanges(Array.from({ length: index - start }, (_, at) => cell(start + at)));
      const range = { ...cell(index), toRow: rows[index] ?? 0, toColumn: column };
      findings.push(finding(possibleTotal({ label: labelAt(index), parts: above }), atCells(range)));
    }
    for (const column of running) {
      const amount = column.amounts[index] ?? Number.NaN;
      if (Number.isNaN(amount) || amount === 0) continue;
      column.sum += amount;
      column.parts++;
    }
  }
  return findings;
}

function isSumOfAbove(columns: readonly Running[], index: number): boolean {
  let agreeing = 0;
  let fewestParts = Number.POSITIVE_INFINITY;
  let amountSeen = 0;
  for (const { amounts, sum, parts } of columns) {
    const amount = amounts[index] ?? Number.NaN;
    if (Number.isNaN(amount)) continue;
    if (Math.abs(amount - sum) > 1e-9 * Math.abs(sum)) return false;
    if (amount === 0) continue;
    agreeing++;
    amountSeen = amount;
    fewestParts = Math.min(fewestParts, parts);
  }
  if (agreeing > 1) return fewestParts >= 2;
  return agreeing === 1 && fewestParts >= 3 && String(Math.abs(amountSeen)).replace(".", "").length >= 3;
}
