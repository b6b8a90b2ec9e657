import type { Rule } from "../model/rule.ts";
import { missingTogether } from "./problems.ts";
import { at, isFilled } from "./values.ts";

/** A row fills all of these columns or none (`required-together`); reported at the first empty one. */
export function requiredTogether<const N extends string>(columns: readonly N[]): Rule<N> {
  return {
    columns,
    inEngine: ({ value }) => {
      const missing = columns.map((column) => `${value(column)} IS NULL`);
      return `(${missing.join(" OR ")}) AND NOT (${missing.join(" AND ")})`;
    },
    *check(rows, { header }) {
      for (const row of rows) {
        const filled = columns.filter((column) => isFilled(row, column));
        const empty = columns.find((column) => !filled.includes(column));
        if (empty === undefined || filled.length === 0) continue;
        const problem = missingTogether({ column: header(empty), with: filled.map((name) => header(name)) });
        yield at(row, empty, problem);
      }
    },
  };
}
