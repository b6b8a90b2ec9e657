import type { Finding, Problem } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import { yearOf } from "../model/period.ts";
import type { Rule } from "../model/rule.ts";
import { compareText } from "../model/source.ts";
import type { Row } from "../model/table.ts";
import { at, quantityIn, textIn } from "./values.ts";

/** What is unusual in a series; each bound belongs to the indicator, none is assumed. */
export interface SeriesBounds {
  /** A change from year to year above this share of the larger value is a jump. */
  readonly jump: number;
  /** A value that leaves both neighbours by more than this share, and they agree, is a spike. */
  readonly spike: number;
  /** So many equal values in a row are flat. */
  readonly flat: number;
}

interface Step {
  readonly row: Row;
  readonly year: number;
  readonly amount: number;
}

/** Ratios by which a wrong unit moves a figure: thousands, kWh and MJ, toe and GJ, therm and kWh. */
const unitRatios = [1000, 3.6, 41.868, 29.3];

/** The figures of each group over the years: gaps, jumps, spikes, flat runs, changed signs, values in a wrong unit. */
export function series<const N extends string>(by: N, along: N, column: N, bounds: SeriesBounds): Rule<N> {
  return {
    columns: [by, along, column],
    *check(rows) {
      for (const own of groupBy(rows, (row) => textIn(row, by)).values()) {
        const sorted = [...own].sort((a, b) => compareText(textIn(a, along), textIn(b, along)));
        yield* gaps(sorted, along);
        const steps = sorted.flatMap((row): Step[] => {
          const amount = quantityIn(row, column)?.amount;
          return amount === undefined ? [] : [{ row, year: yearOf(textIn(row, along)), amount }];
        });
        yield* unusual(steps, column, bounds);
      }
    },
  };
}

function* gaps(rows: readonly Row[], along: string): Iterable<Finding> {
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    if (!before) continue;
    const from = yearOf(textIn(before, along));
    const to = yearOf(textIn(row, along));
    if (to - from > 1) yield at(row, along, { code: "gap", from, to });
  }
}

function* unusual(steps: readonly Step[], column: string, bounds: SeriesBounds): Iterable<Finding> {
  let outlier = false;
  for (const [index, step] of steps.entries()) {
    const problem: Problem | null =
      misfit(steps, index, bounds) ?? (outlier ? null : change(steps[index - 1], step, bounds));
    // The return from an outlier is no news of its own.
    outlier = problem?.code === "spike" || problem?.code === "unit-suspect";
    if (problem) yield at(step.row, column, problem);
    const run = steps.slice(Math.max(0, index - bounds.flat + 1), index + 1);
    const ended = steps[index + 1]?.amount !== step.amount;
    if (
      ended &&
      run.length === bounds.flat &&
      run.every(({ amount }) => amount === step.amount && amount !== 0)
    ) {
      yield at(step.row, column, { code: "flat", value: step.amount, years: bounds.flat });
    }
  }
}

/** A value that does not fit two neighbours which agree: off by a unit, or a spike between them. */
function misfit(steps: readonly Step[], index: number, { spike }: SeriesBounds): Problem | null {
  const amount = steps[index]?.amount ?? 0;
  const inside = index > 0 && index < steps.length - 1;
  const [a, b] = inside ? [index - 1, index + 1] : index === 0 ? [1, 2] : [index - 1, index - 2];
  const before = steps[a]?.amount;
  const after = steps[b]?.amount;
  if (!amount || !before || !after || apart(before, after) > spike) return null;
  const ratio = amount / before;
  const unit = unitRatios.find((of) => near(ratio, of) || near(ratio, 1 / of));
  if (unit !== undefined) return { code: "unit-suspect", value: amount, neighbour: before, ratio: unit };
  const apartFromBoth = apart(amount, before) > spike && apart(amount, after) > spike;
  return inside && apartFromBoth ? { code: "spike", value: amount, before, after } : null;
}

/** A changed sign, or a step from one year to the next that is out of bounds. */
function change(before: Step | undefined, step: Step, { jump }: SeriesBounds): Problem | null {
  if (!before || step.year - before.year !== 1) return null;
  const values = { value: step.amount, before: before.amount };
  if (step.amount * before.amount < 0) return { code: "sign-change", ...values };
  return apart(step.amount, before.amount) > jump ? { code: "jump", ...values } : null;
}

function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Within a tenth of the ratio: the figure itself may have moved. */
function near(ratio: number, of: number): boolean {
  return Math.abs(ratio / of - 1) < 0.1;
}
