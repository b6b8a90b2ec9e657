import type { Rule } from "../model/rule.ts";
import { at, isFilled } from "./values.ts";

/** Columns that a row fills all or none of (`required-together`), reported at the first that is empty. */
export function requiredTogether<const N extends string>(columns: readonly N[]): Rule<N> {
  return {
    columns,
    *check(rows) {
      for (const row of rows) {
        const filled = columns.filter((column) => isFilled(row, column));
        const empty = columns.find((column) => !filled.includes(column));
        if (empty === undefined || filled.length === 0) continue;
        yield at(row, empty, { code: "required-together", column: empty, with: filled });
      }
    },
  };
}
