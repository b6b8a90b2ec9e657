import { ON_TRACK_FROM, type ProgressDirection, type ProgressPoint } from "../methods/progress-status.ts";
import { type ProgressMethod, type TargetAnswer, towardsTarget } from "../methods/target-progress.ts";
import { methodUndefined } from "../model/problems.ts";
import { fromMethod, isBound, isMissing, type Measure, missing, type Quantity } from "../model/quantity.ts";

/** A figure and its year. */
export interface Dated {
  readonly year: number;
  readonly value: Quantity;
}

/** A target, its base and latest value, and the method of comparison, which has no default. */
export interface Towards {
  readonly base: Dated;
  readonly latest: Dated;
  readonly target: Dated;
  readonly direction: ProgressDirection;
  /** The year of the report; without it, a target is past only once there is a figure of its year. */
  readonly now?: number;
  readonly method: ProgressMethod;
}

/** Progress of the latest figure towards the target, its operation the answer or method; a gap from, at or to a bound. */
export function targetMeasure({ base, latest, target, direction, method, now }: Towards): Measure<"1"> {
  const operands = [base.value, latest.value, target.value];
  const name = method === "cagr-ratio" ? "cagr-progress" : "path-progress";
  const refused = (reason: string) =>
    missing("method-undefined", operands, methodUndefined({ method: name, reason }));
  if (isBound(base.value)) return refused("base-not-exact");
  if (isBound(target.value)) return refused("target-not-exact");
  if (isBound(latest.value)) return refused("latest-not-exact");
  if (operands.some(({ unit }) => unit !== base.value.unit)) return missing("not-comparable", operands);
  const points = { base: pointOf(base), latest: pointOf(latest), target: pointOf(target) };
  const aim = { ...points, direction, ...(now === undefined ? {} : { now }) };
  const reached = towardsTarget(aim, method);
  if ("undefined" in reached) return refused(reached.undefined);
  const qualifier = operands.some((operand) => operand.qualifier === "about") ? "about" : "exact";
  const operation = isAnswer(reached.answer) ? (`target-${reached.answer}` as const) : name;
  return fromMethod({ amount: reached.ratio, unit: "1", qualifier }, operation, operands);
}

export function pointOf({ year, value }: Dated): ProgressPoint {
  return { year, value: value.amount };
}

/** Answers that say how a target itself stands. */
export const targetAnswers: readonly TargetAnswer[] = ["achieved", "kept", "missed", "due", "unreported"];

/** The operation that computed a figure, or "". */
export function operationOf(value: Measure | null): string {
  return value?.derivation.from === "operation" ? value.derivation.name : "";
}

/** The answer in a measure of progress; null where it is a ratio or missing. */
export function answerIn(value: Measure | null): TargetAnswer | null {
  return targetAnswers.find((answer) => operationOf(value) === `target-${answer}`) ?? null;
}

/** Whether a target is on track: reached, kept, or not below its path. */
export function isOnTrack(value: Measure | null): boolean {
  const answer = answerIn(value);
  if (answer !== null) return answer === "achieved" || answer === "kept";
  return value !== null && !isMissing(value) && value.amount >= ON_TRACK_FROM;
}

function isAnswer(answer: string): answer is TargetAnswer {
  return targetAnswers.some((each) => each === answer);
}
