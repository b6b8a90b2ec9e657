import { areFinite, type Undefined } from "./undefined.ts";

export type FitRefusal = "no-values" | "lengths-differ" | "not-a-number";
type OrUndefined<Reason extends string> = number | Undefined<Reason>;

/** How well predictions fit observations; ratios are fractions of 1, the RMSE is in the unit of the observations. */
export interface FitStatistics {
  readonly n: number;
  readonly meanObserved: number;
  readonly rSquared: OrUndefined<"values-do-not-vary">;
  readonly adjustedRSquared: OrUndefined<"values-do-not-vary" | "too-few-values">;
  readonly rmse: number;
  readonly adjustedRmse: OrUndefined<"too-few-values">;
  readonly cvRmse: OrUndefined<"zero-mean">;
  readonly adjustedCvRmse: OrUndefined<"zero-mean" | "too-few-values">;
  readonly nmbe: OrUndefined<"zero-mean">;
}

/**
 * Fit of predictions with k slopes, residual = predicted − observed: R² is the squared correlation, adjusted R²
 * 1 − (1 − R²)(n−1)/(n−k−1); RMSE divides by n, adjusted by n − k; NMBE = Σ residual / Σ observed.
 * Source: ASHRAE Guideline 14 and CalTRACK 2.0, as OpenEEmeter 3.2.0 divides.
 */
export function fitStatistics(
  observed: readonly number[],
  predicted: readonly number[],
  slopes: number,
): FitStatistics | Undefined<FitRefusal> {
  const n = observed.length;
  if (n !== predicted.length) return { undefined: "lengths-differ" };
  if (n === 0) return { undefined: "no-values" };
  if (!areFinite(observed) || !areFinite(predicted)) return { undefined: "not-a-number" };

  const residuals = predicted.map((value, i) => value - (observed[i] ?? 0));
  const squares = residuals.reduce((sum, residual) => sum + residual * residual, 0);
  const meanObserved = total(observed) / n;
  const r = correlation(observed, predicted);
  const rSquared = typeof r === "number" ? r * r : r;
  const rmse = Math.sqrt(squares / n);
  const adjustedRmse = n > slopes ? Math.sqrt(squares / (n - slopes)) : tooFew;
  return {
    n,
    meanObserved,
    rSquared,
    adjustedRSquared:
      typeof rSquared !== "number"
        ? rSquared
        : n > slopes + 1
          ? 1 - ((1 - rSquared) * (n - 1)) / (n - slopes - 1)
          : tooFew,
    rmse,
    adjustedRmse,
    cvRmse: meanObserved === 0 ? zeroMean : rmse / meanObserved,
    adjustedCvRmse:
      typeof adjustedRmse !== "number"
        ? adjustedRmse
        : meanObserved === 0
          ? zeroMean
          : adjustedRmse / meanObserved,
    nmbe: meanObserved === 0 ? zeroMean : total(residuals) / total(observed),
  };
}

/** Pearson's correlation of two lists of equal length; undefined where either does not vary. */
export function correlation(
  a: readonly number[],
  b: readonly number[],
): number | Undefined<"values-do-not-vary"> {
  const [x, y] = [aboutMean(a), aboutMean(b)];
  if (!x || !y) return { undefined: "values-do-not-vary" };
  return x.reduce((sum, value, i) => sum + value * (y[i] ?? 0), 0);
}

const tooFew = { undefined: "too-few-values" } as const;
const zeroMean = { undefined: "zero-mean" } as const;

/** A spread below this fraction of the values is rounding. */
const ROUNDING = 1e-14;

/** Values minus their mean, scaled to length 1; null where they vary only by rounding. */
function aboutMean(values: readonly number[]): number[] | null {
  const mean = total(values) / Math.max(values.length, 1);
  const about = values.map((value) => value - mean);
  const length = Math.hypot(...about);
  return length <= ROUNDING * Math.hypot(...values) ? null : about.map((value) => value / length);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
