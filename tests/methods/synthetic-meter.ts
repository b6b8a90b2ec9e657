import {
  type DegreeDayLookup,
  degreeDayLookup,
  hourlyTemperatures,
} from "../../pipeline/methods/degree-days.ts";
import type { Read } from "../../pipeline/methods/reads.ts";
import { randomFrom } from "../support/random-from.ts";
import { given } from "./reference.ts";

const hour = 3_600_000;
const day = 24 * hour;
const from = Date.UTC(2015, 10, 1);
const years = 3;

/** A made-up station of a continental city, °F, hour by hour over three years. */
export const temperatures: readonly { readonly time: number; readonly temperature: number }[] = (() => {
  const random = randomFrom(7);
  return Array.from({ length: years * 365 * 24 }, (_, index) => {
    const season = -Math.cos((2 * Math.PI * (index / 24 - 75)) / 365.25);
    const weather = 8 * (random() - 0.5);
    return { time: from + index * hour, temperature: 50 + 30 * season + weather };
  });
})();

export const station: DegreeDayLookup = degreeDayLookup(given(hourlyTemperatures(temperatures)));

const means = Array.from({ length: years * 365 }, (_, index) => {
  const hours = temperatures.slice(index * 24, index * 24 + 24);
  return hours.reduce((sum, { temperature }) => sum + temperature, 0) / hours.length;
});

export const works = { start: Date.UTC(2017, 0, 1), end: Date.UTC(2017, 0, 11) };

/** What a meter counts: a base load, use for each degree below 60 °F and above 68 °F, and chance. */
export interface Household {
  readonly base?: number;
  readonly heating?: number;
  readonly cooling?: number;
  /** Part of the use that chance adds or takes, at most. */
  readonly chance?: number;
  /** Part of the use that works save. */
  readonly saved?: number;
  readonly seed?: number;
}

/** Reads every so many days from one day to another, the last one blank. */
export function readsOf(
  every: number,
  { base = 2, heating = 0.3, cooling = 0, chance = 0.05, saved = 0.15, seed = 1 }: Household = {},
  first = "2015-12-20",
  last = "2018-01-20",
): Read[] {
  const random = randomFrom(seed);
  const reads: Read[] = [];
  let time = Date.parse(first);
  for (; time + every * day <= Date.parse(last); time += every * day) {
    let use = 0;
    for (let at = 0; at < every; at++) {
      const mean = means[Math.round((time - from) / day) + at] ?? 50;
      const asBefore = base + heating * Math.max(60 - mean, 0) + cooling * Math.max(mean - 68, 0);
      use += asBefore * (time >= works.end ? 1 - saved : 1) * (1 + chance * (2 * random() - 1));
    }
    reads.push({ time, use });
  }
  return [...reads, { time, use: null }];
}

/** Use that has nothing to do with weather or works. */
export function randomReads(every: number, seed: number): Read[] {
  const random = randomFrom(seed);
  return readsOf(every).map(({ time, use }) => ({ time, use: use === null ? null : 50 + 100 * random() }));
}
