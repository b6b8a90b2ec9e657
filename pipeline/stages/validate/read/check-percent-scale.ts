import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { shown } from "../locate/header-names.ts";
import { rawText } from "../readers/cell.ts";
import { unitNamed } from "../readers/units.ts";
import type { PlacedQuantities } from "../totals/possible-totals.ts";
import type { ColumnReading } from "./column-cells.ts";
import { mixedPercentScale, suspectPercentScale } from "./problems.ts";

/**
 * Finds fractions of 1 among per cents, such as 0.534 beside 48.5, where only a factor of 100 makes them alike: where there
 * are neither negative numbers, as among rates of growth, nor ones too small to be a fraction of them. Where the header or a
 * column of units says per cent, several of each must lie apart. A column without a number above 1 is suspect as a whole.
 */
export function checkPercentScale(
  { located: { sheet, contract, headerRow, headings }, rows }: ColumnReading,
  { name, column, store }: PlacedQuantities & { readonly name: string },
): Finding[] {
  if (!store.units.has("percent")) return [];
  const fractions: number[] = [];
  const wholes: number[] = [];
  let [hasOther, hasNegative] = [false, false];
  const size = (index: number): number => Math.abs(store.amounts[index] ?? 0);
  for (let index = 0; index < rows.length; index++) {
    if (store.unit(index) !== "percent") continue;
    if (!store.isBarePercent(index)) hasOther = true;
    if ((store.amounts[index] ?? 0) < 0) hasNegative = true;
    if (size(index) > 1) wholes.push(index);
    else if (size(index) > 0 && store.isBarePercent(index)) fractions.push(index);
  }
  const lowest = wholes.reduce((least, index) => Math.min(least, size(index)), Number.POSITIVE_INFINITY);
  const highest = wholes.reduce((most, index) => Math.max(most, size(index)), 0);
  const declared = contract.columns[name];
  const isStated =
    (declared?.kind === "quantity" && declared.unitFrom !== "contract") ||
    /[%％]/.test(rawText(sheet, headerRow, column)) ||
    (headings.get(column) ?? []).some((text) => /[%％]/.test(text) || unitNamed(text)?.unit === "percent");
  const isApart = (index: number) => size(index) * 10 < lowest;
  const isAlike = (index: number) => size(index) * 100 >= lowest / 2 && size(index) * 100 <= highest * 2;
  const areMixed = isStated
    ? fractions.length > 1 && wholes.length > 1 && fractions.every(isApart)
    : fractions.some(isApart);
  const odd = !hasNegative && areMixed && fractions.every(isAlike) ? fractions.find(isApart) : undefined;
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
  return [finding(suspectPercentScale({ raw: raw(first), column: shown(declared) }), place(first))];
}
