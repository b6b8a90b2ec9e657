import type { AreaCode } from "./area.ts";
import type { Finding } from "./finding.ts";
import type { Period } from "./period.ts";
import { isIllustrative, isMissing, type Measure } from "./quantity.ts";
import type { Reasons, RestatementClass } from "./restatement.ts";
import type { Unit } from "./unit.ts";

/** In what unit something is measured, and which way is good; its dataset's words say what it is and how it is measured. */
export interface Indicator {
  readonly unit: Unit | readonly Unit[];
  readonly better: "higher" | "lower" | "neither";
}

/** One published number: what, where, when, and the value with its derivation. The narrow waist of the system. */
export interface Observation<I extends string = string> {
  readonly indicator: I;
  readonly area: AreaCode;
  readonly period: Period;
  /** What the number is a part or variant of (`enablers`, `linear`); "" for the whole. */
  readonly breakdown: string;
  readonly value: Measure;
  /** It was published with another value. */
  readonly revised?: Revision;
  /** Findings that doubt what it rests on. */
  readonly cautions?: readonly Finding[];
}

/** The value that readers know of a figure, and why it is another now; null until somebody says. */
export interface Revision {
  readonly edition: string;
  readonly was: Measure;
  readonly class: RestatementClass | null;
  readonly reason: Reasons | null;
}

/** Whether something that doubts a figure is still open: then it leads nothing. */
export function isDoubted({ cautions = [] }: Pick<Observation, "cautions">): boolean {
  return cautions.some(({ accepted }) => accepted === undefined);
}

/** Known, not invented, and in no doubt that is still open: it may head a chart or open a report. */
export function mayLead(figure: Observation): boolean {
  return !isMissing(figure.value) && !isIllustrative(figure.value) && !isDoubted(figure);
}

/** What a figure covers: a place, a period, and what part or variant of it; the whole where none is named. */
export interface Coverage {
  readonly area: AreaCode;
  readonly period: Period;
  readonly breakdown?: string;
}

export function observe<I extends string>(indicator: I, covers: Coverage, value: Measure): Observation<I> {
  const { area, period, breakdown = "" } = covers;
  return { indicator, area, period, breakdown, value };
}

type Pattern<I extends string> = {
  readonly [K in keyof Omit<Observation<I>, "value" | "revised" | "cautions">]?: Observation<I>[K];
};

/** The observations that agree with every part of the pattern, in their own order. */
export function select<I extends string>(
  observations: readonly Observation<I>[],
  pattern: Pattern<I>,
): Observation<I>[] {
  return observations.filter((observation) => agrees(observation, pattern));
}

/** The first observation that agrees with the pattern. */
export function selectFirst<I extends string>(
  observations: readonly Observation<I>[],
  pattern: Pattern<I>,
): Observation<I> | undefined {
  return observations.find((observation) => agrees(observation, pattern));
}

function agrees<I extends string>(observation: Observation<I>, pattern: Pattern<I>): boolean {
  return (
    (pattern.indicator ?? observation.indicator) === observation.indicator &&
    (pattern.area ?? observation.area) === observation.area &&
    (pattern.period ?? observation.period) === observation.period &&
    (pattern.breakdown ?? observation.breakdown) === observation.breakdown
  );
}

/** The largest first; one that has no value counts as nothing. */
export function byAmount<O extends Observation>(observations: readonly O[]): O[] {
  const amount = ({ value }: O) => (isMissing(value) ? 0 : value.amount);
  return [...observations].sort((a, b) => amount(b) - amount(a));
}
