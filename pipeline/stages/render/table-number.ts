import type { Observation } from "../../model/observation.ts";
import { isMissing, type Measure, type Quantity } from "../../model/quantity.ts";
import { isWholeAsPrinted } from "../../model/rounding.ts";
import { fixedDecimals, type Magnitude, magnitudeOf, scaledDigits } from "../../model/shown-number.ts";
import type { Words } from "./words.ts";

/** How a table writes its values, and whether some have fewer digits because their source gives no more. */
export interface TableNumber {
  readonly write: (measure: Measure) => string;
  /** The same with its unit, for use outside the table. */
  readonly amount: (measure: Measure) => string;
  readonly isAsGiven: boolean;
}

/**
 * How a table of one unit writes its values, so that a column has one precision: as elsewhere, but in one magnitude if all
 * are in millions, in full and without decimals if only some are, and with decimals for all if some have any, except those
 * whose source gives none.
 */
export function tableNumber(observations: readonly Observation[], words: Words): TableNumber {
  const values = observations.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
  const other = values.filter(({ amount }) => amount !== 0);
  const large = other.filter(
    ({ amount, unit }) => fixedDecimals(unit) === undefined && magnitudeOf(amount, words.book.magnitudes),
  );
  if (large.length > 0) {
    const inFull = ({ amount, qualifier }: Quantity) => words.number(amount, 0, qualifier);
    const least = Math.min(...large.map(({ amount }) => Math.abs(amount)));
    const multiple = large.length === other.length ? magnitudeOf(least, words.book.magnitudes) : null;
    return written(words, multiple ? inMultiple(multiple, least, words) : inFull);
  }
  const broken = values.filter(({ amount }) => !Number.isInteger(amount));
  const [{ unit } = { unit: "1" as const }] = broken;
  if (broken.length === 0) return written(words);
  const digits = fixedDecimals(unit) ?? 1;
  const isWhole = (quantity: Quantity) => Number.isInteger(quantity.amount) && isGivenWhole(quantity);
  const write = (quantity: Quantity) =>
    words.number(quantity.amount, isWhole(quantity) ? 0 : digits, quantity.qualifier);
  return written(words, write, values.some(isWhole));
}

/** All in the magnitude of the smallest: a column of millions and billions would be misread. */
function inMultiple({ size, word }: Magnitude, least: number, words: Words) {
  const digits = scaledDigits(least / size);
  return ({ amount, qualifier }: Quantity) =>
    amount === 0 ? words.number(0) : words.number(amount / size, digits, qualifier) + word;
}

function written(words: Words, write?: (quantity: Quantity) => string, isAsGiven = false): TableNumber {
  return {
    write: (measure) => words.bare(measure, write),
    amount: (measure) => words.amount(measure, write),
    isAsGiven,
  };
}

/** Whether it is an integer as its cell shows it, or the sum or difference of such. */
function isGivenWhole(quantity: Quantity): boolean {
  const { derivation, unit } = quantity;
  if (derivation.from === "cells") return isWholeAsPrinted(quantity);
  return derivation.operands.every(
    (operand) => !isMissing(operand) && operand.unit === unit && isGivenWhole(operand),
  );
}
