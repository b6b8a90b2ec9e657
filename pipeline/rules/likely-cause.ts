import type { Quantity } from "../model/quantity.ts";
import { rawUnitNames, readUnit } from "../model/unit.ts";

/** Thousands and millions, 万 and 억, single places, and pounds for kilograms; the likelier first. */
const factors = [1000, 1_000_000, 10, 10_000, 100, 100_000_000, 2.2];

/** How an amount may have come to lie outside of what is possible: by which factor, and the unit that its cell should then name. */
export function likelyCause(
  { unit, derivation }: Quantity,
  each: number,
  { off, usual }: { readonly off: "large" | "small"; readonly usual: readonly [number, number] },
): { readonly times?: number; readonly instead?: string } {
  // Down to nothing any factor fits.
  const times =
    usual[0] <= 0
      ? undefined
      : factors.find((factor) => {
          const meant = off === "large" ? each / factor : each * factor;
          return meant >= usual[0] && meant <= usual[1];
        });
  if (times === undefined) return {};
  const usedFactor = derivation.from === "cells" ? (derivation.conversion?.factor ?? 1) : 1;
  const factor = off === "large" ? usedFactor / times : usedFactor * times;
  const instead = rawUnitNames.find((name) => {
    const usedUnit = readUnit(name);
    return usedUnit?.unit === unit && Math.abs(usedUnit.factor / factor - 1) < 1e-9;
  });
  return { times, ...(instead === undefined ? {} : { instead }) };
}
