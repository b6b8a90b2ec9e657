import { firstDay } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { evidence } from "../model/table.ts";
import { at, textIn } from "./values.ts";

/** What is reported or estimated cannot be of a period that begins after the edition was published (`future-period`). */
export function notInFuture<const N extends string>(along: N): Rule<N> {
  return {
    columns: [along],
    *check(rows, { published }) {
      for (const row of rows) {
        const value = textIn(row, along);
        const { status } = evidence(row, along);
        if (value === "" || (status !== "reported" && status !== "estimated")) continue;
        if (firstDay(value) > published) yield at(row, along, { code: "future-period", value, published });
      }
    },
  };
}
