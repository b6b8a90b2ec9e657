import type { Rule } from "../model/rule.ts";
import { at, quantityIn } from "./values.ts";

/** A column of figures that never varies over many rows was probably filled down (`constant-column`). */
export function notConstant<const N extends string>(column: N, least = 8): Rule<N> {
  return {
    columns: [column],
    *check(rows) {
      const known = rows.filter((row) => quantityIn(row, column));
      const [first] = known;
      if (!first || known.length < least) return;
      const amounts = new Set(known.map((row) => quantityIn(row, column)?.amount));
      const [value = 0] = amounts;
      if (amounts.size === 1) yield at(first, column, { code: "constant-column", value, rows: known.length });
    },
  };
}
