import { groupBy } from "../model/group-by.ts";
import type { Rule } from "../model/rule.ts";
import type { Row } from "../model/table.ts";
import { at, quantityIn, textIn } from "./values.ts";

/** Two places with exactly the same figures were probably copied from one another (`copied-column`); `least` figures must agree. */
export function noCopiedSeries<const N extends string>(by: N, along: N, column: N, least = 5): Rule<N> {
  return {
    columns: [by, along, column],
    *check(rows) {
      const known = rows.filter((row) => quantityIn(row, column));
      const seen = new Map<string, { readonly name: string }>();
      for (const [name, own] of groupBy(known, (row) => textIn(row, by))) {
        const key = own.map((row) => figureOf(row, along, column)).join(" ");
        const twin = seen.get(key);
        const [first] = own;
        if (!twin) seen.set(key, { name });
        else if (first && own.length >= least)
          yield at(first, column, { code: "copied-column", other: twin.name });
      }
    },
  };
}

function figureOf(row: Row, along: string, column: string): string {
  return `${textIn(row, along)}:${quantityIn(row, column)?.amount}`;
}
