import { combine, undefinedFor } from "./combine.ts";
import { decimalSum } from "./decimals.ts";
import {
  type Derivation,
  fromMethod,
  isMissing,
  type Measure,
  missing,
  type Quantity,
  weakest,
} from "./measure.ts";
import { boundsPointBothWays } from "./problems.ts";
import { isBound, isLowerBound, isUpperBound, type Qualifier } from "./qualifier.ts";
import type { Unit } from "./unit.ts";

/** A value and its weight in a mean. */
export interface Weighted<U extends Unit> {
  readonly value: Measure<U>;
  readonly weight: Measure;
}

/**
 * Σ weight × value / Σ weight. Missing where a value or weight is; refused where a weight is negative or a bound, or where
 * the weights differ in unit or add up to 0.
 */
export function weightedMean<U extends Unit>(unit: U, of: readonly Weighted<NoInfer<U>>[]): Measure<U> {
  const operands = of.flatMap(({ value, weight }) => [value, weight]);
  const weights: Quantity[] = [];
  for (const { value, weight } of of) {
    if (isMissing(value)) return missing(value.missing, operands);
    if (isMissing(weight)) return missing(weight.missing, operands);
    weights.push(weight);
  }
  if (weights.some(({ unit }) => unit !== weights[0]?.unit)) return missing("not-comparable", operands);
  if (weights.some(({ amount }) => amount < 0)) {
    return undefinedFor("weighted-mean", "negative-weight", operands);
  }
  if (weights.some(isBound)) {
    return undefinedFor("weighted-mean", "weight-is-a-bound", operands);
  }
  const whole = weights.reduce((sum, { amount }) => sum + amount, 0);
  if (weights.length > 0 && whole === 0) return missing("zero-denominator", operands);
  const arithmetic = (amounts: readonly number[]) => {
    let sum = 0;
    for (let at = 0; at + 1 < amounts.length; at += 2) sum += (amounts[at] ?? 0) * (amounts[at + 1] ?? 0);
    return sum / whole;
  };
  // A value of weight 0 does not affect how exact the mean is.
  const directions = () =>
    weights.flatMap(({ amount }) => [amount > 0 ? ("same" as const) : ("none" as const), "same" as const]);
  return combine({ name: "weighted-mean", unit, arithmetic, directions }, operands);
}

/** The arithmetic mean; missing where a value is. */
export function mean<U extends Unit>(unit: U, values: readonly Measure<NoInfer<U>>[]): Measure<U> {
  const arithmetic = (amounts: readonly number[]) => decimalSum(amounts) / amounts.length;
  return combine({ name: "mean", unit, arithmetic }, values);
}

/** The middle of one value is that value, and of two nothing but their mean. */
const leastValues = 3;

/**
 * The quantile at a part (0 to 1), interpolated: Hyndman and Fan 1996, type 7, as in R, NumPy and Excel's PERCENTILE.INC. A
 * bound far away leaves the result exact; one that could move it makes it a bound. Missing where a value is, and of fewer than three
 * values, which have no distribution.
 */
export function quantile<U extends Unit>(
  unit: U,
  values: readonly Measure<NoInfer<U>>[],
  part: number,
  name: "quantile" | "minimum" | "maximum" = "quantile",
): Measure<U> {
  if (!(part >= 0 && part <= 1)) throw new Error(`invalid part: ${part}`);
  const present: Quantity[] = [];
  for (const value of values) {
    if (isMissing(value)) return missing(value.missing, values);
    present.push(value);
  }
  if (present.length === 0) return missing("not-reported");
  if (name === "quantile" && present.length < leastValues)
    return undefinedFor(name, "fewer-than-three", values);
  const lowest = quantileOf(present.map(lowestOf), part);
  const highest = quantileOf(present.map(highestOf), part);
  const about = present.some(({ qualifier }) => qualifier.startsWith("about"));
  const found = between(lowest, highest, about);
  if (!found) return missing("method-undefined", values, boundsPointBothWays());
  return fromMethod({ amount: found.amount, unit, qualifier: found.qualifier }, name, values);
}

export function median<U extends Unit>(unit: U, values: readonly Measure<NoInfer<U>>[]): Measure<U> {
  return quantile(unit, values, 0.5);
}

export function minimum<U extends Unit>(unit: U, values: readonly Measure<NoInfer<U>>[]): Measure<U> {
  return quantile(unit, values, 0, "minimum");
}

export function maximum<U extends Unit>(unit: U, values: readonly Measure<NoInfer<U>>[]): Measure<U> {
  return quantile(unit, values, 1, "maximum");
}

/**
 * The rank of each value that is not missing, from 1; equal values share the better rank (1, 2, 2, 4). Null for a missing
 * value, and for a bound that leaves its rank open.
 */
export function ranks<U extends Unit>(
  values: readonly Measure<U>[],
  first: "highest" | "lowest",
): Measure<"rank">[] {
  const present = values.filter((value): value is Quantity<U> => !isMissing(value));
  // Signed so that smaller is better.
  const sign = first === "highest" ? -1 : 1;
  const [worstOf, bestOf] = first === "highest" ? [lowestOf, highestOf] : [highestOf, lowestOf];
  const worst = present.map((value) => sign * worstOf(value)).sort(ascending);
  const best = present.map((value) => sign * bestOf(value)).sort(ascending);
  const status = weakest(present.map((value) => value.status));
  const derivation: Derivation = { from: "operation", name: "rank", operands: present };
  return values.map((value) => {
    if (isMissing(value)) return missing(value.missing, [value]);
    const surelyBefore = countBelow(worst, sign * bestOf(value));
    const itself = worstOf(value) === bestOf(value) ? 0 : 1;
    const possiblyBefore = countBelow(best, sign * worstOf(value)) - itself;
    if (possiblyBefore !== surelyBefore) return undefinedFor("rank", "bound-leaves-place-open", present);
    const qualifier = value.qualifier.startsWith("about") ? "about" : "exact";
    return { amount: surelyBefore + 1, unit: "rank", qualifier, status, derivation };
  });
}

/** The other end of a bound is −∞ or ∞. */
function lowestOf({ amount, qualifier }: Quantity): number {
  return isUpperBound(qualifier) ? Number.NEGATIVE_INFINITY : amount;
}

function highestOf({ amount, qualifier }: Quantity): number {
  return isLowerBound(qualifier) ? Number.POSITIVE_INFINITY : amount;
}

export function quantileOf(values: readonly number[], part: number): number {
  const sorted = [...values].sort(ascending);
  const place = (sorted.length - 1) * part;
  const below = Math.floor(place);
  const [low = Number.NaN, high = low] = sorted.slice(below, below + 2);
  const rest = place - below;
  // An infinite neighbour of weight 0 must not give NaN.
  return rest === 0 || low === high ? low : low + rest * (high - low);
}

function between(
  lowest: number,
  highest: number,
  about: boolean,
): { readonly amount: number; readonly qualifier: Qualifier } | null {
  if (lowest === highest) return { amount: lowest, qualifier: about ? "about" : "exact" };
  if (Number.isFinite(lowest) && Number.isFinite(highest)) return null;
  if (Number.isFinite(lowest)) return { amount: lowest, qualifier: about ? "about-or-more" : "at-least" };
  if (Number.isFinite(highest)) return { amount: highest, qualifier: about ? "about-or-less" : "at-most" };
  return null;
}

function ascending(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function countBelow(sorted: readonly number[], than: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < than) low = middle + 1;
    else high = middle;
  }
  return low;
}
