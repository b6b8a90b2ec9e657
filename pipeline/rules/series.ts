import type { Finding, Problem } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { compareText } from "../model/source.ts";
import type { Row } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { change, misfit, type SeriesBounds, type Step, stepsOf } from "./series-steps.ts";
import { at, textIn } from "./values.ts";

export const gapInSeries = listedProblem("gap", { from: "number", to: "number" });

export const flatSeries = listedProblem("flat", {
  value: "amount",
  years: "number",
  unit: "plain?",
  column: "quoted?",
});

export const unlikePeriod = listedProblem("unlike-period", { raw: "quoted", usual: "quoted" });

/**
 * Checks the figures of each group over the years: gaps, jumps, spikes, flat runs, changed signs, wrong units, periods of
 * another length. Bounds such as `<10` are skipped.
 */
export function series<const N extends string>(by: N, along: N, column: N, bounds: SeriesBounds): Rule<N> {
  return {
    columns: [by, along, column],
    inEngine: "memory only",
    *check(rows) {
      const dated = rows.filter((row) => textIn(row, along) !== "");
      for (const group of groupBy(dated, (row) => textIn(row, by)).values()) {
        const sorted = [...group].sort((a, b) => compareText(textIn(a, along), textIn(b, along)));
        yield* unlikePeriods(sorted, along);
        yield* gaps(sorted, along);
        const steps = stepsOf(sorted, along, column);
        yield* unusual(steps, column, bounds);
        yield* flatRuns(steps, column, bounds.flat);
      }
    },
  };
}

/** Reports rows whose period is not as long as that of most others; none where there is no majority. */
function* unlikePeriods(rows: readonly Row[], along: string): Iterable<Finding> {
  const lengthOf = (row: Row) => textIn(row, along).length;
  for (const alike of groupBy(rows, lengthOf).values()) {
    const [first] = alike;
    if (!first || alike.length === rows.length || alike.length * 2 <= rows.length) continue;
    const usual = textIn(first, along);
    for (const row of rows)
      if (lengthOf(row) !== usual.length)
        yield at(row, along, unlikePeriod({ raw: textIn(row, along), usual }));
  }
}

function* gaps(rows: readonly Row[], along: string): Iterable<Finding> {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before) continue;
    const from = yearOf(textIn(before, along));
    const to = yearOf(textIn(row, along));
    if (to - from > 1) yield at(row, along, gapInSeries({ from, to }));
  }
}

function* unusual(steps: readonly Step[], column: string, bounds: SeriesBounds): Iterable<Finding> {
  let outlier = false;
  for (const [index, step] of steps.entries()) {
    // The step back from an outlier is not reported again.
    const changed: Problem | null = outlier ? null : change(steps[index - 1], step, bounds);
    const problem: Problem | null =
      changed?.code === "sign-change" ? changed : (misfit(steps, index, bounds) ?? changed);
    outlier = problem !== null && problem.code !== "jump";
    if (problem) yield at(step.row, column, problem);
  }
}

/** Reports runs of equal values over successive years at their last; zeros may repeat. */
function* flatRuns(steps: readonly Step[], column: string, least: number): Iterable<Finding> {
  let years = 0;
  for (const [index, step] of steps.entries()) {
    const before = steps[index - 1];
    const next = steps[index + 1];
    years = before && continues(before, step) ? years + 1 : 1;
    if (years < least || step.amount === 0 || (next && continues(step, next))) continue;
    const { number, unit } = step.written;
    yield at(step.row, column, flatSeries({ value: number(step.amount), years, unit }));
  }
}

function continues(before: Step, step: Step): boolean {
  return step.amount === before.amount && step.year - before.year === 1;
}
