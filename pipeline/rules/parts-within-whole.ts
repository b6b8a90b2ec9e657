import type { Rule } from "../model/rule.ts";
import { at, quantityIn } from "./values.ts";

/**
 * Parts must not exceed their whole (`parts-exceed-whole`); parts not reported are left out, and `tolerance`
 * is the share of the whole that rounding may add, 0.1 % unless another is given.
 */
export function partsWithinWhole<const N extends string>(
  parts: readonly N[],
  whole: N,
  tolerance = 0.001,
): Rule<N> {
  return {
    columns: [...parts, whole],
    *check(rows) {
      for (const row of rows) {
        const all = quantityIn(row, whole);
        const sum = parts.reduce((total, part) => total + (quantityIn(row, part)?.amount ?? 0), 0);
        if (!all || sum <= all.amount * (1 + tolerance)) continue;
        yield at(row, whole, { code: "parts-exceed-whole", parts: sum, whole: all.amount });
      }
    },
  };
}
