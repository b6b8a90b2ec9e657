import { groupBy } from "../../../model/group-by.ts";
import type { Observation } from "../../../model/observation.ts";
import { qualifierSigns } from "../../../model/qualifier.ts";
import { isMissing, type Measure, type Qualifier, type Quantity } from "../../../model/quantity.ts";
import { roundedTo, tellingDigits } from "../../../model/rounding.ts";
import { fixedDecimals } from "../../../model/shown-number.ts";

/** The decimals of each value, as many as those of its indicator and unit have. */
export function digitsByValue(observations: readonly Observation[]): ReadonlyMap<Measure, number> {
  const present = observations.flatMap(({ indicator, value }) =>
    isMissing(value) ? [] : [{ indicator, value }],
  );
  const alike = [...groupBy(present, ({ indicator, value }) => `${indicator} ${value.unit}`).values()];
  return new Map(
    alike.flatMap((figures) => {
      const values = figures.map(({ value }) => value);
      const digits = digitsOf(values);
      return values.map((value) => [value, digits] as const);
    }),
  );
}

const large = 1000;

/** Decimals of amounts with one unit in a column: none where most are large, which no tenth tells apart. */
export function digitsOf(quantities: readonly Quantity[]): number {
  const [first] = quantities;
  const fixed = first && fixedDecimals(first.unit);
  if (fixed !== undefined) return fixed;
  const isLarge = quantities.filter(({ amount }) => Math.abs(amount) >= large).length * 2 > quantities.length;
  return isLarge || quantities.every(({ amount }) => Number.isInteger(amount)) ? 0 : 1;
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
