import { asWritten } from "../model/as-written.ts";
import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { amountIn, at, valueIn } from "./values.ts";

export const constantColumn = listedProblem("constant-column", {
  value: "amount",
  rows: "number",
  unit: "plain?",
});

/** A column whose figures never vary over many rows was probably filled down (`constant-column`); bounds may repeat. */
export function notConstant<const N extends string>(column: N, least = 8): Rule<N> {
  return {
    columns: [column],
    inEngine: "memory only",
    *check(rows) {
      const present = rows.filter((row) => amountIn(row, column) !== null);
      const [first] = present;
      const value = first && valueIn(first, column);
      if (!value || present.length < least) return;
      if (present.some((row) => amountIn(row, column) !== value.amount)) return;
      const { number, unit } = asWritten(value);
      yield at(first, column, constantColumn({ value: number(value.amount), rows: present.length, unit }));
    },
  };
}
