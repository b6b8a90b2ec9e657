import { groupBy } from "../model/group-by.ts";
import type { Rule } from "../model/rule.ts";
import { amountIn, at, textIn } from "./values.ts";

/**
 * Two places with exactly the same figures along the same periods were probably copied from one another
 * (`copied-column`); `least` figures must agree, in whatever order the rows stand.
 */
export function noCopiedSeries<const N extends string>(by: N, along: N, column: N, least = 5): Rule<N> {
  return {
    columns: [by, along, column],
    *check(rows) {
      const known = rows.filter((row) => amountIn(row, column) !== null);
      const seen = new Map<string, string>();
      for (const [name, own] of groupBy(known, (row) => textIn(row, by))) {
        const [first] = own;
        if (!first || own.length < least) continue;
        const figures = own.map((row) => `${textIn(row, along)}:${amountIn(row, column)}`);
        const key = figures.sort().join(" ");
        const other = seen.get(key);
        if (other === undefined) seen.set(key, name);
        else yield at(first, column, { code: "copied-column", other });
      }
    },
  };
}
