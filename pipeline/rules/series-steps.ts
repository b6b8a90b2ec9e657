import { asWritten, type WrittenQuantity } from "../model/as-written.ts";
import { defineProblem } from "../model/define-problem.ts";
import type { Problem } from "../model/finding.ts";
import { yearOf } from "../model/period.ts";
import type { Row } from "../model/table.ts";
import { unitRatio } from "./unit-ratio.ts";
import { textIn, valueIn } from "./values.ts";

export const jumpInSeries = defineProblem({
  code: "jump",
  tells: { value: "amount", before: "amount", unit: "plain?" },
  group: "series",
  severity: "warning",
  movable: true,
  mends: "office",
  doubts: true,
  catches: "A change from one year to the next beyond the bound of its indicator.",
  example: "44,317 t, then 68,200 t",
});

export const spikeInSeries = defineProblem({
  code: "spike",
  tells: { value: "amount", before: "amount", after: "amount", unit: "plain?" },
  group: "series",
  severity: "warning",
  movable: true,
  mends: "office",
  doubts: true,
  catches: "A figure that leaves both its neighbours, which agree with each other.",
  example: "44,317, 61,200, 43,981",
});

export const signChange = defineProblem({
  code: "sign-change",
  tells: { value: "amount", before: "amount", unit: "plain?" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  doubts: true,
  catches: "A figure whose sign is not that of the year before.",
  example: "120, then -118",
});

export const unitSuspect = defineProblem({
  code: "unit-suspect",
  tells: { value: "amount", neighbour: "amount", ratio: "number", unit: "plain?" },
  group: "series",
  severity: "error",
  movable: true,
  mends: "office",
  doubts: true,
  catches:
    "A figure that is off its neighbours by the ratio of two units: thousands, kWh and MJ, toe and GJ, therms and kWh.",
  example: "44,317, 43.9, 43,170",
});

/** What is unusual in a series; each bound belongs to the indicator, none is assumed. */
export interface SeriesBounds {
  /** A change from year to year above this share of the larger value is a jump. */
  readonly jump: number;
  /** A value that leaves both neighbours by more than this share, and they agree, is a spike. */
  readonly spike: number;
  /** So many years with equal values, or more, are flat. */
  readonly flat: number;
  /** A change below this amount, in the column's unit, is neither; every change counts unless it is given. */
  readonly small?: number;
}

/** One figure of a series. */
export interface Step {
  readonly row: Row;
  readonly year: number;
  readonly amount: number;
  readonly written: WrittenQuantity;
}

/** The figures of a column in rows that follow each other. */
export function stepsOf(rows: readonly Row[], along: string, column: string): Step[] {
  return rows.flatMap((row): Step[] => {
    const value = valueIn(row, column);
    if (!value) return [];
    return [{ row, year: yearOf(textIn(row, along)), amount: value.amount, written: asWritten(value) }];
  });
}

/** A value that does not fit two neighbours which agree: off by a unit, or a spike between them. */
export function misfit(
  steps: readonly Step[],
  index: number,
  { spike, small = 0 }: SeriesBounds,
): Problem | null {
  const step = steps[index];
  const inside = index > 0 && index < steps.length - 1;
  const [before, after] = neighboursOf(steps, index);
  if (!step?.amount || !before?.amount || !after?.amount) return null;
  if (apart(before.amount, after.amount) > spike || Math.abs(step.amount - before.amount) < small)
    return null;
  const ratio = step.amount / before.amount;
  const unit = unitRatio(step.amount, before.amount) ?? smallRatio(ratio);
  if (unit !== null) return suspect(step, before, unit);
  const leaves = apart(step.amount, before.amount) > spike && apart(step.amount, after.amount) > spike;
  const successive = after.year - before.year === 2;
  return inside && successive && leaves
    ? spikeInSeries({ ...stepValues(step, before), after: step.written.number(after.amount) })
    : null;
}

/** The figures on both sides; of the first and the last, the two that are nearest. */
export function neighboursOf(
  steps: readonly Step[],
  index: number,
): readonly [Step | undefined, Step | undefined] {
  const inside = index > 0 && index < steps.length - 1;
  const [a, b] = inside ? [index - 1, index + 1] : index === 0 ? [1, 2] : [index - 1, index - 2];
  return [steps[a], steps[b]];
}

/** A changed sign, or a step from one year to the next that is out of bounds. */
export function change(
  before: Step | undefined,
  to: Step,
  { jump, small = 0 }: SeriesBounds,
): Problem | null {
  if (!before) return null;
  const isSmall = Math.abs(to.amount - before.amount) < small;
  const unit = isSmall ? null : unitRatio(to.amount, before.amount);
  if (unit !== null) return suspect(to, before, unit);
  if (to.year - before.year !== 1) return null;
  if (to.amount * before.amount < 0) return signChange(stepValues(to, before));
  return !isSmall && apart(to.amount, before.amount) > jump ? jumpInSeries(stepValues(to, before)) : null;
}

/** Both figures as the later one's cell writes them. */
function stepValues({ amount, written }: Step, before: Step) {
  return { value: written.number(amount), before: written.number(before.amount), unit: written.unit };
}

export function suspect(step: Step, neighbour: Step, ratio: number): Problem {
  const { value, before, unit } = stepValues(step, neighbour);
  return unitSuspect({ value, neighbour: before, ratio, unit });
}

/** By which share of the larger one two amounts differ. */
export function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Ratios that a figure may reach by itself, so two neighbours must speak against it: kWh and MJ, toe and GJ, therm and kWh. */
const smallRatios = [3.6, 41.868, 29.3];

function smallRatio(ratio: number): number | null {
  return smallRatios.find((of) => near(ratio, of) || near(ratio, 1 / of)) ?? null;
}

/** Within a tenth of the ratio: the figure itself may have moved. */
function near(ratio: number, of: number): boolean {
  return Math.abs(ratio / of - 1) < 0.1;
}
