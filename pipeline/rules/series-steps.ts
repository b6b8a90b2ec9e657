import { asWritten, type WrittenQuantity } from "../model/as-written.ts";
import type { Problem } from "../model/finding.ts";
import { yearOf } from "../model/period.ts";
import type { Row } from "../model/table.ts";
import { listedProblem } from "../words/listed-problem.ts";
import { unitRatio } from "./unit-ratio.ts";
import { textIn, valueIn } from "./values.ts";

export const jumpInSeries = listedProblem("jump", {
  value: "amount",
  before: "amount",
  unit: "plain?",
  column: "quoted?",
  first: "address?",
  cell: "address?",
  second: "address?",
  of: "scope1 | direct?",
});

export const spikeInSeries = listedProblem("spike", {
  value: "amount",
  before: "amount",
  after: "amount",
  unit: "plain?",
  column: "quoted?",
  end: "first | last?",
});

export const signChange = listedProblem("sign-change", {
  value: "amount",
  before: "amount",
  unit: "plain?",
  column: "quoted?",
});

export const unitSuspect = listedProblem("unit-suspect", {
  value: "amount",
  neighbour: "amount",
  ratio: "number",
  unit: "plain?",
  column: "quoted?",
});

/** Bounds of what is usual in a series; each indicator states its own, none is assumed. */
export interface SeriesBounds {
  /** A change from year to year above this share of the larger value is a jump. */
  readonly jump: number;
  /** A value that differs from both neighbours by more than this share, while they agree, is a spike. */
  readonly spike: number;
  /** The first or last value is a spike where it differs by more than this share from the two nearest, which agree; by default none is. */
  readonly end?: number;
  /** At least this many years with equal values are flat. */
  readonly flat: number;
  /** A smaller change, in the column's unit, is neither a jump nor a spike; by default every change counts. */
  readonly small?: number;
}

export interface Step {
  readonly row: Row;
  readonly year: number;
  readonly amount: number;
  readonly written: WrittenQuantity;
}

/** The figures of a column in consecutive rows. */
export function stepsOf(rows: readonly Row[], along: string, column: string): Step[] {
  return rows.flatMap((row): Step[] => {
    const value = valueIn(row, column);
    if (!value) return [];
    return [{ row, year: yearOf(textIn(row, along)), amount: value.amount, written: asWritten(value) }];
  });
}

/** The problem of a value that does not fit two neighbours which agree: a wrong unit, or a spike. */
export function misfit(
  steps: readonly Step[],
  index: number,
  { spike, end: spikeAtEnd = Number.POSITIVE_INFINITY, small = 0 }: SeriesBounds,
): Problem | null {
  const step = steps[index];
  const end = endAt(steps, index);
  const [before, after] = neighboursOf(steps, index);
  if (!step?.amount || !before?.amount || !after?.amount) return null;
  if (apart(before.amount, after.amount) > spike || Math.abs(step.amount - before.amount) < small)
    return null;
  const ratio = step.amount / before.amount;
  const unit = unitRatio(step.amount, before.amount) ?? smallRatio(ratio);
  if (unit !== null) return suspect(step, before, unit);
  const most = end === null ? spike : spikeAtEnd;
  const isAgreed = apart(before.amount, after.amount) <= most;
  const leaves = apart(step.amount, before.amount) > most && apart(step.amount, after.amount) > most;
  const years = [step, before, after].map(({ year }) => year);
  const successive = Math.max(...years) - Math.min(...years) === 2;
  return isAgreed && successive && leaves
    ? spikeInSeries({ ...stepValues(step, before), after: step.written.number(after.amount), end })
    : null;
}

function endAt(steps: readonly Step[], index: number): "first" | "last" | null {
  if (index === 0) return "first";
  return index === steps.length - 1 ? "last" : null;
}

/** The figures on both sides; at either end, the two nearest. */
export function neighboursOf(
  steps: readonly Step[],
  index: number,
): readonly [Step | undefined, Step | undefined] {
  const end = endAt(steps, index);
  const [a, b] = end === "first" ? [1, 2] : [index - 1, end === "last" ? index - 2 : index + 1];
  return [steps[a], steps[b]];
}

/** The problem of a changed sign, or of a step from one year to the next beyond the bounds. */
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

/** Both figures in the unit of the later one's cell. */
function stepValues({ amount, written }: Step, before: Step) {
  return { value: written.number(amount), before: written.number(before.amount), unit: written.unit };
}

export function suspect(step: Step, neighbour: Step, ratio: number): Problem {
  const { value, before, unit } = stepValues(step, neighbour);
  return unitSuspect({ value, neighbour: before, ratio, unit });
}

/** The difference of two amounts as a share of the larger one. */
export function apart(a: number, b: number): number {
  return a === b ? 0 : Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b));
}

/** Unit ratios small enough for real changes, so two neighbours must disagree: kWh and MJ, toe and GJ, therm and kWh. */
const smallRatios = [3.6, 41.868, 29.3];

function smallRatio(ratio: number): number | null {
  return smallRatios.find((of) => near(ratio, of) || near(ratio, 1 / of)) ?? null;
}

/** Within a tenth of the ratio, since the figure itself may have changed. */
function near(ratio: number, of: number): boolean {
  return Math.abs(ratio / of - 1) < 0.1;
}
