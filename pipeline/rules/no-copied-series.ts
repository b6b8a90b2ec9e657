import { groupBy } from "../model/group-by.ts";
import type { Rule } from "../model/rule.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { amountIn, at, textIn } from "./values.ts";

export const copiedColumn = listedProblem("copied-column", { other: "quoted" });

/**
 * Two places with identical figures in all common periods, and at least `least` of them, were probably copied
 * (`copied-column`).
 */
export function noCopiedSeries<const N extends string>(by: N, along: N, column: N, least = 5): Rule<N> {
  return {
    columns: [by, along, column],
    inEngine: "memory only",
    *check(rows) {
      const present = rows.filter((row) => amountIn(row, column) !== null);
      const earlier = new Map<string, ReadonlyMap<string, number | null>>();
      /** Which places have each figure, so that only those sharing one are compared. */
      const holders = new Map<string, string[]>();
      for (const [name, series] of groupBy(present, (row) => textIn(row, by))) {
        const figures = new Map(series.map((row) => [textIn(row, along), amountIn(row, column)]));
        const keys = [...figures].map(([period, amount]) => `${period}:${amount}`);
        const shared = groupBy(
          keys.flatMap((key) => holders.get(key) ?? []),
          (other) => other,
        );
        const twin = [...shared].find(
          ([other, { length }]) => length >= least && length === inCommon(figures, earlier.get(other)),
        );
        const [first] = series;
        if (twin && first) yield at(first, column, copiedColumn({ other: twin[0] }));
        earlier.set(name, figures);
        for (const key of keys) holders.set(key, [...(holders.get(key) ?? []), name]);
      }
    },
  };
}

function inCommon(a: ReadonlyMap<string, unknown>, b: ReadonlyMap<string, unknown> = new Map()): number {
  return [...a.keys()].filter((period) => b.has(period)).length;
}
