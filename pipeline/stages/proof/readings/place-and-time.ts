import { fiscalYearOf, type Period, yearOf } from "../../../model/period.ts";
import type { TextEvidence } from "../context/evidence.ts";
import type { PublishedFigure } from "../record.ts";
import type { Ground } from "./units.ts";
import type { Topic } from "./vocabulary.ts";

/** Confidence in a place that is neither the network nor named, but the only one with a value. */
export const onlyPlace = 0.79;

export function areaFit(
  area: string,
  evidence: TextEvidence,
  places: ReadonlySet<string>,
  ground: Ground,
): number {
  const stated = evidence.areas.find(({ what }) => what === area);
  if (stated) return stated.sure;
  if (evidence.hasArea) return 0;
  const isOnly = places.size === 1;
  const position = ground.home.indexOf(area);
  // The only place with a value is meant; outside the network, another one without data may be.
  if (isOnly) return position >= 0 ? 0.8 : onlyPlace;
  return position === 0 ? 0.75 : position > 0 ? 0.6 : 0;
}

type Spot = Pick<PublishedFigure, "area" | "period">;

export function periodFit(spot: Spot, evidence: TextEvidence, topic: Topic, year: string): number {
  const { area, period } = spot;
  let best = 0;
  for (const { what, sure } of evidence.periods) best = Math.max(best, sure * periodsAgree(what, period));
  if (best > 0 && best < onlyTime && isOnlyTime(spot, evidence, topic)) return onlyTime;
  // A day stands for its year if the indicator has no other value.
  const isStated = evidence.periods.some(
    ({ what, sure }) => sure >= 0.74 && sure * periodsAgree(what, period) >= 0.55,
  );
  if (
    isStated &&
    best < onlyTime &&
    topic.observations.filter((observation) => observation.area === area).length === 1
  )
    return onlyTime;
  if (evidence.hasPeriod) return best;
  if (evidence.isNow && isLatest(spot, topic, year))
    return String(yearOf(period)) === year ? onlyTime : latestAtHand;
  // A time from a heading or another paragraph may apply to the whole report, whose own year needs no mention.
  const [first] = evidence.periods;
  const ofArea = topic.observations.filter((observation) => observation.area === area);
  const isOfYear =
    String(yearOf(period)) === year &&
    (period === year ||
      ofArea.filter((observation) => yearOf(observation.period) === yearOf(period)).length === 1);
  const isOnly = ofArea.length === 1;
  if (first && !evidence.isSince)
    return Math.max(
      best,
      first.sure > 0.74 ? 0.2 : isOfYear ? 0.71 : isOnly && topic.parts.length === 0 ? 0.7 : 0.35,
    );
  if (best > 0 || ofArea.length === 1) return Math.max(best, ofArea.length === 1 ? 0.8 : 0);
  if (isOfYear) return 0.75;
  return 0.35;
}

/** Confidence in the latest year for a text about the present: enough to link a figure, not to call it wrong. */
const latestAtHand = 0.69;

/** Whether a period is the latest of an indicator at a place, not counting periods after `year`. */
function isLatest({ area, period }: Spot, topic: Topic, year: string): boolean {
  const isBehind = (each: Period) => yearOf(each) <= Number(year);
  return (
    isBehind(period) &&
    topic.observations.every(
      (observation) =>
        observation.area !== area || !isBehind(observation.period) || observation.period <= period,
    )
  );
}

/** Confidence in a time that is the only one of its sentence for which the indicator has a value. */
const onlyTime = 0.75;

function isOnlyTime({ area, period }: Spot, { lentPeriods }: TextEvidence, topic: Topic): boolean {
  if (lentPeriods.length < 2) return false;
  const has = (stated: Period) =>
    topic.observations.some(
      (observation) => observation.area === area && periodsAgree(stated, observation.period) >= 0.9,
    );
  const lent = new Set(lentPeriods.filter(has));
  return lent.size === 1 && [...lent].some((stated) => periodsAgree(stated, period) >= 0.9);
}

/** How well a stated time matches the period of an observation, from 1 for the same to 0. */
export function periodsAgree(stated: Period, period: Period): number {
  if (stated === period) return 1;
  // The common case: two years.
  if (stated.length === 4 && period.length === 4 && !stated.startsWith("*")) return 0;
  if (stated.startsWith("*"))
    return period.slice(4).startsWith(stated.slice(1)) ? 0.65 : period.length === 4 ? 0.45 : 0;
  const [from = "", to] = stated.split("/");
  const [first = "", last] = period.split("/");
  if (last !== undefined || period.includes("/")) {
    if (to !== undefined)
      return from.startsWith(first.slice(0, from.length)) && to.startsWith((last ?? "").slice(0, to.length))
        ? 0.95
        : 0;
    const end = (last ?? "") === "" ? "9999" : (last ?? "");
    if (first.slice(0, 4) === end.slice(0, 4) && from === first.slice(0, 4)) return 0.9;
    // A fiscal year goes by the year in which it begins.
    if (from === fiscalYearOf(period)?.[0]) return 0.95;
    return from >= first.slice(0, from.length) && from <= end.slice(0, from.length) ? 0.8 : 0;
  }
  if (to !== undefined) return period >= from && period.slice(0, to.length) <= to ? 0.6 : 0;
  if (period.startsWith(`${stated}-`)) return period.endsWith("-12-31") ? 0.97 : 0.5;
  // A day in the text, a year in the record: the end of the year is the year's stock.
  if (stated.startsWith(`${period}-`))
    return stated.endsWith("-12-31") ? 0.95 : period.length === 7 ? 0.9 : 0.6;
  return 0;
}
