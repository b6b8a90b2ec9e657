import type { Undefined } from "./undefined.ts";

export type QuantileRefusal = "probability-out-of-range" | "degrees-of-freedom-not-positive-whole";

/**
 * Quantile of Student's t for whole degrees of freedom. Inverts the finite sums of Abramowitz and Stegun, Handbook of
 * Mathematical Functions, 26.7.3 and 26.7.4.
 */
export function studentQuantile(
  probability: number,
  degreesOfFreedom: number,
): number | Undefined<QuantileRefusal> {
  if (!(probability > 0 && probability < 1)) return { undefined: "probability-out-of-range" };
  if (!Number.isSafeInteger(degreesOfFreedom) || degreesOfFreedom < 1) {
    return { undefined: "degrees-of-freedom-not-positive-whole" };
  }
  if (probability < 0.5) return -upperQuantile(1 - probability, degreesOfFreedom);
  return upperQuantile(probability, degreesOfFreedom);
}

/** Bisection over θ = atan(t/√ν), in which the probability rises monotonically from 0 to π/2. */
function upperQuantile(probability: number, degreesOfFreedom: number): number {
  const between = 2 * probability - 1;
  let low = 0;
  let high = Math.PI / 2;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (probabilityBetween(middle, degreesOfFreedom) < between) low = middle;
    else high = middle;
  }
  return Math.sqrt(degreesOfFreedom) * Math.tan(low);
}

/** The probability of a value between −t and t. */
function probabilityBetween(theta: number, degreesOfFreedom: number): number {
  const odd = degreesOfFreedom % 2 === 1;
  if (degreesOfFreedom === 1) return (2 / Math.PI) * theta;
  const cosine = Math.cos(theta);
  let term = odd ? cosine : 1;
  let sum = term;
  for (let k = odd ? 3 : 2; k < degreesOfFreedom; k += 2) {
    term *= ((k - 1) / k) * cosine * cosine;
    sum += term;
  }
  return odd ? (2 / Math.PI) * (theta + Math.sin(theta) * sum) : Math.sin(theta) * sum;
}
