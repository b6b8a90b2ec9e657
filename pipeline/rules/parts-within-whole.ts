import { asWritten } from "../model/as-written.ts";
import type { Quantity } from "../model/quantity.ts";
import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { partsBesideWhole } from "./parts-beside-whole.ts";
import { roundingOf } from "./rounding.ts";
import { at, quantityIn } from "./values.ts";

export const partsExceedWhole = listedProblem("parts-exceed-whole", partsBesideWhole);

/**
 * Parts must not exceed their whole (`parts-exceed-whole`); missing parts are left out, and a bound counts as its lower end.
 * Allows half a unit of the last place of each part for rounding, or `tolerance` as a share of the whole.
 */
export function partsWithinWhole<const N extends string>(
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
        const all = quantityIn(row, whole);
        if (!all || !hasCeiling(all)) continue;
        const given = parts.flatMap((part) => {
          const quantity = quantityIn(row, part);
          return quantity && isSurelyThere(quantity) ? [{ part, quantity }] : [];
        });
        const quantities = given.map(({ quantity }) => quantity);
        const sum = quantities.reduce((total, { amount }) => total + amount, 0);
        if (sum <= all.amount + Math.max(Math.abs(all.amount) * tolerance, roundingOf(quantities))) continue;
        const { number, unit } = asWritten(all);
        const [columns, of] = [given.map(({ part }) => header(part)), header(whole)];
        const values = { parts: number(sum), whole: number(all.amount), unit, columns, of };
        yield at(row, whole, partsExceedWhole(values));
      }
    },
  };
}

/** Whether the amount is a lower end: a figure below some bound may be anything down to 0. */
function isSurelyThere({ qualifier }: Quantity): boolean {
  return qualifier === "exact" || qualifier === "more-than" || qualifier === "at-least";
}

function hasCeiling({ qualifier }: Quantity): boolean {
  return qualifier === "exact" || qualifier === "less-than" || qualifier === "at-most";
}
