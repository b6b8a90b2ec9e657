/** The direction in which a value should go: 1 up, −1 down. The dataset states it; no method assumes one. */
export type ProgressDirection = 1 | -1;

export interface ProgressPoint {
  readonly year: number;
  readonly value: number;
}

/** A target with its base, the latest value, and the direction that is better. */
export interface Aim {
  readonly base: ProgressPoint;
  readonly latest: ProgressPoint;
  readonly target: ProgressPoint;
  readonly direction: ProgressDirection;
  /** The year of the report; without it, a target is past only once there is a later figure. */
  readonly now?: number;
}

/** Ids as published by Statistics Canada and Open SDG, who call “substantial” “on track”. */
export type ProgressStatus =
  | "target_achieved"
  | "substantial_progress"
  | "moderate_progress"
  | "limited_progress"
  | "deterioration";

/** Least share of the required rate that is on track, and that is moderate (Open SDG, progress-methodology.md). */
export const ON_TRACK_FROM = 0.95;
export const ACCELERATION_NEEDED_FROM = 0.6;

/** The status of a ratio of observed to required change, given the thresholds for on track and for acceleration needed. */
export function statusOf(
  ratio: number,
  onTrackFrom: number,
  accelerationNeededFrom: number,
): Exclude<ProgressStatus, "target_achieved"> {
  if (ratio < 0) return "deterioration";
  if (ratio >= onTrackFrom) return "substantial_progress";
  return ratio >= accelerationNeededFrom ? "moderate_progress" : "limited_progress";
}
