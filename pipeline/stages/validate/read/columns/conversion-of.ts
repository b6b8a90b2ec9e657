import { decimalProduct } from "../../../../model/decimals.ts";
import type { Conversion } from "../../../../model/quantity.ts";
import type { NamedUnit } from "../../readers/units.ts";

/** From a share of 1 to a percentage. */
export const ofFraction: Conversion = { unit: "fraction of 1", factor: 100, offset: 0 };

/** The conversion of an amount into the base unit; null where it has that unit. */
export function conversionOf(unit: NamedUnit): Conversion | null {
  const offset = unit.offset ?? 0;
  return unit.factor === 1 && offset === 0 ? null : { unit: unit.name, factor: unit.factor, offset };
}

export function converted(amount: number, conversion: Conversion | null): number {
  if (!conversion) return amount;
  const { factor, offset } = conversion;
  return offset === 0 ? decimalProduct(amount, factor) : Number((amount * factor + offset).toPrecision(15));
}
