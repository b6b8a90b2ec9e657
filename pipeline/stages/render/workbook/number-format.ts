import type { Qualifier, Quantity } from "../../../model/quantity.ts";
import { fixedDecimals, signs } from "../words.ts";

/** Digits after the point for amounts of one unit that stand in one column. */
export function digitsOf(quantities: readonly Quantity[]): number {
  const [first] = quantities;
  const fixed = first && fixedDecimals(first.unit);
  return fixed ?? (quantities.every(({ amount }) => Number.isInteger(amount)) ? 0 : 1);
}

/** The sign of a bound belongs to the format: the cell stays a number, and never shows as an exact one. */
export function numberFormat(qualifier: Qualifier, digits: number): string {
  const amount = digits > 0 ? `#,##0.${"0".repeat(digits)}` : "#,##0";
  const sign = signs[qualifier];
  return sign === "" ? amount : `"${sign} "${amount}`;
}

/** Whether an amount that is not zero shows as one. */
export function isLow(amount: number, digits: number): boolean {
  return amount !== 0 && Math.abs(amount) < 0.5 / 10 ** digits;
}
