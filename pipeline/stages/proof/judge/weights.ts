import type { Fact } from "./facts.ts";

/** The weight of each fact, written by `npm run fit:proof` from labelled texts with seeded errors. */
export const weights: Readonly<Record<Fact, number>> = {
  words: 0.27,
  coverage: 2.99,
  namedClose: 0.23,
  statedPlace: 1.27,
  place: 0.87,
  timeNamed: -0.38,
  editionYear: 0.91,
  times: 0.75,
  counted: 0.63,
  inWords: -1.94,
  vocabulary: 1.39,
  foreign: -0.93,
  length: -0.24,
  numbers: -1.48,
  sure: 1.23,
  kin: 1.12,
  rival: -1.54,
  slip: 2.42,
  likely: 1.15,
};

/** Below this weight a figure is not called wrong; chosen on texts not used for fitting. */
export const leastWeight = 5.08;
