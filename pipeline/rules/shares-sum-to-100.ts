import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { roundingOf } from "./rounding.ts";
import { across, amountIn, quantityIn } from "./values.ts";

export const sharesNot100 = listedProblem("shares-not-100", { sum: "number" });

/**
 * Shares of one whole must add up to 100 % (`shares-not-100`); skipped unless all are given and none is a bound. Allows half
 * a unit of the last place of each share for rounding, or `tolerance` percentage points.
 */
export function sharesSumTo100<const N extends string>(shares: readonly N[], tolerance?: number): Rule<N> {
  return {
    columns: shares,
    byRow: true,
    inEngine: "memory only",
    *check(rows) {
      for (const row of rows) {
        const amounts = shares.flatMap((share) => amountIn(row, share) ?? []);
        if (amounts.length === 0 || amounts.length < shares.length) continue;
        const sum = amounts.reduce((a, b) => a + b, 0);
        const rounding = tolerance ?? roundingOf(shares.flatMap((share) => quantityIn(row, share) ?? []));
        if (Math.abs(sum - 100) > rounding + 1e-9) yield* across(row, shares, sharesNot100({ sum }));
      }
    },
  };
}
