import type { Rule } from "../model/rule.ts";
import { at, quantityIn } from "./values.ts";

/** Shares of one whole must add up to 100 % (`shares-not-100`), within half a unit of the last place of each: `tolerance` points. */
export function sharesSumTo100<const N extends string>(shares: readonly N[], tolerance: number): Rule<N> {
  return {
    columns: shares,
    *check(rows) {
      const [first] = shares;
      if (first === undefined) return;
      for (const row of rows) {
        const amounts = shares.flatMap((share) => quantityIn(row, share)?.amount ?? []);
        if (amounts.length < shares.length) continue;
        const sum = amounts.reduce((a, b) => a + b, 0);
        if (Math.abs(sum - 100) > tolerance) yield at(row, first, { code: "shares-not-100", sum });
      }
    },
  };
}
