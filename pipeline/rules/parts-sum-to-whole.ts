import { asWritten } from "../model/as-written.ts";
import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { partsBesideWhole } from "./parts-beside-whole.ts";
import { roundingOf } from "./rounding.ts";
import { at, valueIn } from "./values.ts";

export const partsDoNotSum = listedProblem("parts-do-not-sum", partsBesideWhole);

/**
 * Parts must add up to their whole (`parts-do-not-sum`); skipped unless all are given and none is a bound. Allows half a
 * unit of the last place of each part for rounding, or `tolerance` as a share of the whole.
 */
export function partsSumToWhole<const N extends string>(
  parts: readonly N[],
  whole: N,
  tolerance = 0.001,
): Rule<N> {
  return {
    columns: [...parts, whole],
    byRow: true,
    inEngine: "memory only",
    *check(rows, { header }) {
      for (const row of rows) {
        const all = valueIn(row, whole);
        const given = parts.flatMap((part) => valueIn(row, part) ?? []);
        if (!all || given.length < parts.length) continue;
        const sum = given.reduce((total, { amount }) => total + amount, 0);
        const slack = Math.max(Math.abs(all.amount) * tolerance, roundingOf(given));
        if (Math.abs(sum - all.amount) <= slack) continue;
        const { number, unit } = asWritten(all);
        const [columns, of] = [parts.map((part) => header(part)), header(whole)];
        yield at(
          row,
          whole,
          partsDoNotSum({ parts: number(sum), whole: number(all.amount), unit, columns, of }),
        );
      }
    },
  };
}
