import type { AreaCode } from "../../../model/area.ts";
import type { Period } from "../../../model/period.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Mention } from "../numbers/read-dates.ts";
import type { Analysed, AnalysedBlock, Sentence } from "./analyse.ts";
import { byDistance } from "./nearest.ts";

/** Something that words around a figure say, and how surely: 1 beside it, less from further away. */
export interface Said<T> {
  readonly what: T;
  readonly sure: number;
}

/** All that stands around a figure. */
export interface Evidence {
  /** Places, the surest first; null is a place that is not among the reviewed ones. */
  readonly areas: readonly Said<AreaCode | null>[];
  readonly periods: readonly Said<Period>[];
  /** Whether the sentence, or the cell's headers, name a place and a time themselves. */
  readonly hasArea: boolean;
  readonly hasPeriod: boolean;
  /** Content words with how near they stand. */
  readonly features: ReadonlyMap<string, number>;
}

/** Where a figure stands: its block, its sentence, and what came before in its section. */
export interface Surroundings {
  readonly analysed: Analysed;
  readonly block: AnalysedBlock;
  readonly sentence: Sentence;
  /** Sentences before it in the same section, the nearest first. */
  readonly before: readonly Sentence[];
  /** Headings over it, the nearest first. */
  readonly headings: readonly AnalysedBlock[];
  /** The cells that head its row and column, and the caption. */
  readonly headers: readonly AnalysedBlock[];
  readonly year: string;
}

export function evidenceFor(figure: Printed, around: Surroundings): Evidence {
  const { sentence, block, headers, headings, before, year } = around;
  const spaced = block.grammar.words.wordEdge.includes("A-Z");
  const areas: Said<AreaCode | null>[] = [];
  const periods: Said<Period>[] = [];
  const unit = figure.unit?.units.join() ?? null;
  const near = {
    from: figure.unit && figure.unit.to <= figure.from ? figure.unit.from : figure.from,
    to: figure.end,
  };

  const ownPlaces = byDistance(sentence.places, near, sentence, block.folded, spaced);
  for (const [rank, { one, away }] of ownPlaces.entries())
    areas.push({ what: one.area, sure: rank === 0 ? 1 : beside(away, ownPlaces[0]?.away) });
  for (const header of headers)
    for (const place of header.sentences.flatMap(({ places }) => places))
      areas.push({ what: place.area, sure: 1 });

  const ownTimes = byDistance(sentence.times, near, sentence, block.folded, spaced);
  for (const [rank, { one, away }] of ownTimes.entries()) {
    const period = periodOf(one, year, sentence.times, before);
    if (period !== null)
      periods.push({ what: period, sure: rank === 0 ? 1 : beside(away, ownTimes[0]?.away) });
  }
  for (const header of headers)
    for (const time of header.sentences.flatMap(({ times }) => times)) {
      const period = periodOf(time, year, [], []);
      if (period !== null) periods.push({ what: period, sure: 1 });
    }
  const hasArea = areas.length > 0;
  const hasPeriod = periods.length > 0;
  for (const [index, earlier] of before.entries()) {
    const sure = index === 0 ? 0.9 : index === 1 ? 0.85 : 0.75;
    if (areas.length === 0)
      areas.push(
        ...spread(
          earlier.places.map(({ area }) => area),
          sure,
        ),
      );
    if (periods.length === 0)
      periods.push(
        ...spreadTimes(
          earlier.times.flatMap((time) => periodOf(time, year, earlier.times, before.slice(index + 1)) ?? []),
          sure,
        ),
      );
  }
  for (const [index, heading] of headings.entries()) {
    const sure = 0.72 - 0.02 * index;
    const within = heading.sentences;
    if (areas.length === 0)
      areas.push(
        ...spread(
          within.flatMap(({ places }) => places.map(({ area }) => area)),
          sure,
        ),
      );
    if (periods.length === 0)
      periods.push(
        ...spreadTimes(
          within.flatMap(({ times }) => times.flatMap((time) => periodOf(time, year, [], []) ?? [])),
          sure,
        ),
      );
  }
  return { areas, periods, hasArea, hasPeriod, features: featuresAround(near, { ...around, unit }) };
}

/** How surely a figure is of a place or time that another stands nearer to. */
function beside(away: number, first = 0): number {
  if (away <= first + 4) return 0.75;
  return away <= 2 * first + 14 ? 0.5 : 0.3;
}

/** What was said last stands first; what was said beside it is less sure. */
function spread<T>(all: readonly T[], sure: number): Said<T>[] {
  const distinct = [...new Set([...all].reverse())];
  return distinct.map((what) => ({ what, sure: distinct.length === 1 ? sure : sure - 0.15 }));
}

/** A month or a day that was named before may have been of that sentence alone; its year goes on. */
function spreadTimes(all: readonly Period[], sure: number): Said<Period>[] {
  const last = all.at(-1);
  const said = spread(all, sure);
  if (last === undefined || last.length <= 4 || last.includes("/") || last.startsWith("*")) return said;
  return [...said, { what: last.slice(0, 4), sure: sure - 0.04 }];
}

function periodOf(
  { period, partial, relative, from }: Mention,
  year: string,
  within: readonly Mention[],
  before: readonly Sentence[],
): Period | null {
  if (period !== null) return period;
  if (typeof relative === "number") return String(Number(year) + relative);
  const earlier = [...before].reverse().flatMap(({ times }) => times);
  const last = earlier.concat(within.filter((own) => own.from < from)).filter((own) => own.period !== null);
  const named = last.at(-1)?.period ?? null;
  if (partial !== null) return `${named?.slice(0, 4) ?? "*"}-${partial}`;
  return relative === "same" ? named : null;
}

function featuresAround(
  figure: { from: number; to: number },
  around: Surroundings & { readonly unit: string | null },
): Map<string, number> {
  const { sentence, before, headings, headers } = around;
  const features = new Map<string, number>();
  const add = (name: string, weight: number) => {
    if (weight > (features.get(name) ?? 0)) features.set(name, weight);
  };
  const label = sentence.breaks.find((at) => /[:：]/.test(around.block.folded[at] ?? "")) ?? -1;
  for (const { name, at } of sentence.features) {
    // What stands before a colon at the head of a sentence is said of all of it.
    if (at < label && label - sentence.from < 48) add(name, 0.95);
    const ahead = at < figure.from;
    const [from, to] = ahead ? [at, figure.from] : [figure.to, at];
    const clauses = count(sentence.breaks, from, to);
    let figures = 0;
    for (const own of sentence.numbers) {
      // Figures of one unit in a row share what is said of them.
      if (own.from >= from && own.end <= to)
        figures += around.unit === null || own.unit?.units.join() === around.unit ? 0.3 : 1;
    }
    const apart = isApart(around.block.folded.slice(from, to), ahead) ? 0.6 : 1;
    add(name, Math.max(0.3, 0.85 ** clauses * 0.75 ** figures * apart));
  }
  for (const [index, earlier] of before.slice(0, 3).entries())
    for (const { name } of earlier.features) add(name, index === 0 ? 0.35 : 0.2);
  for (const [index, heading] of headings.entries())
    for (const { features: own } of heading.sentences)
      for (const { name } of own) add(name, index === 0 ? 0.5 : 0.25);
  for (const header of headers)
    for (const { features: own } of header.sentences) for (const { name } of own) add(name, 1);
  return features;
}

/** Whether what stands ahead of a figure, or after it, is within brackets that the figure is not in, or after its own. */
function isApart(between: string, ahead: boolean): boolean {
  return ahead
    ? /[)）]/.test(between) && !/[(（].*[)）]/.test(between)
    : /[)）]/.test(between) && !/[(（]/.test(between);
}

function count(places: readonly number[], from: number, to: number): number {
  let within = 0;
  for (const at of places) if (at >= from && at < to) within++;
  return within;
}
