import { decimalSum } from "./decimals.ts";
import { isBound, isMissing, type Measure, type Quantity } from "./quantity.ts";
import { digitsAlone, isWholeAsPrinted, shownWith } from "./rounding.ts";
import { isProgramUnit, type ProgramUnit, type Unit } from "./unit.ts";

/** A unit of size that a language counts large amounts in: million, 億. */
export interface Magnitude {
  readonly size: number;
  readonly word: string;
}

/** A number as shown: its scaled value, its decimals, and its magnitude. */
export interface ShownNumber extends Magnitude {
  readonly scaled: number;
  readonly digits: number;
}

/** Decimals: none for counts, one for rates, two for factors. */
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

/** The decimals that a unit always has, whatever the amount. */
export function fixedDecimals(unit: Unit): number | undefined {
  return isProgramUnit(unit) ? decimals[unit] : undefined;
}

/** A quantity as shown in a language with these magnitudes. */
export function shownNumber(quantity: Quantity, magnitudes: readonly Magnitude[]): ShownNumber {
  if (hasFixedWhole(quantity)) return { scaled: quantity.amount, digits: 0, size: 1, word: "" };
  return shownAmount(quantity, magnitudes);
}

/** The same for an amount that no cell gave. */
export function shownAmount(
  { amount, unit, qualifier }: Pick<Quantity, "amount" | "unit" | "qualifier">,
  magnitudes: readonly Magnitude[],
): ShownNumber {
  // A pure number may be a count: a whole one has no decimals.
  const fixed = unit === "1" && Number.isInteger(amount) ? 0 : fixedDecimals(unit);
  const magnitude = fixed === undefined ? magnitudeOf(amount, magnitudes) : null;
  if (magnitude) {
    const scaled = amount / magnitude.size;
    return { scaled, digits: scaledDigits(scaled), ...magnitude };
  }
  const digits = fixed ?? (Number.isInteger(amount) ? 0 : 1);
  return { scaled: amount, digits: digitsAlone(amount, digits, qualifier), size: 1, word: "" };
}

/** More would show binary noise. */
const mostDigits = 9;

/** The difference of two quantities in the larger magnitude, with the fewest decimals by which it is that of the numbers shown. */
export function shownChange(from: Quantity, to: Quantity, magnitudes: readonly Magnitude[]): ShownNumber {
  const ends = [shownNumber(from, magnitudes), shownNumber(to, magnitudes)] as const;
  const { size, word } = ends[0].size > ends[1].size ? ends[0] : ends[1];
  const scaled = decimalSum([to.amount, -from.amount]) / size;
  const isApart = (digits: number): boolean => {
    const [was = 0, now = 0] = ends.map((end) => {
      const shown = shownAlike(end, { size, digits });
      return (shownWith(shown.scaled, shown.digits) * shown.size) / size;
    });
    return shownWith(scaled, digits) !== shownWith(now - was, digits);
  };
  let digits = Math.max(...ends.map((end) => (end.size === size ? end.digits : 0)));
  while (digits < mostDigits && isApart(digits)) digits += 1;
  return { scaled, digits, size, word };
}

/** A number in the decimals of one that it is shown beside, unless their magnitudes differ. */
export function shownAlike(
  alone: ShownNumber,
  { size, digits }: Pick<ShownNumber, "size" | "digits">,
): ShownNumber {
  return alone.size === size ? { ...alone, digits: Math.max(alone.digits, digits) } : alone;
}

/** The magnitude of a large amount; null below a million. */
export function magnitudeOf(amount: number, magnitudes: readonly Magnitude[]): Magnitude | null {
  if (Math.abs(amount) < 1e6) return null;
  return magnitudes.find(({ size }) => Math.abs(amount) >= size) ?? null;
}

/** The magnitude for amounts up to the largest: in 亿, one decimal would make most alike that 万 tells apart. */
export function magnitudeUpTo(largest: number, magnitudes: readonly Magnitude[]): Magnitude | null {
  return magnitudeOf(largest / 10, magnitudes) ?? magnitudeOf(largest, magnitudes);
}

/** Decimals of an amount in a magnitude. */
export function scaledDigits(scaled: number): number {
  return Math.abs(scaled) >= 100 ? 0 : 1;
}

/**
 * A text that differs where readers see different values: in any of these languages' magnitudes, or in full, as in a
 * workbook or a table of small and large amounts.
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

/** Whether a cell printed an integer in a unit that otherwise has decimals. */
function hasFixedWhole(quantity: Quantity): boolean {
  return (
    fixedDecimals(quantity.unit) !== undefined && (isWholeAsPrinted(quantity) || isRecordedBound(quantity))
  );
}

/** An integer bound in an earlier edition's record, which has no cell text: “<10” said nothing about tenths. */
function isRecordedBound(quantity: Quantity): boolean {
  const { amount, derivation } = quantity;
  return isBound(quantity) && Number.isInteger(amount) && derivation.from === "cells" && !derivation.raw;
}
