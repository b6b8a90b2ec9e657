import { type Finding, isError } from "../model/finding.ts";
import type { DeskState } from "./desk-state.ts";

/** What stands between an edition and its release, or waits for a person, and the view in which it is dealt with. */
export interface Obstacle {
  readonly id: "faulty" | "awaited" | "office" | "ours" | "unexplained" | "warnings" | "draft";
  readonly count: number;
  readonly view: "deliveries" | "findings" | "moved" | "release";
  /** No report is published while it is there. */
  readonly blocks: boolean;
}

/** In the order in which they are dealt with; those of a count of none are left out. */
export function obstaclesOf({ checked, isReleased }: DeskState): readonly Obstacle[] {
  const { edition, findings } = checked;
  const errors = findings.filter(isError);
  const late = errors.filter(isAwaited);
  const gaps = errors.filter(isGap);
  const others = errors.filter((found) => !isAwaited(found) && !isGap(found));
  const count = (of: readonly Finding[], mends: string) =>
    of.filter(({ kind }) => (kind.mends === "office") === (mends === "office")).length;
  const warnings = findings.filter(({ severity, accepted }) => severity === "warning" && !accepted).length;
  const all: readonly Obstacle[] = [
    { id: "faulty", count: edition ? 0 : errors.length, view: "findings", blocks: true },
    { id: "awaited", count: late.length, view: "deliveries", blocks: true },
    { id: "office", count: edition ? count(others, "office") : 0, view: "findings", blocks: true },
    { id: "ours", count: edition ? count(others, "ours") : 0, view: "findings", blocks: true },
    { id: "unexplained", count: gaps.length, view: "moved", blocks: true },
    { id: "warnings", count: warnings, view: "findings", blocks: false },
    { id: "draft", count: edition && !isReleased ? 1 : 0, view: "release", blocks: false },
  ];
  return all.filter((obstacle) => obstacle.count > 0);
}

function isAwaited({ code }: Finding): boolean {
  return code === "missing-file";
}

/** A published figure that moved, and no line of the ledger says why. */
export function isGap({ code }: Finding): boolean {
  return code === "restated" || code === "restatement-of-others";
}
