import { type Finding, isError } from "../model/finding.ts";
import type { DeskState } from "./desk-state.ts";

/** What prevents an edition's release, or waits for a person, and the view for it. */
export interface Obstacle {
  readonly id: "faulty" | "awaited" | "office" | "ours" | "unexplained" | "warnings" | "draft" | "changed";
  readonly count: number;
  readonly view: "deliveries" | "findings" | "moved" | "release";
  /** Whether it prevents publication. */
  readonly blocks: boolean;
}

/** In the order to deal with them, without those whose count is 0. */
export function obstaclesOf({ checked, isReleased, isChanged }: DeskState): readonly Obstacle[] {
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
    { id: "draft", count: edition && !isReleased && !isChanged ? 1 : 0, view: "release", blocks: false },
    { id: "changed", count: isChanged ? 1 : 0, view: "release", blocks: false },
  ];
  return all.filter((obstacle) => obstacle.count > 0);
}

function isAwaited({ code }: Finding): boolean {
  return code === "missing-file";
}

/** Whether a published figure moved without an explanation in the ledger. */
export function isGap({ code }: Finding): boolean {
  return code === "restated" || code === "restatement-of-others";
}
