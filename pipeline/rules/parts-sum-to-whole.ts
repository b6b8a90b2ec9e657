import { asWritten } from "../model/as-written.ts";
import { defineProblem, params } from "../model/define-problem.ts";
import type { Rule } from "../model/rule.ts";
import { roundingOf } from "./rounding.ts";
import { amountIn, at, quantityIn } from "./values.ts";

export const partsDoNotSum = defineProblem({
  code: "parts-do-not-sum",
  tells: params<{
    parts: number;
    whole: number;
    unit: string | null;
    columns: readonly string[];
    of: string;
  }>(),
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Parts that do not add up to their whole, beyond rounding; judged where none is missing.",
  example: "60 and 30 beside a whole of 100",
});

/**
 * Parts must add up to their whole (`parts-do-not-sum`), judged only where all are given and none is a bound.
 * Rounding may take or add half a unit of the last place of each part, or `tolerance` of the whole.
 */
export function partsSumToWhole<const N extends string>(
  parts: readonly N[],
  whole: N,
  tolerance = 0.001,
): Rule<N> {
  return {
    columns: [...parts, whole],
    inEngine: "memory only",
    *check(rows, { header }) {
      for (const row of rows) {
        const all = amountIn(row, whole);
        const cell = quantityIn(row, whole);
        const amounts = parts.flatMap((part) => amountIn(row, part) ?? []);
        if (all === null || !cell || amounts.length < parts.length) continue;
        const sum = amounts.reduce((a, b) => a + b, 0);
        const rounding = roundingOf(parts.flatMap((part) => quantityIn(row, part) ?? []));
        if (Math.abs(sum - all) <= Math.max(Math.abs(all) * tolerance, rounding)) continue;
        const { number, unit } = asWritten(cell);
        const [columns, of] = [parts.map((part) => header(part)), header(whole)];
        yield at(row, whole, partsDoNotSum({ parts: number(sum), whole: number(all), unit, columns, of }));
      }
    },
  };
}
