import { type Finding, finding } from "../../../model/finding.ts";
import { atCells } from "../../../model/place.ts";
import { difference, isLowerBound, isMissing, isUpperBound } from "../../../model/quantity.ts";
import { endBeforeStart } from "../../../rules/problems.ts";
import { defineMethod } from "../method.ts";
import { contradictions } from "./contradicted-baseline.ts";
import { towardsTarget } from "./rate-progress.ts";
import { directionOf, type RateTarget, rateTargetNeeds } from "./rate-target-rows.ts";
import { targetPointsAway } from "./rate-targets-problems.ts";

/** Targets for rates: the change required each year, the path, and the progress of the latest comparable rate. */
export const rateTargets = defineMethod({
  means:
    "targets for rates: the change required each year, the path, and the progress of the latest comparable rate",
  needs: rateTargetNeeds,
  *check(world) {
    for (const target of world.rows("targets")) {
      yield* pointsAway(target);
      yield* contradictions(target, world);
      const [start, end] = [target.value("baselineYear"), target.value("targetYear")];
      if (end > start) continue;
      for (const { range } of target.at("targetYear"))
        yield finding(endBeforeStart({ start, end }), atCells(range));
    }
  },
  *compute(world) {
    for (const target of world.rows("targets")) yield* towardsTarget(target, world);
  },
});

/** A bound that may lie on either side is not reported. */
function* pointsAway(row: RateTarget): Iterable<Finding> {
  const [baseline, target] = [row.value("baseline"), row.value("target")];
  if (isMissing(baseline) || isMissing(target)) return;
  const gap = difference(target, baseline);
  if (isMissing(gap) || gap.amount === 0) return;
  const falls = gap.amount < 0 && !isLowerBound(gap.qualifier);
  const rises = gap.amount > 0 && !isUpperBound(gap.qualifier);
  const direction = directionOf(row) === 1 ? "increase" : "decrease";
  if (!(direction === "increase" ? falls : rises)) return;
  const problem = targetPointsAway({ raw: String(target.amount), baseline: baseline.amount, direction });
  for (const { range } of row.at("target")) yield finding(problem, atCells(range));
}
