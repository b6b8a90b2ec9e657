import type { TextEvidence } from "../context/evidence.ts";
import type { Topic } from "./vocabulary.ts";

/** How much of a topic's names is stated. */
export interface SpokenScore {
  readonly score: number;
  readonly coverage: number;
  /** Whether the words say which part it is, where it is one. */
  readonly named: boolean;
  /** How much of the part's name is stated; 1 for a whole. */
  readonly part: number;
  /** The number of words in the name. */
  readonly length: number;
}

/** How much of a topic's best-matching name stands around the figure, weighted by how distinctive each word is. */
export function scoreOf(
  topic: Topic,
  { features, figureFeatures }: Pick<TextEvidence, "features" | "figureFeatures">,
  unitTells = false,
): SpokenScore {
  let best = { score: 0, coverage: 0, named: true, part: 1, length: 1 };
  for (const { features: termFeatures, mass } of topic.terms) {
    const words = heard(termFeatures, mass, features);
    const coverage = unitTells ? words + (1 - words) * unitShare : words;
    const score = coverage ** 2 * Math.sqrt(mass);
    if (score > best.score) best = { score, coverage, named: true, part: 1, length: termFeatures.length };
  }
  const [name] = topic.parts;
  if (!name) return best;
  let [part, mass] = [0, name.mass];
  for (const way of topic.parts) {
    const heardThere = heard(way.features, way.mass, figureFeatures);
    if (heardThere > part) [part, mass] = [heardThere, way.mass];
  }
  const named = part >= 0.6;
  return {
    named,
    part,
    length: best.length,
    score: named ? Math.sqrt(best.score ** 2 + (part ** 2 * Math.sqrt(mass)) ** 2) : best.score,
    coverage: named && best.coverage < 0.5 ? (best.coverage + part) / 2 : best.coverage,
  };
}

/** The share of a name that a rare unit is worth: 5 件 or 24 blocks nearly say what they count. */
const unitShare = 0.3;

/** The score where the sentence continues the topic: a part must be named, a whole have its place or time. */
export function goneOn(spoken: SpokenScore, topic: Topic, sure: number): SpokenScore {
  const [name] = topic.parts;
  const part = name ? spoken.part : 0;
  if (sure <= spoken.coverage || (name && part < 0.6)) return spoken;
  const whole = sure ** 2 * Math.sqrt(topic.terms[0]?.mass ?? 0);
  const score = Math.hypot(whole, part ** 2 * Math.sqrt(name?.mass ?? 0));
  return { ...spoken, named: true, coverage: sure, score: Math.max(score, spoken.score) };
}

function heard(termFeatures: readonly string[], mass: number, features: ReadonlyMap<string, number>): number {
  if (mass === 0) return 0;
  // Words of a phrase weigh alike here; rare ones count in its mass.
  let sum = 0;
  for (const name of termFeatures) sum += features.get(name) ?? 0;
  return sum / termFeatures.length;
}
