import { firstDay, lastDay } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { endBeforeStart } from "./problems.ts";
import { at, textIn } from "./values.ts";

/** A period must not end before another begins (`end-before-start`); skipped where one is empty. */
export function inOrder<const N extends string>(start: N, end: N): Rule<N> {
  return {
    columns: [start, end],
    inEngine: ({ value, firstDay, lastDay }) => `${lastDay(value(end))} < ${firstDay(value(start))}`,
    *check(rows) {
      for (const row of rows) {
        const from = textIn(row, start);
        const to = textIn(row, end);
        if (from === "" || to === "" || lastDay(to) >= firstDay(from)) continue;
        yield at(row, end, endBeforeStart({ start: from, end: to }));
      }
    },
  };
}
