import { covers, type Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { latestOf, type Published, type PublishedEdition } from "../record.ts";
import { type Charge, near } from "./charge.ts";
import { foreignIn, mostForeign } from "./foreign-words.ts";
import { isAnotherNumber } from "./is-another-number.ts";
import { isLast } from "./row-of.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";

/**
 * What a figure of now is taken for, and the earlier edition that it is out of: the last value that edition had of it, where this
 * one has another. Two things that hardly meet by chance ask for fewer words than a mere error does.
 */
export function staleNow(
  charge: Charge,
  candidates: readonly Candidate[],
  earlier: readonly PublishedEdition[],
): { readonly meant: Candidate; readonly edition: string } | null {
  const { printed, evidence } = charge;
  const [best] = candidates;
  if (!best || !evidence.isNow || printed.kind !== "level" || Math.abs(printed.value) < 10) return null;
  const open = candidates.filter(
    (own) =>
      own.total >= near * best.total &&
      own.coverage >= leastNow &&
      own.area >= 0.7 &&
      own.period >= 0.69 &&
      own.unit >= 0.7 &&
      own.named,
  );
  for (const meant of open) {
    if (meant.fits) return null;
    const edition = earlier.find((of) => wasLast(printed, meant, of));
    const foreign = foreignIn(charge, meant);
    if (edition && foreign <= mostForeign && !isAnotherNumber(charge, meant))
      return { meant, edition: edition.year };
  }
  return null;
}

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
    const { topic, observation, factor } = meant;
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

/** Whether a number is the last that an edition said of the same thing and place. */
function wasLast(
  printed: Printed,
  { observation, factor }: Candidate,
  { observations, year }: PublishedEdition,
): boolean {
  const last = latestOf(
    observation,
    observations.filter(({ period }) => period.slice(0, 4) <= year),
  );
  return last !== null && covers(printed, last.amount / factor, last.qualifier);
}
