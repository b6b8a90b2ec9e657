import type { Period } from "../../../model/period.ts";
import { type Printed, withUnit } from "../numbers/printed.ts";
import type { Mention } from "../numbers/read-dates.ts";
import type { AnalysedBlock, TextSentence } from "./analyse.ts";
import { clauseOf, endOf, isComparedTo, isOfLaterClause } from "./clause-of.ts";
import {
  anothers,
  besides,
  byDistance,
  goneBy,
  type Likely,
  overhead,
  spread,
  takenByOthers,
  withText,
} from "./nearest.ts";
import type { Surroundings } from "./surroundings.ts";

export interface TimesAround {
  readonly periods: readonly Likely<Period>[];
  /** Whether the sentence, or the cell's headers, name a time. */
  readonly hasPeriod: boolean;
  /** Whether the sentence names only times since which something holds. */
  readonly isSince: boolean;
  /** Whether its clause is about the time of writing and its sentence names no time. */
  readonly isNow: boolean;
  /** Times of its sentence, outside later clauses, for a figure whose nearest time belongs to another figure. */
  readonly lentPeriods: readonly Period[];
}

/** Likely times of a figure: from its sentence or headers, else from before, else from headings. */
export function timesAround(figure: Printed, around: Surroundings): TimesAround {
  const { sentence, block, headers, headings, before, year } = around;
  const ofSentence = timesInSentence(figure, around);
  const inSentence = ofSentence.periods.map(({ what }) => what);
  const inHeaders = headers
    .flatMap(({ sentences }) => sentences.flatMap(({ times }) => times))
    .flatMap((time) => periodsOf(time, year, [], []));
  const isSince = inSentence.length > 0 && inHeaders.length === 0 && isSinceAll(sentence, block);
  const periods = isSince
    ? inSentence.map((what) => ({ what, sure: sinceThen }))
    : [...ofSentence.periods, ...inHeaders.map((what) => ({ what, sure: 1 }))];
  const hasPeriod = periods.length > 0 && !isSince;
  for (const [index, earlier] of before.entries()) {
    if (hasPeriod || isSince) break;
    const isBeside = earlier.block === sentence.block;
    const of = around.analysed.blocks[earlier.block] ?? block;
    // “In force since 2006” is no time of what follows.
    const lasting = earlier.times.filter((time) => !isSinceThen(time, of));
    const all = lasting.flatMap((time) => periodsOf(time, year, earlier.times, before.slice(index + 1)));
    // Only the year of a month or day in another paragraph carries over.
    const periodsThere = isBeside
      ? all
      : all.map((period) => (/^\d{4}-/.test(period) ? period.slice(0, 4) : period));
    // A time before the last one named may still be meant.
    if (periods.length === 0) periods.push(...spreadTimes(periodsThere, goneBy(index, isBeside)));
    else periods.push(...periodsThere.map((what) => ({ what, sure: meantStill })));
  }
  for (const [index, { sentences }] of headings.entries()) {
    if (periods.length > 0) break;
    const named = sentences.flatMap(({ times }) => times.flatMap((time) => periodsOf(time, year, [], [])));
    periods.push(...spreadTimes(named, overhead(index)));
  }
  return {
    periods,
    hasPeriod,
    isSince,
    isNow: saysNow(figure, around),
    lentPeriods: ofSentence.lent,
  };
}

function saysNow(figure: Printed, { sentence, block, headers }: Surroundings): boolean {
  if (block.locale === null || sentence.times.length > 0 || headers.length > 0) return false;
  return block.grammar.now.test(block.folded.slice(...clauseOf(figure, sentence)));
}

/** Times of a figure's sentence, nearest first, and those lent to it where the nearest belongs to another figure. */
function timesInSentence(
  figure: Printed,
  around: Surroundings,
): { readonly periods: readonly Likely<Period>[]; readonly lent: readonly Period[] } {
  const { sentence, block, before, year } = around;
  const written = withText(around);
  const near = withUnit(figure);
  const times = sentence.times.filter((time) => !isOfStart(time, figure, around));
  const nearestTimes = byDistance(times, near, written);
  const othersTimes = takenByOthers(sentence.times, figure, written);
  const periods = nearestTimes.flatMap(({ item, away }, rank): Likely<Period>[] => {
    const meant = meantEnd(periodsOf(item, year, sentence.times, before), figure, around);
    const isTaken = rank > 0 && othersTimes.has(item);
    const sure = isTaken ? anothers : besides(rank, away, nearestTimes[0]?.away);
    const isDoubtful =
      meant.length > 1 || isComparedTo(item, sentence, block) || isOfLaterClause(item, near, sentence);
    return meant.map((what) => ({ what, sure: isDoubtful ? Math.min(sure, eitherYear) : sure }));
  });
  const nearest = nearestTimes[0]?.item;
  const isLent = nearest !== undefined && othersTimes.has(nearest);
  const lent = nearestTimes.filter(({ item }) => isLent && !isOfLaterClause(item, near, sentence));
  return { periods, lent: lent.flatMap(({ item }) => periodsOf(item, year, sentence.times, before)) };
}

/** Whether a time is where a change began, and the figure where it ended, at a later time: 91 in 2020 to 93 in 2021. */
function isOfStart(time: Mention, { from }: Printed, { block }: Surroundings): boolean {
  const { folded, grammar } = block;
  const between = folded.slice(time.to, from);
  return grammar.isLatin && between.length <= longestTo && grammar.fromTo[0].test(between);
}

/** The length of “ to ”. */
const longestTo = 4;

/** The first or last year of a span, according to whether the figure is where a change began or ended. */
function meantEnd(
  span: readonly Period[],
  figure: Printed,
  { sentence, block }: Surroundings,
): readonly Period[] {
  const ends = span.length === 1 && isYears(span[0]) ? span[0].split("/") : span;
  const end = ends.length === 2 ? endOf(figure, sentence, block) : null;
  return end === null ? span : ends.slice(end, end + 1);
}

function isYears(period: Period | undefined): period is Period {
  return period !== undefined && /^\d{4}\/\d{4}$/.test(period);
}

/** Whether all times of a sentence are starting points or comparisons, so that a count may be current. */
function isSinceAll(sentence: TextSentence, block: AnalysedBlock): boolean {
  return sentence.times.every((time) => isSinceThen(time, block) || isComparedTo(time, sentence, block));
}

function isSinceThen({ from, to }: Mention, { folded, grammar }: AnalysedBlock): boolean {
  return (
    grammar.since[0].test(folded.slice(Math.max(0, from - 24), from)) ||
    grammar.since[1].test(folded.slice(to, to + 12))
  );
}

/** Confidence that a figure is of the time since which something holds. */
const sinceThen = 0.6;

/** Confidence that a figure is of a time named before the last one. */
const meantStill = 0.45;

/** An earlier month or day may have applied to that sentence only; its year carries over. */
function spreadTimes(all: readonly Period[], sure: number): Likely<Period>[] {
  const last = all.at(-1);
  const likely = spread(all, sure);
  if (last === undefined || last.length <= 4 || last.includes("/") || last.startsWith("*")) return likely;
  return [...likely, { what: last.slice(0, 4), sure: sure - 0.04 }];
}

/** Confidence in an ambiguous time: a writer's “last year” is the edition's or the one before. */
const eitherYear = 0.68;

/** The period of a time; two where it is relative to the writer's year, which is the edition's or the next. */
function periodsOf(
  { period, partial, relative, from }: Mention,
  year: string,
  within: readonly Mention[],
  before: readonly TextSentence[],
): readonly Period[] {
  if (period !== null) return [period];
  const after = (base: string, years: number) => String(Number(base.slice(0, 4)) + years);
  if (relative?.to === "writer") {
    const { years } = relative;
    return years < 0 ? [after(year, years), after(year, years + 1)] : [after(year, years)];
  }
  const earlier = [...before].reverse().flatMap(({ times }) => times);
  const ahead = within.filter((mention) => mention.from < from);
  if (relative?.to === "span") return spanOf([ahead, ...before.map(({ times }) => times)]);
  const last = earlier.concat(ahead).filter((mention) => mention.period !== null);
  const named = last.at(-1)?.period ?? null;
  if (partial !== null) return [`${named?.slice(0, 4) ?? "*"}-${partial}`];
  if (relative === null) return [];
  if (relative.years === 0) return named === null ? [] : [named];
  return [after(named ?? year, relative.years)];
}

/** The span of the times last named together; the time itself where there is only one. */
function spanOf(mentions: readonly (readonly Mention[])[]): readonly Period[] {
  const named = mentions
    .map((times) => times.flatMap(({ period }) => period ?? []))
    .find(({ length }) => length > 0);
  const sorted = [...new Set(named)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first === last ? (isYears(first) ? first.split("/") : [first]) : [first, last];
}
