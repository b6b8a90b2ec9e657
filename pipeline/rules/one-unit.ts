import type { Problem } from "../model/finding.ts";
import { groupBy } from "../model/group-by.ts";
import type { Rule } from "../model/rule.ts";
import { compareText } from "../model/source.ts";
import type { Row } from "../model/table.ts";
import { apart, neighboursOf, type Step, stepsOf, suspect } from "./series-steps.ts";
import { unitRatio } from "./unit-ratio.ts";
import { at, textIn } from "./values.ts";

/** A figure a thousand or a million times off the previous one, or off two others that agree. */
interface Slip {
  readonly ratio: number;
  readonly problem: Problem;
  readonly isSure: boolean;
}

/** Two figures that differ by less than this share of the larger one agree against a third. */
const agreeing = 0.5;

/**
 * A row is written in one unit: where two of its figures are off by the same factor, that is no coincidence. This finds
 * wrong units in columns that may jump; columns that `series` judges count as evidence and are reported there.
 */
export function oneUnit<const N extends string>(
  by: N,
  along: N,
  columns: readonly N[],
  besides: readonly N[],
): Rule<N> {
  const all = [...columns, ...besides];
  return {
    columns: [by, along, ...all],
    inEngine: "memory only",
    *check(rows) {
      for (const group of groupBy(rows, (row) => textIn(row, by)).values()) {
        const sorted = [...group].sort((a, b) => compareText(textIn(a, along), textIn(b, along)));
        const slips = new Map(all.map((column) => [column, slipsOf(stepsOf(sorted, along, column))]));
        for (const row of sorted) {
          const inRow = all.flatMap((column) => slips.get(column)?.get(row) ?? []);
          for (const column of columns) {
            const slip = slips.get(column)?.get(row);
            if (!slip) continue;
            const alike = inRow.filter(({ ratio }) => ratio === slip.ratio);
            if (slip.isSure || alike.length > 1) yield at(row, column, slip.problem);
          }
        }
      }
    },
  };
}

function slipsOf(steps: readonly Step[]): Map<Row, Slip> {
  const slips = new Map<Row, Slip>();
  for (const [index, step] of steps.entries()) {
    const [near, far] = neighboursOf(steps, index);
    const isSure = near !== undefined && far !== undefined && apart(near.amount, far.amount) < agreeing;
    const before = steps[index - 1];
    // The step back from a slip is not another one.
    const beside = isSure ? near : before && !slips.has(before.row) ? before : null;
    const ratio = beside ? unitRatio(step.amount, beside.amount) : null;
    if (beside && ratio !== null)
      slips.set(step.row, { ratio, problem: suspect(step, beside, ratio), isSure });
  }
  return slips;
}
