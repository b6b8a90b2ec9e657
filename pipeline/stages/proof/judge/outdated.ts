import { covers, significant } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { PublishedFigure } from "../record.ts";
import { type Charge, nearEnough } from "./charge.ts";
import { isOfOtherNumber } from "./of-other-number.ts";
import { isLast } from "./row-of.ts";

const leastNow = 0.45;

/**
 * The current reading of a figure, and its value at the earlier time that the figure is of: 1,200 members now, where the
 * latest is 1,750. Null where the figure fits another reading.
 */
export function outdated(
  charge: Charge,
  candidates: readonly Candidate[],
): { readonly meant: Candidate; readonly was: PublishedFigure } | null {
  const { printed, evidence, ground } = charge;
  const [best] = candidates;
  if (!best || !evidence.isNow || printed.kind !== "level" || printed.upTo !== undefined) return null;
  const likely = candidates.filter(
    (candidate) =>
      candidate.total >= nearEnough * best.total &&
      candidate.coverage >= leastNow &&
      candidate.area >= 0.7 &&
      candidate.unit >= 0.7 &&
      (candidate.named || candidate.part > 0) &&
      isLast(candidate.observation, candidate.topic.observations, ground.year),
  );
  for (const meant of likely) {
    const { topic, observation, factor, coverage, area } = meant;
    // A single digit matches another time by chance, unless almost everything is stated.
    if (significant(printed) < 2 && Math.abs(printed.value) < 1000 && (coverage < 0.8 || area < 1)) continue;
    const was = topic.observations.find(
      (published) =>
        published.area === observation.area &&
        published.period < observation.period &&
        covers(printed, published.amount / factor, published.qualifier),
    );
    if (was && !isOfOtherNumber(charge, meant)) return { meant, was };
  }
  return null;
}
