import { asWritten } from "../model/as-written.ts";
import { defineProblem } from "../model/define-problem.ts";
import type { Rule } from "../model/rule.ts";
import { at, valueIn } from "./values.ts";

export const littleOfWhole = defineProblem({
  code: "little-of-whole",
  tells: {
    value: "amount",
    whole: "amount",
    unit: "plain?",
    column: "quoted",
    of: "quoted",
    percent: "number",
    least: "number",
  },
  group: "row and table",
  severity: "warning",
  movable: true,
  mends: "office",
  doubts: true,
  catches:
    "An amount that should be most of another and is far below it. What is a share of it says little of the whole, and is not compared.",
  example: "18,000 t treated of 42,000 t generated",
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
