import { firstDay } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { evidence } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { at, textIn } from "./values.ts";

export const futurePeriod = listedProblem("future-period", { value: "period", published: "period" });

/** Reported and estimated values must not be of a period that begins after publication (`future-period`). */
export function notInFuture<const N extends string>(along: N): Rule<N> {
  return {
    columns: [along],
    inEngine: ({ value, firstDay, text, status, published }) =>
      `${status} IN ('reported', 'estimated') AND ${firstDay(value(along))} > ${text(published)}`,
    *check(rows, { published }) {
      for (const row of rows) {
        const value = textIn(row, along);
        const { status } = evidence(row, along);
        if (value === "" || (status !== "reported" && status !== "estimated")) continue;
        if (firstDay(value) > published) yield at(row, along, futurePeriod({ value, published }));
      }
    },
  };
}
