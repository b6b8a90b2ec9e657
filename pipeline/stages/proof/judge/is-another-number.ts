import { yearOf } from "../../../model/period.ts";
import { clauseOf } from "../context/clause-of.ts";
import { covers, significant } from "../numbers/printed.ts";
import { type Candidate, candidatesFor } from "../readings/candidates.ts";
import type { PublishedFigure } from "../record.ts";
import { type Charge, kinOf } from "./charge.ts";
import { isAllStated } from "./excuses.ts";
import { isOfOtherNumber } from "./of-other-number.ts";

/** Whether a figure is more likely another, right number than a wrong one of what its words suggest. */
export function isAnotherNumber(charge: Charge, best: Candidate): boolean {
  // In a row, each number belongs to its own place or part.
  return isOfOtherNumber(charge, best) || (kinOf(charge, best) < 2 && isFigureOfAnother(charge, best));
}

/**
 * Whether a figure is right for another observation that its words may mean: of the same dataset, place and year under any
 * name; of the whole network where no place is named; of another time where none is named.
 */
function isFigureOfAnother(charge: Charge, best: Candidate): boolean {
  return (
    isAllTogether(charge, best) ||
    isOfSameMatter(charge, best) ||
    isOfNetwork(charge, best) ||
    isOfOtherTime(charge, best)
  );
}

/** Whether a figure is the sum of all parts of an indicator without a published total. */
function isAllTogether({ printed, ground }: Charge, { observation, factor }: Candidate): boolean {
  const { dataset, indicator, area, period } = observation;
  const parts = ground.vocabulary.topics
    .filter((topic) => topic.dataset === dataset && topic.indicator === indicator && topic.breakdown !== "")
    .flatMap(({ observations }) => observations)
    .filter((published) => published.area === area && published.period === period);
  const all = parts.reduce((sum, { amount }) => sum + amount, 0);
  return parts.length > 1 && covers(printed, all / factor);
}

/** Two digits hardly match a value of the dataset for the same place and year, in the same unit or in points, by chance. */
function isOfSameMatter(charge: Charge, best: Candidate): boolean {
  const { printed, ground } = charge;
  const { observation, factor, coverage } = best;
  // With everything stated, a number of two digits may match another indicator by chance.
  const isSure = significant(printed) < 3 && isAllStated(best, charge);
  const fits = (published: PublishedFigure) =>
    published !== observation &&
    (!isSure || published.indicator === observation.indicator) &&
    published.area === observation.area &&
    yearOf(published.period) === yearOf(observation.period) &&
    published.unit === observation.unit &&
    covers(printed, published.amount / factor, published.qualifier);
  return ground.vocabulary.topics.some(
    ({ dataset, observations }) =>
      (dataset === observation.dataset || coverage < surelyStated) && observations.some(fits),
  );
}

/** From this coverage of its name, the subject is hardly in doubt. */
const surelyStated = 0.9;

/** A place from an earlier sentence carries over only where the whole network does not fit better. */
function isOfNetwork(charge: Charge, { observation }: Candidate): boolean {
  const { printed, evidence, ground, around } = charge;
  const [from, to] = clauseOf(printed, around.sentence);
  const isPlaced = around.sentence.places.some((place) => place.from >= from && place.to <= to);
  if (isPlaced || ground.home.includes(observation.area)) return false;
  const placeless = { ...evidence, areas: [], hasArea: false };
  return candidatesFor(printed, placeless, ground).some(
    (candidate) =>
      candidate.fits && candidate.coverage >= 0.45 && candidate.area >= 0.6 && candidate.period >= 0.7,
  );
}

/** Whether the indicator fits at another time, and its time was carried over from a comparison or is just the latest. */
function isOfOtherTime(
  { printed, evidence, ground }: Charge,
  { observation, topic, factor }: Candidate,
): boolean {
  if (evidence.hasPeriod || observation.period.startsWith(ground.year)) return false;
  return topic.observations.some(
    (published) =>
      published.area === observation.area &&
      published.period !== observation.period &&
      covers(printed, published.amount / factor, published.qualifier),
  );
}
