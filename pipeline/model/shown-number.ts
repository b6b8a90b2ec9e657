import { isBound, isMissing, type Measure, type Quantity } from "./quantity.ts";
import { digitsAlone, isWholeAsPrinted, shownWith } from "./rounding.ts";
import { isProgramUnit, type ProgramUnit, type Unit } from "./unit.ts";

/** What a language counts large amounts in: million, 億. */
export interface Magnitude {
  readonly size: number;
  readonly word: string;
}

/** A number as it is shown: what of, with how many digits after the point, and what it is counted in. */
export interface ShownNumber extends Magnitude {
  readonly scaled: number;
  readonly digits: number;
}

/** Digits after the decimal point: counts none, rates one, factors two. */
const decimals: { readonly [U in ProgramUnit]?: number } = {
  percent: 1,
  "percentage point": 2,
  "t/MWh": 2,
  times: 1,
  rank: 0,
  index: 1,
  "t/person": 2,
  "1": 3,
};

/** The digits that a unit always has, whatever the amount. */
export function fixedDecimals(unit: Unit): number | undefined {
  return isProgramUnit(unit) ? decimals[unit] : undefined;
}

/** How a language that counts in these magnitudes shows a quantity. */
export function shownNumber(quantity: Quantity, magnitudes: readonly Magnitude[]): ShownNumber {
  if (hasFixedWhole(quantity)) return { scaled: quantity.amount, digits: 0, size: 1, word: "" };
  return shownAmount(quantity, magnitudes);
}

/** The same of an amount that stands in no cell. */
export function shownAmount(
  { amount, unit, qualifier }: Pick<Quantity, "amount" | "unit" | "qualifier">,
  magnitudes: readonly Magnitude[],
): ShownNumber {
  // A pure number may be a count: a whole one has no decimals to show.
  const fixed = unit === "1" && Number.isInteger(amount) ? 0 : fixedDecimals(unit);
  const magnitude = fixed === undefined ? magnitudeOf(amount, magnitudes) : null;
  if (magnitude) {
    const scaled = amount / magnitude.size;
    return { scaled, digits: scaledDigits(scaled), ...magnitude };
  }
  const digits = fixed ?? (Number.isInteger(amount) ? 0 : 1);
  return { scaled: amount, digits: digitsAlone(amount, digits, qualifier), size: 1, word: "" };
}

/** What a large amount is counted in; null below a million. */
export function magnitudeOf(amount: number, magnitudes: readonly Magnitude[]): Magnitude | null {
  if (Math.abs(amount) < 1e6) return null;
  return magnitudes.find(({ size }) => Math.abs(amount) >= size) ?? null;
}

/** Digits after the point of an amount that is counted in a magnitude. */
export function scaledDigits(scaled: number): number {
  return Math.abs(scaled) >= 100 ? 0 : 1;
}

/**
 * What tells two values apart for readers of all these ways to count, each a language's, and for those of a workbook or of
 * a table of small and large amounts, which show them in full.
 */
export function asShown(measure: Measure, ways: readonly (readonly Magnitude[])[]): string {
  if (isMissing(measure)) return measure.missing;
  const { qualifier, unit, status } = measure;
  const numbers = [[], ...ways].map((magnitudes) => {
    const { scaled, digits, size } = shownNumber(measure, magnitudes);
    return shownWith(scaled, digits, qualifier) * size;
  });
  return [...numbers, qualifier, unit, status].join(" ");
}

/** A whole that a cell printed, of a unit that has decimals otherwise. */
function hasFixedWhole(quantity: Quantity): boolean {
  return (
    fixedDecimals(quantity.unit) !== undefined && (isWholeAsPrinted(quantity) || isRecordedBound(quantity))
  );
}

/** A whole bound of an earlier edition's record, which keeps no text of the cell: “<10” said nothing of tenths. */
function isRecordedBound(quantity: Quantity): boolean {
  const { amount, derivation } = quantity;
  return isBound(quantity) && Number.isInteger(amount) && derivation.from === "cells" && !derivation.raw;
}
