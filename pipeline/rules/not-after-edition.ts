import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { evidence } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { at, textIn } from "./values.ts";

export const afterEdition = listedProblem("after-edition", { value: "period", edition: "plain" });

/** Reported and estimated values must not be of a year after the edition's (`after-edition`). */
export function notAfterEdition<const N extends string>(along: N): Rule<N> {
  return {
    columns: [along],
    inEngine: ({ value, text, status, edition }) =>
      `${status} IN ('reported', 'estimated') AND substring(${value(along)}, 1, 4) > ${text(edition)}`,
    *check(rows, { edition }) {
      for (const row of rows) {
        const value = textIn(row, along);
        const { status } = evidence(row, along);
        if (value === "" || (status !== "reported" && status !== "estimated")) continue;
        if (yearOf(value) > Number(edition)) yield at(row, along, afterEdition({ value, edition }));
      }
    },
  };
}
