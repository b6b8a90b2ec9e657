import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { rawText } from "../readers/cell.ts";
import type { PlacedQuantities } from "../totals/possible-totals.ts";
import type { ColumnReading } from "./column-cells.ts";
import { mixedPercentScale, suspectPercentScale } from "./problems.ts";

/**
 * Finds fractions of 1 among per cents, such as 0.534 beside 48.5, where nothing gives the scale and only a factor of 100
 * makes them alike. A column without a number above 1 is suspect as a whole.
 */
export function checkPercentScale(
  { located: { sheet }, rows }: ColumnReading,
  { column, store }: PlacedQuantities,
  name: string,
): Finding[] {
  if (!store.units.has("percent")) return [];
  const fractions: number[] = [];
  const wholes: number[] = [];
  let hasOther = false;
  for (let index = 0; index < rows.length; index++) {
    if (store.unit(index) !== "percent") continue;
    const size = Math.abs(store.amounts[index] ?? 0);
    if (!store.isBarePercent(index)) hasOther = true;
    if (size > 1) wholes.push(index);
    else if (size > 0 && store.isBarePercent(index)) fractions.push(index);
  }
  const sizes = wholes.map((index) => Math.abs(store.amounts[index] ?? 0));
  const lowest = sizes.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const highest = sizes.reduce((a, b) => Math.max(a, b), 0);
  const size = (index: number): number => Math.abs(store.amounts[index] ?? 0);
  const odd = fractions.find(
    (index) =>
      size(index) * 10 < lowest && size(index) * 100 >= lowest / 2 && size(index) * 100 <= highest * 2,
  );
  const at = (index: number) => {
    const row = rows[index] ?? 0;
    return { file: sheet.file, sheet: sheet.name, row, column };
  };
  const raw = (index: number): string => rawText(sheet, rows[index] ?? 0, column);
  const place = (index: number) => atCells({ ...at(index), toRow: rows[index] ?? 0, toColumn: column });
  const [whole] = wholes;
  if (odd !== undefined && whole !== undefined) {
    const problem = mixedPercentScale({ raw: raw(odd), other: at(whole), otherRaw: raw(whole) });
    return [finding(problem, place(odd))];
  }
  const [first] = fractions;
  if (first === undefined || hasOther || wholes.length > 0 || fractions.length < 3) return [];
  return [finding(suspectPercentScale({ raw: raw(first), column: name }), place(first))];
}
