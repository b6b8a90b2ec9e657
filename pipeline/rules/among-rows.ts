import type { Rule, RuleContext } from "../model/rule.ts";
import type { Row } from "../model/table.ts";

export function amongRows<const N extends string>(
  rule: Rule<N>,
  isAsked: (row: Row, about: RuleContext) => boolean,
): Rule<N> {
  return {
    columns: rule.columns,
    inEngine: "memory only",
    check: (rows, about) =>
      rule.check(
        rows.filter((row) => isAsked(row, about)),
        about,
      ),
  };
}
