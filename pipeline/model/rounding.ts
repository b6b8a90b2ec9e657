import { isLowerBound, isUpperBound, type Qualifier, type Quantity } from "./quantity.ts";

/** Fraction of the last digit that is binary noise, by which a bound may miss it. */
const NOISE = 1e-6;

/** Anything smaller is the binary noise of a difference. */
const LEAST = 1e-9;

/**
 * The amount rounded to so many decimals: a bound outward, so that “more than 16.993” never claims too much, anything else
 * to nearest. Never −0.
 */
export function roundedTo(amount: number, digits: number, qualifier: Qualifier): number {
  const scale = 10 ** digits;
  const scaled = amount * scale;
  let whole = Math.sign(scaled) * Math.round(Math.abs(scaled));
  if (Math.abs(scaled - whole) > NOISE) {
    if (isLowerBound(qualifier)) whole = Math.floor(scaled);
    else if (isUpperBound(qualifier)) whole = Math.ceil(scaled);
    else return amount;
  }
  return whole === 0 ? 0 : whole / scale;
}

/** The number shown with so many decimals. */
export function shownWith(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
  const scale = 10 ** digits;
  const scaled = roundedTo(amount, digits, qualifier) * scale;
  return (Math.sign(scaled) * Math.round(Math.abs(scaled))) / scale;
}

/**
 * Decimals to show an amount with, beside others with `digits`: an amount that is not zero is never shown as zero, but gets
 * more decimals.
 */
export function tellingDigits(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
  if (Math.abs(amount) < LEAST || shownWith(amount, digits, qualifier) !== 0) return digits;
  return twoDigits(amount, qualifier);
}

/** Decimals for an amount by itself: two significant digits, so that 0.96 is not “1.0”, nor 0.14 “0.1”. */
export function digitsAlone(amount: number, digits: number, qualifier: Qualifier): number {
  const size = Math.abs(amount);
  return size < LEAST || size >= 10 ** (1 - digits) ? digits : twoDigits(amount, qualifier);
}

/** Decimals that show two significant digits of an amount below 10, or one if the second is 0. */
function twoDigits(amount: number, qualifier: Qualifier): number {
  const size = Math.abs(amount);
  const places = -Math.floor(Math.log10(size));
  const [fewer, two] = [places, places + 1].map((more) => shownWith(amount, more, qualifier));
  return fewer === two ? places : places + 1;
}

/** Whether a single cell gives the number as an integer: “<10” says nothing about tenths. */
export function isWholeAsPrinted({ amount, derivation }: Quantity): boolean {
  if (derivation.from !== "cells" || !derivation.raw || !Number.isInteger(amount)) return false;
  return !/\d[.,٫]\d/.test(derivation.raw);
}
