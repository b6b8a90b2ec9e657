import type { Direction, Point, ProgressStatus } from "./progress-status.ts";
import { type PathProgress, type PathRefusal, pathProgress } from "./required-path.ts";
import { areFinite, type Undefined } from "./undefined.ts";

/** A target with where it is reckoned from, how far things are, and which way is better. */
export interface Aim {
  readonly base: Point;
  readonly latest: Point;
  readonly target: Point;
  readonly direction: Direction;
}

/** What is said of a target: an answer that stands by itself, or how far along the path it is. */
export type TargetProgress =
  | { readonly answer: "achieved" | "kept" | "missed" | "due" }
  | (PathProgress & { readonly answer: Exclude<ProgressStatus, "target_achieved"> });

export type TargetRefusal = PathRefusal | "latest-not-after-base" | "target-not-beyond-base";

/**
 * Whether a target is achieved (the latest value meets it), kept (it was met at the base and is still), missed (its
 * year is past), due (it is the latest year, and not met); else how far along the required path. Ours.
 */
export function towardsTarget({
  base,
  latest,
  target,
  direction,
}: Aim): TargetProgress | Undefined<TargetRefusal> {
  const points = [base, latest, target];
  if (!areFinite(points.flatMap(({ year, value }) => [year, value]))) return { undefined: "not-a-number" };
  if (target.year <= base.year) return { undefined: "target-not-after-base" };
  if (latest.year <= base.year) return { undefined: "latest-not-after-base" };
  const ahead = direction * (target.value - base.value);
  if (ahead < 0) return { undefined: "target-not-beyond-base" };
  const isMet = direction * (latest.value - target.value) >= 0;
  if (isMet) return { answer: ahead === 0 ? "kept" : "achieved" };
  if (latest.year > target.year) return { answer: "missed" };
  if (latest.year === target.year) return { answer: "due" };
  if (ahead === 0)
    return { answer: "deterioration", ratio: -1, required: target.value, status: "deterioration" };
  const progress = pathProgress(base, latest, target, direction);
  if ("undefined" in progress) return progress;
  return { ...progress, answer: progress.status };
}
