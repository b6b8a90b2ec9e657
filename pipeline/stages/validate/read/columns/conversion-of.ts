import { decimalProduct } from "../../../../model/decimals.ts";
import type { Conversion } from "../../../../model/quantity.ts";
import type { NamedUnit } from "../../readers/units.ts";

/** How a share of 1 becomes a percentage. */
export const ofFraction: Conversion = { unit: "fraction of 1", factor: 100, offset: 0 };

/** What turns an amount into the unit meant; null where it is in it already. */
export function conversionOf(unit: NamedUnit): Conversion | null {
  const offset = unit.offset ?? 0;
  return unit.factor === 1 && offset === 0 ? null : { unit: unit.name, factor: unit.factor, offset };
}

/** The amount in the unit meant. */
export function converted(amount: number, conversion: Conversion | null): number {
  if (!conversion) return amount;
  const { factor, offset } = conversion;
  return offset === 0 ? decimalProduct(amount, factor) : Number((amount * factor + offset).toPrecision(15));
}
