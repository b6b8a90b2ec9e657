import type { Observation } from "../../model/observation.ts";
import { isMissing, type Measure, type Quantity } from "../../model/quantity.ts";
import { isWholeAsPrinted } from "../../model/rounding.ts";
import { fixedDecimals, magnitudeOf } from "../../model/shown-number.ts";
import type { Words } from "./words.ts";

/** How a table writes its values, and whether some have fewer digits than others because their source gives no more. */
export interface TableNumber {
  readonly write: (measure: Measure) => string;
  /** The same with its unit, for what stands outside the table. */
  readonly amount: (measure: Measure) => string;
  readonly isAsGiven: boolean;
}

/**
 * How a table of one unit writes its values: as elsewhere, but where some are counted in millions and others are not,
 * all in full and without decimals, and where some have decimals, all of them but what its source gives without, so
 * that a column has one precision.
 */
export function tableNumber(observations: readonly Observation[], words: Words): TableNumber {
  const values = observations.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
  const other = values.filter(({ amount }) => amount !== 0);
  const large = other.filter(
    ({ amount, unit }) => fixedDecimals(unit) === undefined && magnitudeOf(amount, words.book.magnitudes),
  );
  if (large.length > 0) {
    const inFull = ({ amount, qualifier }: Quantity) => words.number(amount, 0, qualifier);
    return written(words, large.length === other.length ? undefined : inFull);
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

function written(words: Words, write?: (quantity: Quantity) => string, isAsGiven = false): TableNumber {
  return {
    write: (measure) => words.bare(measure, write),
    amount: (measure) => words.amount(measure, write),
    isAsGiven,
  };
}

/** A whole that its cell prints, or the sum or difference of such. */
function isGivenWhole(quantity: Quantity): boolean {
  const { derivation, unit } = quantity;
  if (derivation.from === "cells") return isWholeAsPrinted(quantity);
  return derivation.operands.every(
    (operand) => !isMissing(operand) && operand.unit === unit && isGivenWhole(operand),
  );
}
