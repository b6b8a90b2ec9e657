import type { AreaCode } from "./area.ts";
import type { Finding } from "./finding.ts";
import type { Period } from "./period.ts";
import { isIllustrative, isMissing, type Measure } from "./quantity.ts";
import type { Reasons, RestatementClass } from "./restatement.ts";
import type { Unit } from "./unit.ts";

/** The unit of an indicator, and which direction is better; its meaning and method are in its dataset's words. */
export interface Indicator {
  readonly unit: Unit | readonly Unit[];
  readonly better: "higher" | "lower" | "neither";
  /** Whether its periods say when something is due, and not of when its figures are. */
  readonly isDue?: boolean;
  /** Whether its figures of different times differ in more than time, so that no change is told. */
  readonly isNotComparedOverTime?: boolean;
}

/** In a breakdown: the rows that have no value in a column, or no month in one of months. */
export const unstated = "not-stated";

/** A published number: what, where, when, and the value with its derivation. Everything downstream reads these only. */
export interface Observation<I extends string = string> {
  readonly indicator: I;
  readonly area: AreaCode;
  readonly period: Period;
  /** The part or variant (`enablers`, `linear`); "" for the whole. */
  readonly breakdown: string;
  readonly value: Measure;
  /** Set where its place is on another level than most places with the same figure, among which it is not ranked. */
  readonly otherLevel?: OtherLevel;
  /** Whether it is of a year after the edition's, though it is neither a target nor a plan. */
  readonly isLater?: true;
  /** Set where it was published with another value. */
  readonly revised?: Revision;
  /** Findings that doubt the values it rests on. */
  readonly cautions?: readonly Finding[];
}

/** A place in, around or above those that are compared; places of its kind are ranked among themselves. */
export interface OtherLevel {
  readonly kind: string;
  /** Whether some of those that are compared lie in it. */
  readonly isAbove: boolean;
}

/** A figure's value as readers know it, and why it changed; null until somebody states that. */
export interface Revision {
  /** The edition before that published it; null where the edition itself did when it first appeared. */
  readonly edition: string | null;
  readonly was: Measure;
  readonly class: RestatementClass | null;
  readonly reason: Reasons | null;
}

/** Whether a doubt about a figure is still open, so that it must not lead. */
export function isDoubted({ cautions = [] }: Pick<Observation, "cautions">): boolean {
  return cautions.some(({ accepted }) => accepted === undefined);
}

/** Whether a figure may head a chart or open a report: not missing, not illustrative, and not in doubt. */
export function mayLead(figure: Observation): boolean {
  return !isMissing(figure.value) && !isIllustrative(figure.value) && !isDoubted(figure);
}

/** What a figure covers: a place, a period, and a part or variant; the whole where none is named. */
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
  readonly [K in keyof Omit<
    Observation<I>,
    "value" | "otherLevel" | "isLater" | "revised" | "cautions"
  >]?: Observation<I>[K];
};

/** The observations that match every part of the pattern, in order. */
export function select<I extends string>(
  observations: readonly Observation<I>[],
  pattern: Pattern<I>,
): Observation<I>[] {
  return observations.filter((observation) => agrees(observation, pattern));
}

/** The first observation that matches the pattern. */
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

/** Sorted with the largest first; a missing value counts as 0. */
export function byAmount<O extends Observation>(observations: readonly O[]): O[] {
  const amount = ({ value }: O) => (isMissing(value) ? 0 : value.amount);
  return [...observations].sort((a, b) => amount(b) - amount(a));
}
