import type { Finding } from "../../model/finding.ts";
import type { BoundCheck } from "./check-bound.ts";

/** A bound place with what is found at it. */
export interface CheckedPlace {
  readonly check: BoundCheck;
  readonly findings: readonly Finding[];
}
