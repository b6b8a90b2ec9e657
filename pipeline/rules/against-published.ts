import { asWritten } from "../model/as-written.ts";
import type { Problem } from "../model/finding.ts";
import type { Period } from "../model/period.ts";
import { isMissing, type Measure, type Quantity } from "../model/quantity.ts";
import { publishedTotalMismatch } from "./problems.ts";
import { unitSuspect } from "./series-steps.ts";
import { unitRatio } from "./unit-ratio.ts";

/** The problem where our figure differs from the published one: a wrong unit at a factor of a thousand, else a mismatch. */
export function againstPublished(ours: Measure, published: Quantity, ourPeriod: Period): Problem {
  const ratio = isMissing(ours) ? null : unitRatio(ours.amount, published.amount);
  if (ratio === null || isMissing(ours)) return publishedTotalMismatch({ ours, published, ourPeriod });
  const { number, unit } = asWritten(published);
  return unitSuspect({ value: number(ours.amount), neighbour: number(published.amount), ratio, unit });
}
