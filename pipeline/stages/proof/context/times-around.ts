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
  /** Whether the sentence, or the cell's headers, name a time themselves. */
  readonly hasPeriod: boolean;
  /** Whether the only times that its sentence names are those since which something holds. */
  readonly isSince: boolean;
  /** Whether its clause speaks of the time of writing, and its sentence names no time. */
  readonly isNow: boolean;
  /** The times of its sentence that no later clause names, where the nearest is another figure's: it has none of its own. */
  readonly lentPeriods: readonly Period[];
}

/** The times that are said of a figure: in its sentence or its heads, else before it, else above it. */
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
    // In force since 2006: that is no time of what is told after it.
    const lasting = earlier.times.filter((time) => !isSinceThen(time, of));
    const all = lasting.flatMap((time) => periodsOf(time, year, earlier.times, before.slice(index + 1)));
    // Of another paragraph's month or day only the year may go on.
    const periodsThere = isBeside
      ? all
      : all.map((period) => (/^\d{4}-/.test(period) ? period.slice(0, 4) : period));
    // What was said before the last time that was named may still be meant.
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

/** The times of a figure's own sentence, the nearest first, and those that are lent to it where that one is another figure's. */
function timesInSentence(
  figure: Printed,
  around: Surroundings,
): { readonly periods: readonly Likely<Period>[]; readonly lent: readonly Period[] } {
  const { sentence, block, before, year } = around;
  const written = withText(around);
  const near = withUnit(figure);
  const nearestTimes = byDistance(sentence.times, near, written);
  const othersTimes = takenByOthers(sentence.times, figure, written);
  const [first] = sentence.times;
  const fronted =
    first && !othersTimes.has(first) ? frontedTime(nearestTimes[0]?.item, near, sentence) : null;
  const periods = nearestTimes.flatMap(({ item, away }, rank): Likely<Period>[] => {
    const meant = meantEnd(periodsOf(item, year, sentence.times, before), figure, around);
    const isTaken = rank > 0 && othersTimes.has(item);
    const beside = isTaken ? anothers : besides(rank, away, nearestTimes[0]?.away);
    const sure = fronted ? (item === fronted ? 0.9 : beside / 2) : beside;
    const isDoubtful =
      meant.length > 1 || isComparedTo(item, sentence, block) || isOfLaterClause(item, near, sentence);
    return meant.map((what) => ({ what, sure: isDoubtful ? Math.min(sure, eitherYear) : sure }));
  });
  const nearest = nearestTimes[0]?.item;
  const isLent = nearest !== undefined && othersTimes.has(nearest);
  const lent = nearestTimes.filter(({ item }) => isLent && !isOfLaterClause(item, near, sentence));
  return { periods, lent: lent.flatMap(({ item }) => periodsOf(item, year, sentence.times, before)) };
}

/** Of the first and the last year of a span the one that a figure is of, which is where something began, or where it ended. */
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

/** Whether all times of a sentence are those since which something holds, or that it is compared to: what is counted may be of now. */
function isSinceAll(sentence: TextSentence, block: AnalysedBlock): boolean {
  return sentence.times.every((time) => isSinceThen(time, block) || isComparedTo(time, sentence, block));
}

function isSinceThen({ from, to }: Mention, { folded, grammar }: AnalysedBlock): boolean {
  return (
    grammar.since[0].test(folded.slice(Math.max(0, from - 24), from)) ||
    grammar.since[1].test(folded.slice(to, to + 12))
  );
}

/** The time at a sentence's head, which is said of all of it, where the one nearest to a figure is tied to another figure. */
function frontedTime(
  nearest: Mention | undefined,
  figure: { from: number; to: number },
  { from, times, numbers, breaks }: TextSentence,
): Mention | null {
  const [first] = times;
  if (!first || !nearest || first === nearest || first.from - from > frontedWithin) return null;
  const between = (a: { from: number; to: number }, b: { from: number; to: number }) =>
    a.to <= b.from ? { from: a.to, to: b.from } : { from: b.to, to: a.from };
  const isParted = (gap: { from: number; to: number }) => breaks.some((at) => at >= gap.from && at < gap.to);
  const isTied = numbers.some((number) => {
    const gap = between({ from: number.from, to: number.end }, nearest);
    const isOther = number.from >= figure.to || number.end <= figure.from;
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

/** A month or a day that was named before may have been of that sentence alone; its year goes on. */
function spreadTimes(all: readonly Period[], sure: number): Likely<Period>[] {
  const last = all.at(-1);
  const likely = spread(all, sure);
  if (last === undefined || last.length <= 4 || last.includes("/") || last.startsWith("*")) return likely;
  return [...likely, { what: last.slice(0, 4), sure: sure - 0.04 }];
}

/** How surely a figure is of a time that may be another's: a writer's last year is the edition's, or the one before it. */
const eitherYear = 0.68;

/** The period of a time; two where it counts from the writer's year, which is the edition's or the one after it. */
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

/** From when to when the times reach that were named together last; the one time where there is but one. */
function spanOf(mentions: readonly (readonly Mention[])[]): readonly Period[] {
  const named = mentions
    .map((times) => times.flatMap(({ period }) => period ?? []))
    .find(({ length }) => length > 0);
  const sorted = [...new Set(named)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  return first === last ? (isYears(first) ? first.split("/") : [first]) : [first, last];
}
