import type { Finding } from "../../model/finding.ts";
import type { BoundCheck } from "./check-bound.ts";

/** A bound place with its findings. */
export interface CheckedPlace {
  readonly check: BoundCheck;
  readonly findings: readonly Finding[];
  /** Remarks that an earlier copy made, which are made again where nobody has answered them. */
  readonly again: readonly Finding[];
}
