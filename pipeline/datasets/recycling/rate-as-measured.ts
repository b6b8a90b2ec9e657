import type { Period } from "../../model/period.ts";

/** A rate with what it is a share of, as its source has it; null where the source does not say. */
export interface RateAsMeasured {
  readonly amount: number;
  readonly shareOf: string | null;
  readonly area: string;
  readonly period: Period;
}
