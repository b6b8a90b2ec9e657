import type { AreaCode } from "../../../model/area.ts";
import type { Period } from "../../../model/period.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Mention } from "../numbers/read-dates.ts";
import type { Analysed, AnalysedBlock, Sentence } from "./analyse.ts";
import { saysOnly } from "./content-words.ts";
import { byDistance, takenByOthers } from "./nearest.ts";
import type { Subjects } from "./subjects.ts";

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
  /** Whether the only times that its sentence names are those since which something holds. */
  readonly isSince: boolean;
  /** The times of its sentence, where the nearest is another figure's: it has none of its own. */
  readonly lentPeriods: readonly Period[];
  /** Content words with how near they stand. */
  readonly features: ReadonlyMap<string, number>;
  /** The same, but what stands in another figure's own clause is that figure's: what tells one part of a list from the next. */
  readonly own: ReadonlyMap<string, number>;
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
  /** The next cell of a cell's row, where a table may name the unit. */
  readonly next: AnalysedBlock | null;
  readonly year: string;
  readonly subjects: Subjects;
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
  const othersPlaces = takenByOthers(sentence.places, figure, sentence, block.folded, spaced);
  for (const [rank, { one, away }] of ownPlaces.entries()) {
    const isTaken = rank > 0 && othersPlaces.has(one);
    // A place that stands in a later clause, with a figure of its own, is that figure's.
    const isParted = (from: number, to: number) => sentence.breaks.some((at) => at >= from && at < to);
    const isLater =
      isParted(near.to, one.from) &&
      sentence.numbers.some(({ from }) => from >= one.to && !isParted(one.to, from));
    const sure = isTaken ? anothers : besides(rank, away, ownPlaces[0]?.away);
    areas.push({ what: one.area, sure: isLater ? Math.min(sure, 0.6) : sure });
  }
  for (const header of headers)
    for (const place of header.sentences.flatMap(({ places }) => places))
      areas.push({ what: place.area, sure: 1 });

  const ownTimes = byDistance(sentence.times, near, sentence, block.folded, spaced);
  const othersTimes = takenByOthers(sentence.times, figure, sentence, block.folded, spaced);
  const [first] = sentence.times;
  const fronted = first && !othersTimes.has(first) ? frontedTime(ownTimes[0]?.one, near, sentence) : null;
  for (const [rank, { one, away }] of ownTimes.entries()) {
    const period = periodOf(one, year, sentence.times, before);
    const isTaken = rank > 0 && othersTimes.has(one);
    const sure = isTaken ? anothers : besides(rank, away, ownTimes[0]?.away);
    if (period !== null)
      periods.push({ what: period, sure: fronted ? (one === fronted ? 0.9 : sure / 2) : sure });
  }
  const inSentence = periods.map(({ what }) => what);
  for (const header of headers)
    for (const time of header.sentences.flatMap(({ times }) => times)) {
      const period = periodOf(time, year, [], []);
      if (period !== null) periods.push({ what: period, sure: 1 });
    }
  const hasArea = areas.length > 0;
  const isSince = periods.length > 0 && periods.length === inSentence.length && isSinceAll(sentence, block);
  const hasPeriod = periods.length > 0 && !isSince;
  if (isSince) periods.splice(0, periods.length, ...inSentence.map((what) => ({ what, sure: sinceThen })));
  for (const [index, earlier] of before.entries()) {
    // Another paragraph may speak of another time and place.
    const isBeside = earlier.block === sentence.block;
    const sure = !isBeside ? 0.74 : index === 0 ? 0.9 : index === 1 ? 0.85 : 0.75;
    if (areas.length === 0)
      areas.push(
        ...spread(
          earlier.places.map(({ area }) => area),
          sure,
        ),
      );
    if (hasPeriod || isSince) continue;
    const all = earlier.times.flatMap(
      (time) => periodOf(time, year, earlier.times, before.slice(index + 1)) ?? [],
    );
    // Of another paragraph's month or day only the year may go on.
    const told = isBeside ? all : all.map((period) => (/^\d{4}-/.test(period) ? period.slice(0, 4) : period));
    // What was said before the last time that was named may still be meant.
    if (periods.length === 0) periods.push(...spreadTimes(told, sure));
    else periods.push(...told.map((what) => ({ what, sure: meantStill })));
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
  const nearest = ownTimes[0]?.one;
  const isLent = nearest !== undefined && othersTimes.has(nearest);
  const lentPeriods = isLent ? inSentence : [];
  return {
    areas,
    periods,
    hasArea,
    hasPeriod,
    isSince,
    lentPeriods,
    ...featuresAround(near, { ...around, unit }),
  };
}

/** Whether all times of a sentence are those since which something holds: what is counted in it may be of now. */
function isSinceAll({ times }: Sentence, { folded, grammar }: AnalysedBlock): boolean {
  return times.every(
    ({ from, to }) =>
      grammar.sinceBefore.test(folded.slice(Math.max(0, from - 24), from)) ||
      grammar.sinceAfter.test(folded.slice(to, to + 12)),
  );
}

/** The time at a sentence's head, which is said of all of it, where the one nearest to a figure is tied to another figure. */
function frontedTime(
  nearest: Mention | undefined,
  figure: { from: number; to: number },
  { from, times, numbers, breaks }: Sentence,
): Mention | null {
  const [first] = times;
  if (!first || !nearest || first === nearest || first.from - from > frontedWithin) return null;
  const between = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    a.to <= b.from ? { from: a.to, to: b.from } : { from: b.to, to: a.from };
  const isParted = (gap: { from: number; to: number }) => breaks.some((at) => at >= gap.from && at < gap.to);
  const isTied = numbers.some((own) => {
    const gap = between({ from: own.from, to: own.end }, nearest);
    const isOther = own.from >= figure.to || own.end <= figure.from;
    return isOther && gap.to - gap.from <= tiedWithin && !isParted(gap);
  });
  return isTied && isParted(between(figure, nearest)) ? first : null;
}

/** Characters before a time that still stands at its sentence's head, and between a figure and the time that is tied to it. */
const frontedWithin = 8;
const tiedWithin = 5;

/** How surely a figure is of the time since which something holds. */
const sinceThen = 0.6;

/** How surely a figure is of a time that was said earlier than the last one before it. */
const meantStill = 0.45;

/** How surely a figure is of a place or time that stands beside another figure. */
const anothers = 0.15;

/** How surely a figure is of a place or time, by how many and how much nearer others stand to it. */
function besides(rank: number, away: number, first = 0): number {
  if (rank === 0) return 1;
  if (away <= first + 4) return 0.75;
  return away <= 2 * first + 14 ? 0.5 : 0.3;
}

/** What was said last stands first; what was said beside it is less sure. */
function spread<T>(all: readonly T[], sure: number): Said<T>[] {
  const distinct = [...new Set([...all].reverse())];
  // Of a list of places or times none goes on into the next sentence.
  const each =
    distinct.length === 1 ? sure : distinct.length === 2 ? sure - 0.15 : Math.min(sure - 0.15, 0.45);
  return distinct.map((what) => ({ what, sure: each }));
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
): Pick<Evidence, "features" | "own"> {
  const { sentence, before, headings, headers } = around;
  const features = new Map<string, number>();
  const own = new Map<string, number>();
  const add = (name: string, weight: number, ownWeight = weight) => {
    if (weight > (features.get(name) ?? 0)) features.set(name, weight);
    if (ownWeight > (own.get(name) ?? 0)) own.set(name, ownWeight);
  };
  const others = clausesOfOthers(figure, around);
  const isElliptic = saysNothingElse(around);
  const label = sentence.breaks.find((at) => /[:：]/.test(around.block.folded[at] ?? "")) ?? -1;
  for (const { name, at } of sentence.features) {
    // What stands before a colon at the head of a sentence is said of all of it.
    if (at < label && label - sentence.from < 48) add(name, 0.95);
    const ahead = at < figure.from;
    const [from, to] = ahead ? [at, figure.from] : [figure.to, at];
    const clauses = count(sentence.breaks, from, to);
    let figures = 0;
    for (const other of sentence.numbers) {
      // Figures of one unit in a row share what is said of them.
      if (other.from >= from && other.end <= to)
        figures += around.unit === null || other.unit?.units.join() === around.unit ? 0.3 : 1;
    }
    const apart = isApart(around.block.folded.slice(from, to), ahead) ? 0.6 : 1;
    const weight = Math.max(0.3, 0.85 ** clauses * 0.75 ** figures * apart);
    add(name, weight, others.some((clause) => at >= clause.from && at < clause.to) ? 0.2 : weight);
  }
  for (const [index, earlier] of before.slice(0, 3).entries())
    for (const { name } of earlier.features) add(name, index > 0 ? 0.2 : isElliptic ? 0.85 : 0.35);
  for (const [index, heading] of headings.entries())
    for (const { features: said } of heading.sentences)
      for (const { name } of said) add(name, index === 0 ? 0.5 : 0.25);
  for (const header of headers)
    for (const { features: said } of header.sentences) for (const { name } of said) add(name, 1);
  return { features, own };
}

/** Whether a sentence names a place or a time and nothing else: “In 2018 it was 16 %.” It speaks of what the one before it does. */
function saysNothingElse({ sentence, block }: Surroundings): boolean {
  if (sentence.places.length === 0 && sentence.times.length === 0) return false;
  return saysOnly(block, sentence);
}

/** The clauses of a sentence that hold another figure of the same unit, and not this one. */
function clausesOfOthers(
  figure: { from: number; to: number },
  { sentence, block, unit }: Pick<Surroundings, "sentence" | "block"> & { readonly unit: string | null },
): { readonly from: number; readonly to: number }[] {
  // Where semicolons part a list, all between two of them is one item's.
  const semicolons = sentence.breaks.filter((at) => /[;；]/.test(block.folded[at] ?? ""));
  const ends = [sentence.from, ...(semicolons.length > 0 ? semicolons : sentence.breaks), sentence.to];
  const clauses: { from: number; to: number }[] = [];
  for (const own of sentence.numbers) {
    if (own.from < figure.to && own.end > figure.from) continue;
    if (unit !== null && own.unit && own.unit.units.join() !== unit) continue;
    const from = ends.filter((at) => at <= own.from).at(-1) ?? sentence.from;
    const to = ends.find((at) => at >= own.end) ?? sentence.to;
    if (figure.from >= to || figure.to <= from) clauses.push({ from, to });
  }
  return clauses;
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
