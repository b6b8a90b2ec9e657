import { yearOf } from "../../../model/period.ts";
import { clauseOf } from "../context/clause-of.ts";
import { covers, significant } from "../numbers/printed.ts";
import { type Candidate, candidatesFor } from "../readings/candidates.ts";
import { latestOf, type PublishedFigure } from "../record.ts";
import { type Charge, kinOf } from "./charge.ts";
import { isAllStated } from "./excuses.ts";
import { isOfOtherNumber } from "./of-other-number.ts";

/** Whether a figure is likelier to be another number, and right, than a wrong one of what its words speak of. */
export function isAnotherNumber(charge: Charge, best: Candidate): boolean {
  // In a row each number is of its own place or part.
  return isOfOtherNumber(charge, best) || (kinOf(charge, best) < 2 && isFigureOfAnother(charge, best));
}

/**
 * Whether a figure is right for another observation that its words may mean without saying so: of the same dataset, place and
 * year, whatever it is called; of the whole network, where the sentence names no place; of another time, where it names none.
 */
function isFigureOfAnother(charge: Charge, best: Candidate): boolean {
  return (
    isAllTogether(charge, best) ||
    isOfSameMatter(charge, best) ||
    isOfNetwork(charge, best) ||
    isOfOtherPlace(charge, best) ||
    isOfOtherTime(charge, best)
  );
}

/** Whether a figure is all parts together, of which no whole is published. */
function isAllTogether({ printed, ground }: Charge, { observation, factor }: Candidate): boolean {
  const { dataset, indicator, area, period } = observation;
  const parts = ground.vocabulary.topics
    .filter((topic) => topic.dataset === dataset && topic.indicator === indicator && topic.breakdown !== "")
    .flatMap(({ observations }) => observations)
    .filter((published) => published.area === area && published.period === period);
  const all = parts.reduce((sum, { amount }) => sum + amount, 0);
  return parts.length > 1 && covers(printed, all / factor);
}

/** A number of two digits is hardly by chance what the dataset says of the same place and year in the same unit, or as points of a hundred. */
function isOfSameMatter(charge: Charge, best: Candidate): boolean {
  const { printed, ground } = charge;
  const { observation, factor, coverage } = best;
  // Where all is said, a number of two digits may be another indicator's by chance.
  const isSure = significant(printed) < 3 && isAllStated(best, charge);
  const isAlike = (published: PublishedFigure) =>
    published.unit === observation.unit || (published.unit === "percent" && observation.unit === "point");
  const fits = (published: PublishedFigure) =>
    published !== observation &&
    (!isSure || published.indicator === observation.indicator) &&
    published.area === observation.area &&
    yearOf(published.period) === yearOf(observation.period) &&
    isAlike(published) &&
    covers(printed, published.amount / factor, published.qualifier);
  return ground.vocabulary.topics.some(
    ({ dataset, observations }) =>
      (dataset === observation.dataset || coverage < surelyStated) && observations.some(fits),
  );
}

/** How much of its name leaves hardly a doubt of the matter. */
const surelyStated = 0.9;

/** A place that an earlier sentence named goes on only where the whole network does not fit better. */
function isOfNetwork(charge: Charge, { observation, coverage, topic }: Candidate): boolean {
  const { printed, evidence, ground, around } = charge;
  const [from, to] = clauseOf(printed, around.sentence);
  const isPlaced = around.sentence.places.some((place) => place.from >= from && place.to <= to);
  // A cell's place stands in its heads, and the whole network has a cell of its own.
  const isOfHome = topic.observations.some(({ area }) => ground.home.includes(area));
  const isHeaded = evidence.hasArea && around.headers.length > 0 && isOfHome && coverage >= statedInHeads;
  if (isPlaced || isHeaded || ground.home.includes(observation.area)) return false;
  const placeless = { ...evidence, areas: [], hasArea: false };
  return candidatesFor(printed, placeless, ground).some(
    (candidate) =>
      candidate.fits &&
      candidate.observation.dataset === observation.dataset &&
      candidate.coverage >= 0.45 &&
      candidate.area >= 0.6 &&
      candidate.period >= 0.7,
  );
}

/** How much of its name heads must say. */
const statedInHeads = 0.95;

/** What else its sentence is sure of is of another place, and none is named. */
function isOfOtherPlace({ evidence, anchors, ground }: Charge, { observation }: Candidate): boolean {
  if (ground.home.includes(observation.area)) return false;
  if (evidence.hasArea || !evidence.areas.some(({ what }) => what === observation.area)) return false;
  const operands = anchors.flatMap(({ reading }) => reading.operands);
  return operands.length > 0 && operands.every(({ area }) => area !== observation.area);
}

/** A time that an earlier sentence compared to, or the record's latest, is not meant where the same at another time fits. */
function isOfOtherTime(
  { printed, evidence, ground }: Charge,
  { observation, topic, factor }: Candidate,
): boolean {
  if (evidence.hasPeriod || observation.period.startsWith(ground.year)) return false;
  // A number of two digits fits some other time by chance, but for the last that is known.
  const last = latestOf(observation, topic.observations)?.period;
  return topic.observations.some(
    (published) =>
      published.area === observation.area &&
      published.period !== observation.period &&
      (significant(printed) >= 3 || published.period === last) &&
      covers(printed, published.amount / factor, published.qualifier),
  );
}
