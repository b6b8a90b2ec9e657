import { groupBy } from "../../../model/group-by.ts";
import { amountIn } from "./survey-amounts.ts";
import { wholeCountry } from "./survey-rows.ts";
import type { SurveyedTable } from "./surveyed-column.ts";

/** A total row as seen: its label, the columns that it fills, and which rows it adds up. */
export interface SurveyedTotal {
  readonly label: string;
  readonly columns: readonly number[];
  readonly over: "group" | "table";
}

/** The rows with one label of a total, and what they add up; null where they are no such sums. */
export function totalsOf(
  table: SurveyedTable,
  labels: ReadonlyMap<number, string>,
  numbers: readonly number[],
): readonly {
  readonly label: string;
  readonly rows: readonly number[];
  readonly total: SurveyedTotal | null;
}[] {
  return [...groupBy(labels, ([, label]) => label)].map(([label, alike]) => {
    const rows = alike.map(([row]) => row);
    const [first = null, ...others] = rows.map((row) => totalIn(table, { row, label, numbers }));
    return { label, rows, total: others.every((other) => other?.over === first?.over) ? first : null };
  });
}

/** The columns of a total row, and which rows it adds up; null where its numbers are no such sum. */
function totalIn(
  table: SurveyedTable,
  {
    row,
    label,
    numbers,
  }: { readonly row: number; readonly label: string; readonly numbers: readonly number[] },
): SurveyedTotal | null {
  const filled = numbers.filter((column) => amountIn(table, row, column) !== null);
  // A total above all rows adds up those below it.
  const isFirst = table.rows.every((other) => other > row);
  const above = isFirst ? table.rows : table.rows.filter((other) => other < row);
  const start = above.findLast((other, at) => at > 0 && other > (above[at - 1] ?? 0) + 1) ?? above[0] ?? 0;
  // A country's figure that is not the sum of its places to the last digit was not made from them.
  const rounding = wholeCountry.test(label.trim()) ? 0 : 0.5;
  const adds = (from: number) =>
    filled.every((column) => {
      const parts = above
        .filter((other) => other >= from)
        .map((other) => amountIn(table, other, column) ?? 0);
      const sum = parts.reduce((a, b) => a + b, 0);
      const total = amountIn(table, row, column) ?? 0;
      return (
        Math.abs(sum - total) <=
          rounding * parts.length * 10 ** -decimalsOf(total) + 1e-9 * Math.abs(total) && parts.length > 1
      );
    });
  if (filled.length === 0) return { label, columns: [], over: "table" };
  if (adds(0)) return { label, columns: filled, over: "table" };
  return adds(start) ? { label, columns: filled, over: "group" } : null;
}

function decimalsOf(number: number): number {
  return String(number).split(".")[1]?.length ?? 0;
}
