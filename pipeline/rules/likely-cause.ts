import type { Quantity } from "../model/quantity.ts";
import { rawUnitNames, readUnit } from "../model/unit.ts";

/** Thousands and millions, 万 and 억, misplaced decimals, and pounds for kilograms; likelier ones first. */
const factors = [1000, 1_000_000, 10, 10_000, 100, 100_000_000, 2.2];

/** Why an amount may be out of range: the factor it is off by, and the unit its cell should then have. */
export function likelyCause(
  { unit, derivation }: Quantity,
  each: number,
  { off, usual }: { readonly off: "large" | "small"; readonly usual: readonly [number, number] },
): { readonly times?: number; readonly instead?: string } {
  // Where 0 is usual, any factor would fit.
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
