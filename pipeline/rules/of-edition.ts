import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { otherYear } from "./problems.ts";
import { at, textIn } from "./values.ts";

/** A date of another year than the edition's belongs to another edition or is mistyped (`other-year`). */
export function ofEdition<const N extends string>(along: N): Rule<N> {
  return {
    columns: [along],
    inEngine: ({ value, text, edition }) => `substring(${value(along)}, 1, 4) <> ${text(edition)}`,
    *check(rows, { edition, header }) {
      const year = Number(edition);
      for (const row of rows) {
        const raw = textIn(row, along);
        if (raw === "" || yearOf(raw) === year) continue;
        yield at(row, along, otherYear({ raw, column: header(along), edition }));
      }
    },
  };
}
