import type { Dataset } from "../../../model/dataset.ts";
import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { qualifierSigns } from "../../../model/qualifier.ts";
import { isMissing, type Qualifier, type Quantity } from "../../../model/quantity.ts";
import { roundedTo, tellingDigits } from "../../../model/rounding.ts";
import { fixedDecimals } from "../../../model/shown-number.ts";
import type { Unit } from "../../../model/unit.ts";
import { unitOf } from "./observation-unit.ts";

/** The decimals of each unit among figures of a dataset. */
export function digitsByUnit(
  observations: readonly Observation[],
  dataset: Dataset,
): ReadonlyMap<Unit, number> {
  const byUnit = groupBy(observations, (observation) => unitOf(observation, dataset));
  const quantities = (alike: readonly Observation[]) =>
    alike.flatMap(({ value }) => (isMissing(value) ? [] : [value]));
  return new Map([...byUnit].map(([unit, alike]) => [unit, digitsOf(quantities(alike))]));
}

/** Decimals of amounts with one unit in a column. */
export function digitsOf(quantities: readonly Quantity[]): number {
  const [first] = quantities;
  const fixed = first && fixedDecimals(first.unit);
  return fixed ?? (quantities.every(({ amount }) => Number.isInteger(amount)) ? 0 : 1);
}

/**
 * The sign of a bound is part of the format: the cell stays a number, and never looks exact. Excel rounds to nearest; a
 * bound that this would round inward shows more digits.
 */
export function numberFormat(qualifier: Qualifier, digits: number, value: number): string {
  const sign = qualifierSigns[qualifier];
  const least = tellingDigits(value, digits, qualifier);
  const shown = sign === "" ? least : outwardDigits(value, least, qualifier);
  const amount = shown > 0 ? `#,##0.${"0".repeat(shown)}` : "#,##0";
  return sign === "" ? amount : `"${sign} "${amount}`;
}

/** The fewest digits, up to six more, with which rounding to nearest is rounding outward. */
function outwardDigits(value: number, digits: number, qualifier: Qualifier): number {
  for (let more = digits; more < digits + 6; more++) {
    const outward = roundedTo(value, more, qualifier);
    if (outward === value || Math.abs(outward - value) < 0.5 / 10 ** more) return more;
  }
  return digits + 6;
}
