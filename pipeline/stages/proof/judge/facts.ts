import { wordsOfMatter } from "../context/content-words.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Charge, isCounted, isOfItsPlace, kinOf } from "./charge.ts";
import { isLikely, isTypoOf } from "./slips.ts";

/** A figure that fits nothing, what it is taken for, and what else its words may mean. */
export interface Hearing {
  readonly charge: Charge;
  readonly best: Candidate;
  readonly candidates: readonly Candidate[];
  /** Whether the number is what the same has at another place or time, or had in another edition. */
  readonly isElsewhere: boolean;
  /** How many words of its clause the dataset never uses. */
  readonly foreign: number;
}

/**
 * What is weighed before a figure is called wrong, each as a number between 0 and 3: how much is said of what it is taken for,
 * how much of the sentence is understood, and how likely the number is a slip. What each weighs is fitted (`weights.ts`).
 */
export const facts = {
  /** How well words speak of it. */
  words: ({ best }) => best.words,
  /** How much of its name is said. */
  coverage: ({ best }) => best.coverage,
  /** Words of its name that stand close to the figure. */
  namedClose: (hearing) => Math.min(3, closeWords(hearing)),
  /** The place nearest to the figure has no other number nearer. */
  statedPlace: ({ charge }) => Number(isOfItsPlace(charge.printed, charge.around)),
  /** How sure the place is. */
  place: ({ best }) => best.area,
  /** A time is named. */
  timeNamed: ({ charge }) => Number(charge.evidence.hasPeriod),
  /** It is of the report's own year. */
  editionYear: ({ charge, best }) => Number(best.observation.period.startsWith(charge.ground.year)),
  /** Times that the sentence names. */
  times: ({ charge }) => Math.min(3, charge.around.sentence.times.length),
  /** It is counted by a word. */
  counted: ({ charge }) => Number(isCounted(charge.printed)),
  /** It is written in words. */
  inWords: ({ charge }) => Number(!/\d/.test(charge.printed.text)),
  /** How much of the sentence's words the dataset uses itself. */
  vocabulary: (hearing) => vocabularyShare(hearing),
  /** Words of its clause that the dataset never uses, in twos. */
  foreign: ({ foreign }) => Math.min(3, foreign / 2),
  /** How long the sentence is, in tens of words. */
  length: ({ charge }) => Math.min(3, charge.around.sentence.features.length / 10),
  /** Numbers of its sentence, in fours. */
  numbers: ({ charge }) => Math.min(3, charge.around.sentence.numbers.length / 4),
  /** How many of the sentence's other figures are sure. */
  sure: ({ charge }) => charge.anchors.length / Math.max(1, charge.around.sentence.numbers.length - 1),
  /** Sure figures of the sentence that are of the same indicator, up to two. */
  kin: ({ charge, best }) => Math.min(2, kinOf(charge, best)),
  /** Other readings fit, by how near their words come. */
  rival: ({ best, candidates }) =>
    Math.min(2, Math.max(0, ...candidates.filter(({ fits }) => fits).map(({ total }) => total)) / best.total),
  /** A number of three digits or more that is right but for one slip. */
  slip: ({ charge, best }) => Number(isTypoOf(charge.printed, best.amount)),
  /** A slip could have made it. */
  likely: ({ charge, best }) => Number(isLikely(charge.printed, best)),
} as const satisfies Record<string, (hearing: Hearing) => number>;

export type Fact = keyof typeof facts;

const close = 30;

function closeWords({ charge: { printed, around }, best }: Hearing): number {
  const named = new Set(best.topic.terms.flatMap(({ features }) => features));
  return wordsOfMatter(around.block, around.sentence).filter(
    ({ name, at }) => named.has(name) && at >= printed.from - close && at <= printed.end + close,
  ).length;
}

function vocabularyShare({ charge: { around, ground }, best }: Hearing): number {
  const words = wordsOfMatter(around.block, around.sentence);
  const vocabularyWords = ground.vocabulary.wordsByDataset.get(best.observation.dataset);
  return words.length === 0
    ? 0.5
    : words.filter(({ name }) => vocabularyWords?.has(name)).length / words.length;
}
