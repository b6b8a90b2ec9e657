import type { Rule } from "../model/rule.ts";
import { at, quantityIn } from "./values.ts";

/**
 * Parts must add up to their whole (`parts-do-not-sum`), judged only where none is missing; `tolerance` is the
 * share of the whole that rounding may take or add, 0.1 % unless another is given.
 */
export function partsSumToWhole<const N extends string>(parts: readonly N[], whole: N, tolerance = 0.001): Rule<N> {
  return {
    columns: [...parts, whole],
    *check(rows) {
      for (const row of rows) {
        const all = quantityIn(row, whole);
        const amounts = parts.flatMap((part) => quantityIn(row, part)?.amount ?? []);
        if (!all || amounts.length < parts.length) continue;
        const sum = amounts.reduce((a, b) => a + b, 0);
        if (Math.abs(sum - all.amount) <= Math.abs(all.amount) * tolerance) continue;
        yield at(row, whole, { code: "parts-do-not-sum", parts: sum, whole: all.amount });
      }
    },
  };
}
