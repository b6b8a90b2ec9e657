import { areFinite, type Undefined } from "./undefined.ts";

/** An indicator of a scheme with its score; null where the scheme gives no weight, or nobody answered. */
export interface ScoredIndicator {
  readonly weight: number | null;
  readonly minimum: number;
  readonly maximum: number;
  readonly score: number | null;
}

export type ScoreRefusal =
  | "not-a-number"
  | "missing-weight"
  | "negative-weight"
  | "maximum-not-above-minimum"
  | "score-out-of-range";

export interface WeightedScore {
  /** From 0 to 100. */
  readonly percent: number;
  readonly answered: number;
  readonly of: number;
}

/**
 * Σ w(s − min) / Σ w(max − min) × 100 over the answered indicators, and how many were answered. A fault is refused with the
 * index of its indicator. Ours, not taken from any scheme.
 */
export function weightedScore(
  indicators: readonly ScoredIndicator[],
):
  | WeightedScore
  | (Undefined<ScoreRefusal> & { readonly at: number })
  | Undefined<"no-answers" | "no-weight"> {
  let reached = 0;
  let possible = 0;
  let answered = 0;
  for (const [at, { weight, minimum, maximum, score }] of indicators.entries()) {
    if (weight === null) return { undefined: "missing-weight", at };
    if (!areFinite([weight, minimum, maximum, score ?? 0])) return { undefined: "not-a-number", at };
    if (weight < 0) return { undefined: "negative-weight", at };
    if (maximum <= minimum) return { undefined: "maximum-not-above-minimum", at };
    if (score === null) continue;
    if (score < minimum || score > maximum) return { undefined: "score-out-of-range", at };
    answered++;
    reached += weight * (score - minimum);
    possible += weight * (maximum - minimum);
  }
  if (answered === 0) return { undefined: "no-answers" };
  if (possible === 0) return { undefined: "no-weight" };
  return { percent: (100 * reached) / possible, answered, of: indicators.length };
}
