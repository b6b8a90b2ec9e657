import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { mergeRanges } from "../../../model/source.ts";
import type { ColumnReading } from "../read/column-cells.ts";
import type { QuantityStore } from "../read/columns/quantity-store.ts";
import { possibleTotal } from "./problems.ts";

/** A quantity column of the table, with its position on the sheet. */
export interface PlacedQuantities {
  readonly column: number;
  readonly store: QuantityStore;
}

/**
 * Finds rows read as data that equal the sum of those above, but are not labelled as totals. One column must agree over
 * three parts and three digits, or several over two parts; the row stays data.
 */
export function possibleTotals(
  { located: { sheet }, rows }: ColumnReading,
  columns: readonly PlacedQuantities[],
  labelAt: (index: number) => string,
): Finding[] {
  const summed = columns.filter(({ store }) => store.units.size === 1);
  if (summed.length === 0) return [];
  const sums = sumsOfAbove(summed, rows);
  const findings: Finding[] = [];
  for (let index = sums.indexOf(sum.found); index >= 0; index = sums.indexOf(sum.found, index + 1)) {
    const start = startOfGroup(rows, index);
    const column = summed[0]?.column ?? 0;
    const [file, name] = [sheet.file, sheet.name];
    const cell = (of: number) => ({ file, sheet: name, row: rows[of] ?? 0, column });
    const above = mergeRanges(Array.from({ length: index - start }, (_, at) => cell(start + at)));
    const range = { ...cell(index), toRow: rows[index] ?? 0, toColumn: column };
    findings.push(finding(possibleTotal({ label: labelAt(index), parts: above }), atCells(range)));
  }
  return findings;
}

/** What the columns so far show about a row: nothing, a sum if another agrees, a sum, or none. */
const sum = { open: 0, needsAnother: 1, found: 2, none: 3 } as const;

/** Whether each row is the sum of those above it, column by column, as loops over one array are fast. */
function sumsOfAbove(columns: readonly PlacedQuantities[], rows: Uint32Array): Uint8Array {
  const verdicts = new Uint8Array(rows.length);
  for (const { store } of columns) {
    const { amounts } = store;
    let [above, parts, previous] = [0, 0, 0];
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index] ?? 0;
      if (row > previous + 1) [above, parts] = [0, 0];
      previous = row;
      const amount = amounts[index] ?? Number.NaN;
      if (Number.isNaN(amount)) continue;
      if (Math.abs(amount - above) > 1e-9 * Math.abs(above)) verdicts[index] = sum.none;
      if (amount === 0) continue;
      if (verdicts[index] !== sum.none) {
        const before = verdicts[index];
        const suffices = before === sum.open ? parts >= 3 && hasThreeDigits(amount) : parts >= 2;
        verdicts[index] = parts < 2 ? sum.none : suffices ? sum.found : sum.needsAnother;
      }
      above += amount;
      parts++;
    }
  }
  return verdicts;
}

function hasThreeDigits(amount: number): boolean {
  return String(Math.abs(amount)).replace(".", "").length >= 3;
}

/** A blank row or a total separates groups. */
function startOfGroup(rows: Uint32Array, index: number): number {
  let start = index;
  while (start > 0 && rows[start - 1] === (rows[start] ?? 0) - 1) start--;
  return start;
}
