import { keyOf } from "../../../model/figure-key.ts";
import type { TextEvidence } from "../context/evidence.ts";
import { covers, type Printed, significant } from "../numbers/printed.ts";
import { type Candidate, candidatesFor } from "../readings/candidates.ts";
import { latestOf, type PublishedEdition, type PublishedFigure } from "../record.ts";
import type { ProofedFigure } from "../verdict.ts";
import { type Charge, datasetsOf, kinOf, nearEnough } from "./charge.ts";
import { type Court, readingOf } from "./court.ts";
import type { Hearing } from "./facts.ts";
import { foreignIn } from "./foreign-words.ts";
import { rightText } from "./right-text.ts";
import { hasSameDigits, isTypoOf } from "./slips.ts";

/** Where no reading of this edition fits: an earlier edition's value, or a wrong figure. Null where neither can be said. */
export function unfit(
  figure: ProofedFigure,
  charge: Charge,
  candidates: readonly Candidate[],
  { edition, earlier, accuses }: Court,
): ProofedFigure | null {
  const { printed } = charge;
  const [best] = candidates;
  if (!best) return null;
  const stale = (meant: Candidate, since: string): ProofedFigure => ({
    ...figure,
    verdict: "stale",
    reading: readingOf(meant, since),
    right: rightText(printed, meant.amount),
  });
  const isSure = ({ area, period, unit }: Candidate) => area >= 0.7 && period >= 0.7 && unit >= 0.7;
  const open = candidates.filter((candidate) => isSure(candidate) && candidate.named);
  const typo = open.find(({ total, amount }) => total >= 0.5 * best.total && isTypoOf(printed, amount));
  // Likely readings with all four kinds of evidence.
  const likely = open.filter(({ total }) => total >= nearEnough * best.total);
  const hearingOf = (candidate: Candidate): Hearing => ({
    charge,
    best: candidate,
    candidates,
    isElsewhere: earlier.some((other) => isCarried(candidate, other, charge)),
    foreign: foreignIn(charge, candidate),
  });
  const isMeant = (candidate: Candidate) =>
    !isOfReportsYear(candidate, charge) &&
    !candidates.some((other) => isBesideOf(candidate, other, charge)) &&
    accuses(hearingOf(candidate));
  // A less likely reading must have the very digits: 910 for 91.
  const sameDigits = likely.find(({ amount, coverage }) => coverage >= 0.6 && hasSameDigits(printed, amount));
  const inFull = statedInFull(open, charge);
  const accused = [typo, meantMost(likely, charge), sameDigits, inFull].find(
    (candidate) => candidate !== undefined && isMeant(candidate),
  );
  if (!accused) return null;
  const rivals = candidates.filter(
    (candidate) => candidate === typo || candidate.total >= nearEnough * best.total,
  );
  for (const other of earlier) {
    const carried = rivals.find((rival) => isCarried(rival, other, charge));
    if (carried) return stale(carried, other.year);
  }
  // Of several readings, the one that a slip most likely started from.
  const meant =
    typo ??
    sameDigits ??
    (accused === inFull ? inFull : null) ??
    nearestOf(
      printed,
      open.filter((candidate) => rivals.includes(candidate)),
    ) ??
    accused;
  // The most likely reading is what is printed.
  if (meant.fits) return null;
  const right = rightText(printed, meant.amount);
  return { ...figure, verdict: "disagrees", reading: readingOf(meant, edition.year), right };
}

/**
 * Whether a figure is right for something else of the same dataset, place and time: the whole, where a part was meant (an
 * annual report is no kind of title), or, in a row with places as headers, another indicator.
 */
function isBesideOf({ observation, coverage }: Candidate, other: Candidate, charge: Charge): boolean {
  const { dataset, indicator, area, period, breakdown } = other.observation;
  if (!other.fits) return false;
  // Counted in exactly the unit named, which the accused reading only may have: cities that are no members.
  const beside = charge.ground.beside(charge.printed);
  const isNamed = beside.includes(other.observation.unit) && !beside.includes(observation.unit);
  if (isNamed && other.area >= 0.7 && other.period >= 0.7) return true;
  if (dataset !== observation.dataset || area !== observation.area) return false;
  if (period !== observation.period || other.unit < 0.7) return false;
  const isSame = indicator === observation.indicator;
  const isPart = observation.breakdown !== "";
  // The word for a part may be about something else; a whole that fits has more stated.
  const isWhole = isSame ? isPart : other.coverage >= (isPart ? 0.5 : 0.8) * coverage;
  if (breakdown === "" && isWhole) return true;
  return kinOf(charge, { ...other, observation }) >= 2 && other.area === 1;
}

/** Whether a figure is right for the report's year, and its clause names no other time. */
function isOfReportsYear(
  { observation, coverage }: Candidate,
  { printed, evidence, ground, around }: Charge,
): boolean {
  if (observation.period.startsWith(ground.year)) return false;
  const { breaks, times } = around.sentence;
  const isParted = ({ from, to }: { from: number; to: number }) =>
    breaks.some((at) => at >= Math.min(to, printed.end) && at < Math.max(from, printed.from));
  if (!times.every(isParted)) return false;
  const timeless = { ...evidence, periods: [], hasPeriod: false, isSince: false };
  return candidatesFor(printed, timeless, ground).some(
    (candidate) =>
      candidate.fits &&
      candidate.observation.dataset === observation.dataset &&
      candidate.coverage >= (significant(printed) >= 3 ? 0.45 : Math.max(0.45, 0.8 * coverage)) &&
      candidate.area >= 0.6 &&
      candidate.period >= 0.7 &&
      candidate.unit >= 0.7,
  );
}

/** Whether the number is an earlier edition's value of the same observation. */
function isCarried({ observation, factor }: Candidate, earlier: PublishedEdition, charge: Charge): boolean {
  const vintage = vintageOf(observation, earlier, charge.evidence, charge.ground.year);
  return vintage !== null && covers(charge.printed, vintage.amount / factor, vintage.qualifier);
}

/** The most likely reading; among equals, such as the levels of a guideline, the nearest. */
function meantMost(
  likely: readonly Candidate[],
  { printed, evidence, ground }: Charge,
): Candidate | undefined {
  const [first] = likely;
  if (!first) return undefined;
  // Without a named place, the network's region is meant before the world.
  const isOfRegion = ({ observation, topic, coverage }: Candidate) =>
    observation.area === ground.home[0] && topic.breakdown === "" && coverage >= first.coverage;
  const region = evidence.areas.length === 0 ? likely.find(isOfRegion) : undefined;
  if (region) return region;
  const isSameName = ({ topic, total }: Candidate) =>
    topic.indicator === first.topic.indicator &&
    topic.dataset === first.topic.dataset &&
    topic.breakdown !== "" &&
    total >= 0.97 * first.total;
  return first.topic.breakdown === "" ? first : nearestOf(printed, likely.filter(isSameName));
}

/** A fully named reading of the sentence's dataset; a longer name of another dataset is only partly stated. */
function statedInFull(open: readonly Candidate[], { anchors }: Charge): Candidate | undefined {
  const about = datasetsOf(anchors);
  return open.find(
    ({ observation, coverage, unit }) => coverage >= 0.95 && unit === 1 && about.has(observation.dataset),
  );
}

function nearestOf({ value }: Printed, rivals: readonly Candidate[]): Candidate | undefined {
  const away = ({ amount }: Candidate) =>
    Math.abs(Math.log((Math.abs(amount) + 0.5) / (Math.abs(value) + 0.5)));
  return [...rivals].sort((a, b) => away(a) - away(b))[0];
}

/** An earlier edition's value of the observation; without a stated time, of that edition's latest time. */
function vintageOf(
  observation: PublishedFigure,
  earlier: PublishedEdition,
  evidence: TextEvidence,
  year: string,
): PublishedFigure | null {
  const same = earlier.byKey.get(keyOf(observation));
  if (same && same.amount !== observation.amount) return same;
  if (evidence.periods.some(({ sure }) => sure >= 0.9) || !observation.period.startsWith(year)) return null;
  const then = observation.period.replace(year, earlier.year);
  return earlier.byKey.get(keyOf({ ...observation, period: then })) ?? lastOfItsYear(observation, earlier);
}

/** An edition's latest value for its own year, however dated: in 2020, on 29 October 2021. */
function lastOfItsYear(
  observation: PublishedFigure,
  { observations, year }: PublishedEdition,
): PublishedFigure | null {
  return latestOf(
    observation,
    observations.filter(({ period }) => period.startsWith(year)),
  );
}
