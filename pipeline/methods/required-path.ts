import {
  ACCELERATION_NEEDED_FROM,
  type Aim,
  ON_TRACK_FROM,
  type ProgressPoint,
  type ProgressStatus,
  statusOf,
} from "./progress-status.ts";
import { areFinite, type Undefined } from "./undefined.ts";

export type PathRefusal = "not-a-number" | "target-not-after-base" | "year-outside-path";

/**
 * The value on the straight line from base to target at a year, in their unit; undefined outside of it. v(t) = v0 + (vT −
 * v0)(t − t0)/(T − t0), from METHODS: ours, no published method.
 */
export function requiredPath(
  base: ProgressPoint,
  target: ProgressPoint,
  year: number,
): number | Undefined<PathRefusal> {
  if (!areFinite([base.year, base.value, target.year, target.value, year])) {
    return { undefined: "not-a-number" };
  }
  if (target.year <= base.year) return { undefined: "target-not-after-base" };
  if (year < base.year || year > target.year) return { undefined: "year-outside-path" };
  const part = (year - base.year) / (target.year - base.year);
  return base.value * (1 - part) + target.value * part;
}

export interface PathProgress {
  /** Change so far divided by the change that the path requires by then. */
  readonly ratio: number;
  /** The value of the path at the latest year, in the unit of the values. */
  readonly required: number;
  readonly status: Exclude<ProgressStatus, "target_achieved">;
}

/**
 * Progress q = (latest − v0)/(path(latest) − v0) and its status, with the thresholds for the CAGR ratio of Statistics Canada
 * and Open SDG. Refused where the target is not on the wanted side of the base.
 */
export function pathProgress(
  aim: Aim,
): PathProgress | Undefined<PathRefusal | "latest-not-after-base" | "target-not-beyond-base"> {
  const { base, latest, target, direction } = aim;
  const required = requiredPath(base, target, latest.year);
  if (typeof required !== "number") return required;
  if (!Number.isFinite(latest.value)) return { undefined: "not-a-number" };
  if (direction * (target.value - base.value) <= 0) return { undefined: "target-not-beyond-base" };
  const change = required - base.value;
  if (latest.year === base.year || change === 0) return { undefined: "latest-not-after-base" };
  const ratio = (latest.value - base.value) / change;
  if (!Number.isFinite(ratio)) return { undefined: "not-a-number" };
  return { ratio, required, status: statusOf(ratio, ON_TRACK_FROM, ACCELERATION_NEEDED_FROM) };
}
