import { defineProblem } from "../model/define-problem.ts";
import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { evidence } from "../model/table.ts";
import { at, textIn } from "./values.ts";

export const afterEdition = defineProblem({
  code: "after-edition",
  tells: { value: "period", edition: "plain" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "secretariat",
  catches: "A figure that is reported or estimated for a year after that of the edition.",
  example: "an annual mean of 2024 in the edition of 2021",
});

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
