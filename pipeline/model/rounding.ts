import { isLowerBound, isUpperBound, type Qualifier, type Quantity } from "./quantity.ts";

/** Parts of the last digit below which a bound is that digit: binary noise. */
const NOISE = 1e-6;

/** What is smaller is the binary noise of a difference. */
const LEAST = 1e-9;

/**
 * The amount with so many digits: a bound outward, so that “more than 16.993” never claims more than it may, anything
 * else to the nearest. Zero has no sign.
 */
export function roundedTo(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
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

/** The number that stands there with so many digits. */
export function shownWith(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
  const scale = 10 ** digits;
  const scaled = roundedTo(amount, digits, qualifier) * scale;
  return (Math.sign(scaled) * Math.round(Math.abs(scaled))) / scale;
}

/**
 * The digits after the point that an amount is shown with where others of its kind have so many: one that is not zero is
 * never shown as zero, but with one or two digits that say something.
 */
export function tellingDigits(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
  if (Math.abs(amount) < LEAST || shownWith(amount, digits, qualifier) !== 0) return digits;
  return twoDigits(amount, qualifier);
}

/** The same of an amount that stands alone: two digits of it say something, so that 0.96 is not “1.0”, nor 0.14 “0.1”. */
export function digitsAlone(amount: number, digits: number, qualifier: Qualifier = "exact"): number {
  const size = Math.abs(amount);
  return size < LEAST || size >= 10 ** (1 - digits) ? digits : twoDigits(amount, qualifier);
}

/** Digits after the point with which two of an amount below 10 say something, or one that is followed by 0. */
function twoDigits(amount: number, qualifier: Qualifier): number {
  const size = Math.abs(amount);
  const places = -Math.floor(Math.log10(size));
  const [fewer, two] = [places, places + 1].map((more) => shownWith(amount, more, qualifier));
  return fewer === two ? places : places + 1;
}

/** Whether one cell gave the number, as a whole: “<10” says nothing of tenths. */
export function isWholeAsPrinted({ amount, derivation }: Quantity): boolean {
  if (derivation.from !== "cells" || !derivation.raw || !Number.isInteger(amount)) return false;
  return !/\d[.,٫]\d/.test(derivation.raw);
}
