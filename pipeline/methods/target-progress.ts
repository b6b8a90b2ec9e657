import { cagrProgressToTarget } from "./cagr-progress.ts";
import type { Aim, ProgressStatus } from "./progress-status.ts";
import { type PathRefusal, pathProgress } from "./required-path.ts";
import { areFinite, type Undefined } from "./undefined.ts";

/** How progress towards a target is measured; each indicator with targets declares one. */
export type ProgressMethod = "required-path" | "cagr-ratio";

export type TargetAnswer = "achieved" | "kept" | "missed" | "due" | "unreported";

/** Progress towards a target: a final answer, or a status with the ratio that it rests on. */
export type TargetProgress =
  | { readonly answer: TargetAnswer; readonly ratio: number }
  | { readonly answer: Exclude<ProgressStatus, "target_achieved">; readonly ratio: number };

type CagrRefusal = Extract<ReturnType<typeof cagrProgressToTarget>, { undefined: string }>["undefined"];
export type TargetRefusal = PathRefusal | CagrRefusal | "latest-not-after-base" | "target-not-beyond-base";

/**
 * Whether a target is achieved (the latest value meets it), kept (met at the base and still), missed (its year is past), due
 * (its year is the latest, and it is not met) or unreported (its year is past without a figure that late), each with the
 * share of the way covered; otherwise the status by the given method. The answers are ours, the methods as documented there.
 */
export function towardsTarget(aim: Aim, method: ProgressMethod): TargetProgress | Undefined<TargetRefusal> {
  const { base, latest, target, direction } = aim;
  const points = [base, latest, target];
  if (!areFinite(points.flatMap(({ year, value }) => [year, value]))) return { undefined: "not-a-number" };
  if (target.year <= base.year) return { undefined: "target-not-after-base" };
  if (latest.year <= base.year) return { undefined: "latest-not-after-base" };
  const ahead = direction * (target.value - base.value);
  if (ahead < 0) return { undefined: "target-not-beyond-base" };
  const isMet = direction * (latest.value - target.value) >= 0;
  const gone = ahead === 0 ? Number(isMet) : (direction * (latest.value - base.value)) / ahead;
  if (isMet) return { answer: ahead === 0 ? "kept" : "achieved", ratio: gone };
  if (latest.year > target.year) return { answer: "missed", ratio: gone };
  if (latest.year === target.year) return { answer: "due", ratio: gone };
  if (target.year < (aim.now ?? target.year)) return { answer: "unreported", ratio: gone };
  if (ahead === 0) return { answer: "deterioration", ratio: direction * (latest.value - base.value) };
  if (method === "required-path") {
    const progress = pathProgress(aim);
    return "undefined" in progress ? progress : { answer: progress.status, ratio: progress.ratio };
  }
  const progress = cagrProgressToTarget(aim);
  if ("undefined" in progress) return progress;
  if (typeof progress.value !== "number") return progress.value;
  if (progress.status === "target_achieved") return { answer: "achieved", ratio: progress.value };
  return { answer: progress.status, ratio: progress.value };
}
