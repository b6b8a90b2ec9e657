import type { TextEvidence } from "../context/evidence.ts";
import { covers, type Printed } from "../numbers/printed.ts";
import type { PublishedEdition, PublishedFigure } from "../record.ts";
import type { Reading, ReadingOperation } from "../verdict.ts";
import { periodsAgree } from "./place-and-time.ts";
import { scoreOf } from "./spoken.ts";
import { type Ground, unitMatch } from "./units.ts";
import type { Topic } from "./vocabulary.ts";

/**
 * What a figure may be besides an observation: a change, multiple, share or sum of those its sentence names. Tried only
 * where words ask for it; the first that fits is taken.
 */
export function operationFor(
  printed: Printed,
  evidence: TextEvidence,
  ground: Ground,
  edition: string,
): Reading | null {
  const topicsNamed = ground.vocabulary.topicsWith(evidence.features.keys());
  const topics = ground.vocabulary.topics
    .filter((topic) => topicsNamed.has(topic))
    .map((topic) => ({ topic, ...scoreOf(topic, evidence) }))
    .filter(({ coverage, score }) => coverage >= 0.5 && score > 0)
    .sort((a, b) => b.score * (b.named ? 1 : 0.45) - a.score * (a.named ? 1 : 0.45))
    .slice(0, 12);
  for (const { topic } of topics) {
    for (const reading of made(printed, topic, evidence, ground)) {
      const [operation, operands] = reading;
      const asPrinted = inPrinted(printed, reading, ground);
      // A fall is written with or without its sign.
      const magnitude = printed.kind === "change" ? { ...printed, value: Math.abs(printed.value) } : printed;
      if (asPrinted !== null && covers(magnitude, asPrinted))
        return { operation, operands, edition, amount: asPrinted };
    }
  }
  return null;
}

/** “27 of 35 cities, or 77.1 %”: the share of two figures of the sentence, one after the other; as published, where it is. */
export function shareBeside(
  printed: Printed | null,
  beside: readonly PublishedFigure[],
  { year: edition, observations }: PublishedEdition,
): Reading | null {
  if (!printed?.unit?.units.includes("percent")) return null;
  for (const [index, whole] of beside.entries()) {
    const part = beside[index - 1];
    if (!part || part.unit !== whole.unit || part.area !== whole.area || part.period !== whole.period)
      continue;
    const amount = (part.amount / whole.amount) * 100;
    if (part.amount >= whole.amount || !covers(printed, amount)) continue;
    const published = observations.find(
      (other) =>
        [other.dataset, other.area, other.period, other.unit].join() ===
          [part.dataset, part.area, part.period, "percent"].join() && covers(printed, other.amount),
    );
    return published
      ? { operation: "value", operands: [published], edition, amount: published.amount }
      : { operation: "share", operands: [part, whole], edition, amount };
  }
  return null;
}

type Made = readonly [ReadingOperation, readonly PublishedFigure[], number];

function* made(printed: Printed, topic: Topic, evidence: TextEvidence, ground: Ground): Generator<Made> {
  const named = (observation: PublishedFigure) =>
    evidence.areas.some(({ what }) => what === observation.area);
  const areas = evidence.hasArea
    ? topic.observations.filter(named)
    : topic.observations.filter(({ area }) => ground.home.includes(area));
  const timesNamed = [
    ...evidence.periods.map(({ what }) => what),
    ground.year,
    String(Number(ground.year) - 1),
  ];
  const rankOf = ({ period }: PublishedFigure) =>
    timesNamed.findIndex((named) => periodsAgree(named, period) > 0.7);
  const when = (observation: PublishedFigure) => rankOf(observation) >= 0;
  const pool = areas
    .filter(when)
    .sort((a, b) => rankOf(a) - rankOf(b))
    .slice(0, 24);
  if (printed.kind === "change") {
    for (const a of pool)
      for (const b of pool) {
        if (a.area !== b.area || a.period >= b.period) continue;
        yield ["difference", [a, b], Math.abs(b.amount - a.amount)];
        if (a.amount !== 0) yield ["change", [a, b], Math.abs(((b.amount - a.amount) / a.amount) * 100)];
      }
    return;
  }
  if (printed.kind === "multiple") {
    for (const a of pool)
      for (const b of pool)
        if (
          a !== b &&
          (a.area === b.area || a.period === b.period || evidence.areas.length > 1) &&
          b.amount !== 0
        )
          yield ["ratio", [a, b], a.amount / b.amount];
    return;
  }
  if (printed.unit?.units.includes("percent") || printed.kind === "fraction") {
    const wholes = topic.observations.filter(
      (observation) => ground.home.includes(observation.area) && when(observation),
    );
    for (const part of pool)
      for (const whole of [...wholes, ...pool])
        if (
          part !== whole &&
          part.unit !== "percent" &&
          whole.period === part.period &&
          whole.amount > part.amount
        )
          yield ["share", [part, whole], (part.amount / whole.amount) * 100];
  }
}

/** The result in the printed unit; null where that unit belongs to something else. */
function inPrinted(printed: Printed, [operation, operands, amount]: Made, ground: Ground): number | null {
  const [operand] = operands;
  if (!operand) return null;
  const units = printed.unit?.units ?? [];
  if (operation === "ratio") return units.length === 0 ? amount : null;
  if (operation === "share" || operation === "change")
    return units.includes("percent") ? amount / (printed.unit?.factor ?? 1) : null;
  const match = unitMatch(printed, operand.unit, ground);
  return match ? amount / match.factor : null;
}
