import { type Period, yearOf } from "../../model/period.ts";
import type { Evidence } from "./context/evidence.ts";
import { covers, type Printed } from "./numbers/printed.ts";
import type { Published } from "./record.ts";
import { type UnitMatch, type UnitsSaid, unitMatch } from "./units.ts";
import { spotOf, type Topic, type Vocabulary } from "./vocabulary.ts";

/** An observation that words around a figure may speak of, with how surely they do. */
export interface Candidate {
  readonly observation: Published;
  readonly topic: Topic;
  readonly words: number;
  /** How well words speak of it beside what they speak of best in any other dataset, be it of another place or time. */
  readonly standing: number;
  readonly coverage: number;
  /** Whether the words say which part it is, where it is a part. */
  readonly named: boolean;
  /** How much of the part's name is said; 1 for a whole. */
  readonly part: number;
  /** Of how many words the name is. */
  readonly length: number;
  readonly area: number;
  readonly period: number;
  readonly unit: number;
  readonly total: number;
  /** The observation's amount in the unit that the text prints. */
  readonly amount: number;
  readonly fits: boolean;
}

/** What is known of the edition besides its observations. */
export interface Ground extends UnitsSaid {
  readonly vocabulary: Vocabulary;
  readonly year: string;
  /** Areas that the whole network is: taken where no place is named. */
  readonly home: readonly string[];
  /** How surely a figure's sentence, where it names no subject of its own, goes on about an indicator. */
  readonly goesOn: (printed: Printed, topic: Topic) => number;
}

const leastCoverage = 0.34;

/** How much of a name a unit says that few indicators are counted in: what 5 件 or 24 blocks are of is half said. */
const unitShare = 0.3;

/** What is left of a part's words where nothing says which part: beside its whole, and where the whole is not published. */
const unnamedPart = 0.45;
const unnamedAlone = 0.8;

/** Every observation that words, place, period and unit allow, the likeliest first. The value has no say in the order. */
export function candidatesFor(printed: Printed, evidence: Evidence, ground: Ground): Candidate[] {
  const candidates: Omit<Candidate, "standing">[] = [];
  const most = new Map<string, number>();
  for (const topic of ground.vocabulary.topics) {
    const goesOn = ground.goesOn(printed, topic);
    const unit = bestUnit(printed, topic, ground) ?? unitOnGoing(printed, goesOn, ground);
    if (!unit) continue;
    const isTelling = unit.sure === 1 && ground.vocabulary.isTelling(topic);
    const isSomewhere = topic.part !== null || evidence.hasArea || evidence.hasPeriod;
    const spoken = goneOn(scoreOf(topic, evidence, isTelling), topic, isSomewhere ? goesOn : 0);
    if (spoken.coverage < leastCoverage) continue;
    if (spoken.named) most.set(topic.dataset, Math.max(most.get(topic.dataset) ?? 0, spoken.score));
    const places = new Set(topic.observations.map(({ area }) => area));
    for (const observation of topic.observations) {
      const match = unitMatch(printed, observation.unit, ground) ?? unitOnGoing(printed, goesOn, ground);
      if (!match) continue;
      const area = areaFit(observation.area, evidence, places, ground);
      if (area === 0) continue;
      const period = periodFit(observation.period, evidence, topic, observation.area, ground.year);
      if (period === 0) continue;
      const amount = observation.amount / match.factor;
      // A part that nobody names loses against the whole, where there is one.
      const isWhole = !spoken.named && !topic.wholes.has(spotOf(observation));
      const score =
        spoken.score * (spoken.named ? 1 : isWhole || spoken.part >= 0.3 ? unnamedAlone : unnamedPart);
      candidates.push({
        observation,
        topic,
        words: score,
        coverage: spoken.coverage,
        named: spoken.named || isWhole,
        part: spoken.part,
        length: spoken.length,
        area,
        period,
        unit: match.sure,
        total: score * (0.25 + 0.3 * area + 0.45 * period) * (0.7 + 0.3 * match.sure),
        amount,
        fits: covers(printed, amount, observation.qualifier),
      });
    }
  }
  const others = (dataset: string) =>
    Math.max(0, ...[...most].map(([other, score]) => (other === dataset ? 0 : score)));
  const rivals = new Map([...most.keys()].map((dataset) => [dataset, others(dataset)] as const));
  return candidates
    .map((own) => {
      const rival = rivals.get(own.observation.dataset) ?? others(own.observation.dataset);
      return { ...own, standing: rival === 0 ? 1 : own.words / rival };
    })
    .sort((a, b) => b.total - a.total);
}

/** A number without a unit is counted in what its sentence goes on about. */
function unitOnGoing(printed: Printed, goesOn: number, { beside }: UnitsSaid): UnitMatch | null {
  const isBare = printed.unit === null && beside(printed).length === 0;
  return isBare && goesOn > 0 ? { factor: 1, sure: unitGoingOn } : null;
}

/** How sure the unit is of what was spoken of before. */
const unitGoingOn = 0.8;

/**
 * Whether a number may be of a dataset whose words are not known: one of its observations has this value in this unit, and
 * the place and time that are said do not speak against it. Nothing tells it from what the known words seem to speak of.
 */
export function mayBeWordless(printed: Printed, evidence: Evidence, ground: Ground): boolean {
  return ground.vocabulary.wordless.some(({ area, period, unit, amount, qualifier }) => {
    const match = unitMatch(printed, unit, ground);
    if (!match || !covers(printed, amount / match.factor, qualifier)) return false;
    const isPlace = !evidence.hasArea || evidence.areas.some(({ what }) => what === area);
    return isPlace && evidence.periods.some(({ what }) => periodsAgree(what, period) > 0);
  });
}

function bestUnit(printed: Printed, topic: Topic, said: UnitsSaid): UnitMatch | null {
  for (const unit of topic.units) {
    const match = unitMatch(printed, unit, said);
    if (match) return match;
  }
  return null;
}

type Spoken = Pick<Candidate, "coverage" | "named" | "part" | "length"> & { readonly score: number };

/** How much of one of the topic's names stands around the figure, weighed by what each word tells. */
export function scoreOf(
  topic: Topic,
  { features, own: ownFeatures }: Pick<Evidence, "features" | "own">,
  unitTells = false,
): Spoken {
  let best = { score: 0, coverage: 0, named: true, part: 1, length: 1 };
  const part = topic.part ? heard(topic.part.features, topic.part.mass, ownFeatures) : null;
  for (const { features: own, mass } of topic.terms) {
    const words = heard(own, mass, features);
    const coverage = unitTells ? words + (1 - words) * unitShare : words;
    const score = coverage ** 2 * Math.sqrt(mass);
    if (score > best.score) best = { score, coverage, named: true, part: 1, length: own.length };
  }
  if (part === null) return best;
  const named = part >= 0.6;
  return {
    named,
    part,
    length: best.length,
    score: named
      ? Math.sqrt(best.score ** 2 + (part ** 2 * Math.sqrt(topic.part?.mass ?? 0)) ** 2)
      : best.score,
    coverage: named && best.coverage < 0.5 ? (best.coverage + part) / 2 : best.coverage,
  };
}

/** The same where the sentence goes on about the topic: a part must be named, a whole have its place or time. */
function goneOn(spoken: Spoken, topic: Topic, sure: number): Spoken {
  const part = topic.part ? spoken.part : 0;
  if (sure <= spoken.coverage || (topic.part && part < 0.6)) return spoken;
  const whole = sure ** 2 * Math.sqrt(topic.terms[0]?.mass ?? 0);
  const score = Math.hypot(whole, part ** 2 * Math.sqrt(topic.part?.mass ?? 0));
  return { ...spoken, named: true, coverage: sure, score: Math.max(score, spoken.score) };
}

function heard(own: readonly string[], mass: number, features: ReadonlyMap<string, number>): number {
  if (mass === 0) return 0;
  // Words of a phrase tell alike here; rare ones are weighed in its mass.
  let sum = 0;
  for (const name of own) sum += features.get(name) ?? 0;
  return sum / own.length;
}

function areaFit(area: string, evidence: Evidence, places: ReadonlySet<string>, ground: Ground): number {
  const said = evidence.areas.find(({ what }) => what === area);
  if (said) return said.sure;
  if (evidence.hasArea) return 0;
  const isOnly = places.size === 1;
  if (isOnly) return 0.8;
  const position = ground.home.indexOf(area);
  return position === 0 ? 0.75 : position > 0 ? 0.6 : 0;
}

function periodFit(period: Period, evidence: Evidence, topic: Topic, area: string, year: string): number {
  let best = 0;
  for (const { what, sure } of evidence.periods) best = Math.max(best, sure * periodsAgree(what, period));
  if (best > 0 && best < onlyTime && isOnlyTime(period, evidence, topic, area)) return onlyTime;
  // A day of the year is the year where the indicator has no other value.
  if (best >= 0.55 && best < onlyTime && topic.observations.filter((own) => own.area === area).length === 1)
    return onlyTime;
  if (evidence.hasPeriod) return best;
  // What only a heading or another paragraph says may be of the whole report, whose own year goes without saying.
  const [first] = evidence.periods;
  const own = topic.observations.filter((observation) => observation.area === area);
  const isOwnYear =
    String(yearOf(period)) === year &&
    (period === year || own.filter((one) => yearOf(one.period) === yearOf(period)).length === 1);
  const isOnly = own.length === 1;
  if (first && !evidence.isSince)
    return Math.max(
      best,
      first.sure > 0.74 ? 0.2 : isOwnYear ? 0.71 : isOnly && topic.part === null ? 0.7 : 0.35,
    );
  if (best > 0 || own.length === 1) return Math.max(best, own.length === 1 ? 0.8 : 0);
  if (isOwnYear) return 0.75;
  return 0.35;
}

/** How sure a time is that is the only one of its sentence for which the indicator has a value. */
const onlyTime = 0.75;

function isOnlyTime(period: Period, { lentPeriods }: Evidence, topic: Topic, area: string): boolean {
  if (lentPeriods.length < 2) return false;
  const has = (said: Period) =>
    topic.observations.some((own) => own.area === area && periodsAgree(said, own.period) >= 0.9);
  const told = new Set(lentPeriods.filter(has));
  return told.size === 1 && [...told].some((said) => periodsAgree(said, period) >= 0.9);
}

/** How well a time that a text names is the period of an observation: 1 the same, 0 another. */
export function periodsAgree(said: Period, period: Period): number {
  if (said === period) return 1;
  if (said.startsWith("*"))
    return period.slice(4).startsWith(said.slice(1)) ? 0.65 : period.length === 4 ? 0.45 : 0;
  const [from = "", to] = said.split("/");
  const [first = "", last] = period.split("/");
  if (last !== undefined || period.includes("/")) {
    if (to !== undefined)
      return from.startsWith(first.slice(0, from.length)) && to.startsWith((last ?? "").slice(0, to.length))
        ? 0.95
        : 0;
    const end = (last ?? "") === "" ? "9999" : (last ?? "");
    if (first.slice(0, 4) === end.slice(0, 4) && from === first.slice(0, 4)) return 0.9;
    return from >= first.slice(0, from.length) && from <= end.slice(0, from.length) ? 0.8 : 0;
  }
  if (to !== undefined) return period >= from && period.slice(0, to.length) <= to ? 0.6 : 0;
  if (period.startsWith(`${said}-`)) return period.endsWith("-12-31") ? 0.97 : 0.5;
  // A day in the text, a year in the record: a year's end is the year's stock.
  if (said.startsWith(`${period}-`)) return said.endsWith("-12-31") ? 0.95 : period.length === 7 ? 0.9 : 0.6;
  return 0;
}
