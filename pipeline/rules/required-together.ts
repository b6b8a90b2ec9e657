import { defineProblem } from "../model/define-problem.ts";
import type { Rule } from "../model/rule.ts";
import { at, isFilled } from "./values.ts";

export const missingTogether = defineProblem({
  code: "required-together",
  tells: { column: "quoted", with: "quoted list" },
  group: "row and table",
  severity: "error",
  movable: true,
  mends: "office",
  catches: "Columns that a row must fill all or none of, of which some are empty.",
  example: "a value without its source",
});

/** Columns that a row fills all or none of (`required-together`), reported at the first that is empty. */
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
