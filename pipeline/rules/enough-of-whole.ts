import { asWritten } from "../model/as-written.ts";
import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { at, valueIn } from "./values.ts";

export const littleOfWhole = listedProblem("little-of-whole", {
  value: "amount",
  whole: "amount",
  unit: "plain?",
  column: "quoted",
  of: "quoted",
  percent: "number",
  least: "number",
});

/** A column must be at least this share of `whole`, which it represents in shares (`little-of-whole`). */
export function enoughOfWhole<const N extends string>(column: N, whole: N, least = 0.75): Rule<N> {
  return {
    columns: [column, whole],
    inEngine: "memory only",
    *check(rows, { header }) {
      for (const row of rows) {
        const [part, all] = [valueIn(row, column), valueIn(row, whole)];
        if (!part || !all || part.amount >= all.amount * least) continue;
        const { number, unit } = asWritten(part);
        const percent = Number(((100 * part.amount) / all.amount).toPrecision(3));
        const values = { value: number(part.amount), whole: number(all.amount), unit, percent };
        const names = { column: header(column), of: header(whole), least: least * 100 };
        yield at(row, column, littleOfWhole({ ...values, ...names }));
      }
    },
  };
}
