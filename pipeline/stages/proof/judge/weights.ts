import type { Fact } from "./facts.ts";

/** What each fact weighs: written by `npm run fit:proof`, from labelled texts and errors seeded in them. */
export const weights: Readonly<Record<Fact, number>> = {
  words: 0.39,
  coverage: 2.98,
  namedClose: 0.21,
  ownPlace: 1.61,
  place: 0.32,
  timeNamed: -0.84,
  ownYear: 1.01,
  times: 1.09,
  counted: 0.83,
  inWords: -2.27,
  known: 1.16,
  foreign: -1.02,
  length: -0.28,
  numbers: -1.83,
  sure: 1.21,
  kin: 1.41,
  rival: -1.68,
  slip: 2.98,
  likely: 1.28,
};

/** The weight below which a figure is left in peace, chosen by texts that were judged without having been fitted to. */
export const leastWeight = 4.51;
