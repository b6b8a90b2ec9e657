import { covers, type Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Edition, latestOf } from "../record.ts";
import { type Charge, near } from "./charge.ts";
import { foreignWords, mostForeign } from "./foreign-words.ts";
import { isAnotherNumber } from "./is-another-number.ts";

/**
 * What a figure of now is taken for, and the earlier edition that it is out of: the last value that edition had of it, where this
 * one has another. Two things that hardly meet by chance ask for fewer words than a mere error does.
 */
export function staleNow(
  charge: Charge,
  candidates: readonly Candidate[],
  earlier: readonly Edition[],
): { readonly meant: Candidate; readonly edition: string } | null {
  const { printed, evidence, around, ground } = charge;
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
    const foreign = foreignWords(printed, meant.observation.dataset, around, ground.vocabulary);
    if (edition && foreign <= mostForeign && !isAnotherNumber(charge, meant))
      return { meant, edition: edition.year };
  }
  return null;
}

const leastNow = 0.45;

/** Whether a number is the last that an edition said of the same thing and place. */
function wasLast(
  printed: Printed,
  { observation, factor }: Candidate,
  { observations, year }: Edition,
): boolean {
  const last = latestOf(
    observation,
    observations.filter(({ period }) => period.slice(0, 4) <= year),
  );
  return last !== null && covers(printed, last.amount / factor, last.qualifier);
}
