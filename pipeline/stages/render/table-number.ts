import type { Observation } from "../../model/observation.ts";
import { isMissing, type Measure } from "../../model/quantity.ts";
import { fixedDecimals, magnitudeOf, type Words } from "./words.ts";

/**
 * How a table of one unit writes its values: as elsewhere, but where some are counted in millions and others are not,
 * all in full and without decimals, so that a column has one precision.
 */
export function tableNumber(
  observations: readonly Observation[],
  words: Words,
): (measure: Measure) => string {
  const values = observations.flatMap(({ value }) => (isMissing(value) || value.amount === 0 ? [] : [value]));
  const large = values.filter(
    ({ amount, unit }) => fixedDecimals(unit) === undefined && magnitudeOf(amount, words.book),
  );
  if (large.length === 0 || large.length === values.length) return words.bare;
  return (measure) => {
    if (isMissing(measure)) return words.bare(measure);
    const { amount, qualifier } = measure;
    return words.book.qualifiers[qualifier](words.number(amount, 0, qualifier));
  };
}
