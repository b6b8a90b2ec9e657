import { covers, significant } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Published } from "../record.ts";
import { type Charge, near } from "./charge.ts";
import { foreignIn, mostForeign } from "./foreign-words.ts";
import { isLast } from "./row-of.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";

const leastNow = 0.45;

/**
 * What a figure of now is taken for, and what it was at the earlier time that the figure is of: 1,200 members now, where 1,750 is
 * the last that is known. Null where it is right for anything else that may be meant.
 */
export function outdated(
  charge: Charge,
  candidates: readonly Candidate[],
): { readonly meant: Candidate; readonly was: Published } | null {
  const { printed, evidence, ground } = charge;
  const [best] = candidates;
  if (!best || !evidence.isNow || printed.kind !== "level" || printed.upTo !== undefined) return null;
  const likely = candidates.filter(
    (own) =>
      own.total >= near * best.total &&
      own.coverage >= leastNow &&
      own.area >= 0.7 &&
      own.unit >= 0.7 &&
      (own.named || own.part > 0) &&
      isLast(own.observation, own.topic.observations, ground.year),
  );
  for (const meant of likely) {
    const { topic, observation, factor, coverage, area } = meant;
    // A digit is one of another time by chance, but where hardly anything is left to say.
    if (significant(printed) < 2 && Math.abs(printed.value) < 1000 && (coverage < 0.8 || area < 1)) continue;
    const was = topic.observations.find(
      (own) =>
        own.area === observation.area &&
        own.period < observation.period &&
        covers(printed, own.amount / factor, own.qualifier),
    );
    const foreign = foreignIn(charge, meant);
    if (was && foreign <= mostForeign && !isSaidOtherwise(charge, meant)) return { meant, was };
  }
  return null;
}
