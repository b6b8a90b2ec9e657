import type { Unit } from "../../../model/unit.ts";
import type { TextEvidence } from "../context/evidence.ts";
import { covers, type Printed } from "../numbers/printed.ts";
import type { PublishedFigure } from "../record.ts";
import { areaFit, periodFit } from "./place-and-time.ts";
import { goneOn, type SpokenScore, scoreOf } from "./spoken.ts";
import { type Ground, type UnitMatch, type UnitsAround, unitMatch } from "./units.ts";
import { spotOf, type Topic } from "./vocabulary.ts";

/** An observation that the words around a figure may mean, with confidences. */
export interface Candidate extends Omit<SpokenScore, "score"> {
  readonly observation: PublishedFigure;
  readonly topic: Topic;
  readonly words: number;
  /** How well the words match, relative to the best match in any other dataset at any place or time. */
  readonly standing: number;
  readonly area: number;
  readonly period: number;
  readonly unit: number;
  readonly total: number;
  /** Observation amounts are divided by this to get the printed unit. */
  readonly factor: number;
  /** The observation's amount in the printed unit. */
  readonly amount: number;
  readonly fits: boolean;
}

const leastCoverage = 0.34;

/** Factor for a part that no word names, beside its whole, or where the whole is not published. */
const unnamedPart = 0.45;

const unnamedAlone = 0.8;

/** Every observation that words, place, period and unit allow, most likely first, regardless of value. */
export function candidatesFor(printed: Printed, evidence: TextEvidence, ground: Ground): Candidate[] {
  const candidates: Omit<Candidate, "standing">[] = [];
  const most = new Map<string, number>();
  const named = ground.vocabulary.topicsWith(evidence.features.keys());
  const matchOf = matches(printed, ground);
  for (const topic of ground.vocabulary.topics) {
    const goesOn = ground.goesOn(printed, topic);
    if (goesOn === 0 && !named.has(topic)) continue;
    const onGoing = unitOnGoing(printed, goesOn, ground);
    const unit = [...topic.units].map(matchOf).find((match) => match !== null) ?? onGoing;
    if (!unit) continue;
    const isTelling = unit.sure === 1 && ground.vocabulary.isTelling(topic);
    const isSomewhere = topic.parts.length > 0 || evidence.hasArea || evidence.hasPeriod;
    const wordReading = goneOn(scoreOf(topic, evidence, isTelling), topic, isSomewhere ? goesOn : 0);
    const there = spotTells(topic, wordReading, evidence);
    if (Math.max(wordReading.coverage, there?.coverage ?? 0) < leastCoverage) continue;
    // An indicator published only in parts is referred to without naming one.
    const heard = wordReading.score * (wordReading.named ? 1 : topic.wholes.size === 0 ? unnamedAlone : 0);
    if (wordReading.coverage >= leastCoverage)
      most.set(topic.dataset, Math.max(most.get(topic.dataset) ?? 0, heard));
    const places = new Set(topic.observations.map(({ area }) => area));
    for (const observation of topic.observations) {
      const match = matchOf(observation.unit) ?? onGoing;
      if (!match) continue;
      const area = areaFit(observation.area, evidence, places, ground);
      if (area === 0) continue;
      const period = periodFit(observation, evidence, topic, ground.year);
      if (period === 0) continue;
      const isStated = there !== null && match.sure === 1 && area === 1 && period === 1;
      const spoken = isStated && ground.vocabulary.isAlone(observation) ? there : wordReading;
      if (spoken.coverage < leastCoverage) continue;
      const amount = observation.amount / match.factor;
      // An unnamed part loses against its whole, where there is one.
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
        factor: match.factor,
        amount,
        fits: covers(printed, amount, observation.qualifier),
      });
    }
  }
  const others = (dataset: string) =>
    Math.max(0, ...[...most].map(([other, score]) => (other === dataset ? 0 : score)));
  const rivals = new Map([...most.keys()].map((dataset) => [dataset, others(dataset)] as const));
  return candidates
    .map((candidate) => {
      const rival = rivals.get(candidate.observation.dataset) ?? others(candidate.observation.dataset);
      return { ...candidate, standing: rival === 0 ? 1 : candidate.words / rival };
    })
    .sort((a, b) => b.total - a.total);
}

/** A word score for where place, time and unit leave hardly any other observation; at least one word must match. */
function spotTells(topic: Topic, spoken: SpokenScore, evidence: TextEvidence): SpokenScore | null {
  if (spoken.coverage === 0 || !evidence.hasArea || !evidence.hasPeriod) return null;
  const there = scoreOf(topic, evidence, true);
  return there.coverage > spoken.coverage ? there : null;
}

/** How a number matches each unit, computed once. */
function matches(printed: Printed, units: UnitsAround): (unit: Unit) => UnitMatch | null {
  const matched = new Map<Unit, UnitMatch | null>();
  return (unit) => {
    const found = matched.get(unit);
    const match = found === undefined ? unitMatch(printed, unit, units) : found;
    matched.set(unit, match);
    return match;
  };
}

/** A number without a unit takes that of the subject its sentence continues. */
function unitOnGoing(printed: Printed, goesOn: number, { beside }: UnitsAround): UnitMatch | null {
  const isBare = printed.unit === null && beside(printed).length === 0;
  return isBare && goesOn > 0 ? { factor: 1, sure: unitGoingOn } : null;
}

/** Confidence in such a unit. */
const unitGoingOn = 0.8;
