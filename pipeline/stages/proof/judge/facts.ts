import { wordsOfMatter } from "../context/content-words.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Charge, isCounted, isOfItsPlace, kinOf } from "./charge.ts";
import { isLikely, isTypoOf } from "./slips.ts";

/** A figure that fits nothing, what it is taken for, and what else its words may mean. */
export interface Hearing {
  readonly charge: Charge;
  readonly best: Candidate;
  readonly candidates: readonly Candidate[];
  /** Whether the number is the value in another edition. */
  readonly isElsewhere: boolean;
  /** How many words of its clause the dataset never uses. */
  readonly foreign: number;
}

/**
 * The evidence weighed before a figure is called wrong, each a number from 0 to 3: how much the text says about the reading,
 * how much of the sentence is understood, and how likely the number is a slip. Weights are fitted (`weights.ts`).
 */
export const facts = {
  /** How well the words match. */
  words: ({ best }) => best.words,
  /** How much of its name is stated. */
  coverage: ({ best }) => best.coverage,
  /** Words of its name close to the figure. */
  namedClose: (hearing) => Math.min(3, closeWords(hearing)),
  /** The place nearest to the figure has no nearer number. */
  statedPlace: ({ charge }) => Number(isOfItsPlace(charge.printed, charge.around)),
  /** Confidence in the place. */
  place: ({ best }) => best.area,
  timeNamed: ({ charge }) => Number(charge.evidence.hasPeriod),
  /** Whether it is of the report's own year. */
  editionYear: ({ charge, best }) => Number(best.observation.period.startsWith(charge.ground.year)),
  /** Number of times that the sentence names. */
  times: ({ charge }) => Math.min(3, charge.around.sentence.times.length),
  /** A counter word follows it. */
  counted: ({ charge }) => Number(isCounted(charge.printed)),
  inWords: ({ charge }) => Number(!/\d/.test(charge.printed.text)),
  /** How much of the sentence is words of the dataset. */
  vocabulary: (hearing) => vocabularyShare(hearing),
  /** Words of its clause that the dataset never uses, halved. */
  foreign: ({ foreign }) => Math.min(3, foreign / 2),
  /** Length of the sentence, in tens of words. */
  length: ({ charge }) => Math.min(3, charge.around.sentence.features.length / 10),
  /** Numbers in the sentence, in fours. */
  numbers: ({ charge }) => Math.min(3, charge.around.sentence.numbers.length / 4),
  /** Share of the sentence's other figures that are certain. */
  sure: ({ charge }) => charge.anchors.length / Math.max(1, charge.around.sentence.numbers.length - 1),
  /** Certain figures of the sentence with the same indicator, at most two. */
  kin: ({ charge, best }) => Math.min(2, kinOf(charge, best)),
  /** How well the words match the best other reading that fits. */
  rival: ({ best, candidates }) =>
    Math.min(2, Math.max(0, ...candidates.filter(({ fits }) => fits).map(({ total }) => total)) / best.total),
  /** A number of three digits or more that is right but for one slip. */
  slip: ({ charge, best }) => Number(isTypoOf(charge.printed, best.amount)),
  /** A slip could explain it. */
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
