import type { Contract } from "../../../model/contract.ts";
import { type Finding, finding } from "../../../model/finding.ts";
import { yearOf } from "../../../model/period.ts";
import { atCells } from "../../../model/place.ts";
import { shown } from "../locate/header-names.ts";
import { rawText } from "../readers/cell.ts";
import { unitNamed } from "../readers/units.ts";
import type { PlacedQuantities } from "../totals/possible-totals.ts";
import type { ColumnReading } from "./column-cells.ts";
import type { ColumnStore } from "./columns/column-store.ts";
import { mixedPercentScale, suspectPercentScale } from "./problems.ts";

/**
 * Finds fractions of 1 among per cents, such as 0.534 beside 48.5, where only a factor of 100 makes them alike: where there
 * are neither negative numbers, as among rates of growth, nor ones too small to be a fraction of them. Where the header or a
 * column of units says per cent, several of each must lie apart, or a single fraction from its own series within two years. A
 * column without a number above 1 is suspect as a whole.
 */
export function checkPercentScale(
  { located: { sheet, contract, headerRow, headings }, rows }: ColumnReading,
  { name, column, store }: PlacedQuantities & { readonly name: string },
  stores: ReadonlyMap<string, ColumnStore>,
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
  const [first] = fractions;
  const isApart = (index: number) => size(index) * 10 < lowest;
  const isBetween = (index: number, from: number, to: number) =>
    size(index) * 100 >= from / 2 && size(index) * 100 <= to * 2;
  const isNear = neighboursIn(contract, stores);
  const neighbour =
    isStated && first !== undefined && fractions.length === 1
      ? wholes.find((index) => isNear(first, index) && isBetween(first, size(index), size(index)))
      : undefined;
  const areMixed = isStated
    ? fractions.length > 1 && wholes.length > 1 && fractions.every(isApart)
    : fractions.some(isApart);
  const areAlike = fractions.every((index) => isBetween(index, lowest, highest));
  const apart = areMixed && areAlike ? fractions.find(isApart) : undefined;
  const odd = hasNegative ? undefined : neighbour === undefined ? apart : first;
  const at = (index: number) => {
    const row = rows[index] ?? 0;
    return { file: sheet.file, sheet: sheet.name, row, column };
  };
  const raw = (index: number): string => rawText(sheet, rows[index] ?? 0, column);
  const place = (index: number) => atCells({ ...at(index), toRow: rows[index] ?? 0, toColumn: column });
  const whole = neighbour ?? wholes[0];
  if (odd !== undefined && whole !== undefined) {
    const problem = mixedPercentScale({ raw: raw(odd), other: at(whole), otherRaw: raw(whole) });
    return [finding(problem, place(odd))];
  }
  if (first === undefined || hasOther || wholes.length > 0 || fractions.length < 3) return [];
  return [finding(suspectPercentScale({ raw: raw(first), column: shown(declared) }), place(first))];
}

/** Whether two rows are of the same place and choices, at most two years apart; never where a key has no place and period. */
function neighboursIn(contract: Contract, stores: ReadonlyMap<string, ColumnStore>) {
  const ofKind = (...kinds: readonly string[]) =>
    contract.key.flatMap((name) => {
      const column = contract.columns[name];
      return column && kinds.includes(column.kind) ? (stores.get(name) ?? []) : [];
    });
  const [areas, choices, [period]] = [ofKind("area"), ofKind("choice"), ofKind("period")];
  return (a: number, b: number): boolean => {
    if (areas.length === 0 || period === undefined) return false;
    const years = Math.abs(yearOf(period.key(a)) - yearOf(period.key(b)));
    return (
      years > 0 && years <= 2 && [...areas, ...choices].every((column) => column.key(a) === column.key(b))
    );
  };
}
