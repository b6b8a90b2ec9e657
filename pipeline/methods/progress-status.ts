/** Which way a value should go: 1 up, −1 down. The dataset states it; no method assumes it. */
export type ProgressDirection = 1 | -1;

/** A value at a year. */
export interface ProgressPoint {
  readonly year: number;
  readonly value: number;
}

/** A target with where it is reckoned from, how far things are, and which way is better. */
export interface Aim {
  readonly base: ProgressPoint;
  readonly latest: ProgressPoint;
  readonly target: ProgressPoint;
  readonly direction: ProgressDirection;
  /** The year in which it is asked; without it no target is past before a figure is. */
  readonly now?: number;
}

/** Ids as Statistics Canada and Open SDG publish them; substantial is their "on track". */
export type ProgressStatus =
  | "target_achieved"
  | "substantial_progress"
  | "moderate_progress"
  | "limited_progress"
  | "deterioration";

/** From this part of the required rate on: on track; acceleration needed (Open SDG, progress-methodology.md). */
export const ON_TRACK_FROM = 0.95;
export const ACCELERATION_NEEDED_FROM = 0.6;

/** The status of a ratio of observed to required change, by cuts that rise: on track and acceleration needed. */
export function statusOf(
  ratio: number,
  onTrackFrom: number,
  accelerationNeededFrom: number,
): Exclude<ProgressStatus, "target_achieved"> {
  if (ratio < 0) return "deterioration";
  if (ratio >= onTrackFrom) return "substantial_progress";
  return ratio >= accelerationNeededFrom ? "moderate_progress" : "limited_progress";
}
