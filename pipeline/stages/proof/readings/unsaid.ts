import { yearOf } from "../../../model/period.ts";
import { isMeasured } from "../../../model/unit.ts";
import type { Evidence } from "../context/evidence.ts";
import { covers, type Printed, significant } from "../numbers/printed.ts";
import { latestOf, type Published } from "../record.ts";
import type { Ground } from "./ground.ts";
import { periodsAgree } from "./place-and-time.ts";
import { unitMatch } from "./units.ts";

/** An observation that a figure is by its place, time and unit, and its amount in the unit that the text prints. */
export interface Unsaid {
  readonly observation: Published;
  readonly amount: number;
}

/**
 * What a figure may be though no word names it: observations of the place beside it and of the time that is said, else the last
 * that are known, in the unit that is printed. Its value is looked at, so that one alone says nothing.
 */
export function unsaidFor(printed: Printed, evidence: Evidence, ground: Ground): Unsaid[] {
  const [place] = evidence.areas;
  if (significant(printed) < 2 || printed.upTo !== undefined || !place) return [];
  const isSaid = evidence.periods.some(({ sure }) => sure >= 0.7);
  return ground.vocabulary.topics.flatMap(({ observations }) =>
    observations.flatMap((observation) => {
      if (observation.area !== place.what) return [];
      const isThen = isSaid
        ? evidence.periods.some(
            ({ what, sure }) => sure >= 0.7 && periodsAgree(what, observation.period) >= 0.9,
          )
        : isLast(observation, observations, ground.year);
      if (!isThen) return [];
      const match = unitMatch(printed, observation.unit, ground);
      const isOfUnit = match?.sure === 1 || (printed.unit === null && isMeasured(observation.unit));
      if (!isOfUnit) return [];
      const amount = observation.amount / (match?.factor ?? 1);
      return covers(printed, amount, observation.qualifier) ? [{ observation, amount }] : [];
    }),
  );
}

/** Whether an observation is the last of its kind at its place, but for what lies ahead. */
export function isLast(observation: Published, all: readonly Published[], year: string): boolean {
  const isBehind = ({ period }: Published) => yearOf(period) <= Number(year);
  return isBehind(observation) && latestOf(observation, all.filter(isBehind)) === observation;
}
