import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { outOfRange } from "./problems.ts";
import { at, textIn } from "./values.ts";

/** What is of another year than the edition belongs to another edition, or its date is mistyped (`out-of-range`). */
export function ofEdition<const N extends string>(along: N): Rule<N> {
  return {
    columns: [along],
    *check(rows, { edition, header }) {
      const year = Number(edition);
      for (const row of rows) {
        const raw = textIn(row, along);
        if (raw === "" || yearOf(raw) === year) continue;
        const bounds = { minimum: year, maximum: year };
        yield at(row, along, outOfRange({ raw, column: header(along), ...bounds }));
      }
    },
  };
}
