import { withUnit } from "../numbers/printed.ts";
import type { TextSentence } from "./analyse.ts";
import type { Surroundings } from "./surroundings.ts";

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** A sentence, the text of its block, and whether its language separates words by spaces. */
interface SentenceText {
  readonly sentence: TextSentence;
  readonly text: string;
  readonly spaced: boolean;
}

export function withText({ sentence, block }: Pick<Surroundings, "sentence" | "block">): SentenceText {
  return { sentence, text: block.folded, spaced: block.grammar.isLatin };
}

/** The distance of something in a sentence from a figure: characters, plus a cost for each clause and figure in between. */
function distance(placed: Placed, figure: Placed, { sentence, text, spaced }: SentenceText): number {
  const ahead = placed.to <= figure.from;
  const [from, to] = ahead ? [placed.to, figure.from] : [figure.to, placed.from];
  if (to < from) return 0;
  // Brackets in between are skipped.
  const aside = [...text.slice(from, to).matchAll(/[(（][^()（）]*[)）]/g)].map(
    ({ index, 0: { length } }) => ({
      from: from + index,
      to: from + index + length,
    }),
  );
  const isAside = (at: number) => aside.some((each) => at >= each.from && at < each.to);
  const gap = to - from - aside.reduce((sum, each) => sum + each.to - each.from, 0);
  const clauses = sentence.breaks.filter((at) => at >= from && at < to && !isAside(at)).length;
  const figures = sentence.numbers.filter(
    (number) => number.from >= from && number.to <= to && !isAside(number.from),
  ).length;
  const bracket = bracketBetween(text.slice(from, to));
  // 19.8 % (2017): a bracket right after a figure belongs to it.
  if (!ahead && bracket === "opens" && gap <= 3 && !holdsFigure(placed, sentence, text)) return 1;
  // First (2018) 3, last (2021) 174: so does a bracket right before it that belongs to no earlier figure.
  if (
    ahead &&
    bracket === "closes" &&
    gap <= 8 &&
    !sentence.numbers.some((number) => isAt(number.end, placed.from))
  )
    return 2;
  const closed =
    bracket === "apart" || (bracket === "opens" && !ahead) || (bracket === "closes" && ahead) ? 240 : 0;
  const direction = ahead ? 1 : spaced ? 0.8 : 2.5;
  return gap * direction + clauses * 14 + figures * (ahead ? 22 : 30) + closed;
}

/** Whether a bracket directly follows what ends at a position. */
function isAt(end: number, from: number): boolean {
  return end <= from && from - end <= 4;
}

/** Whether the brackets around something also contain a figure. */
function holdsFigure({ from, to }: Placed, { numbers, to: end }: TextSentence, text: string): boolean {
  const closes = text.slice(to, end).search(/[)）]/);
  return numbers.some((number) => number.from >= from && closes >= 0 && number.from < to + closes);
}

function bracketBetween(text: string): "none" | "opens" | "closes" | "apart" {
  const opens = /[(（]/.test(text);
  const closes = /[)）]/.test(text);
  if (opens && closes) return text.search(/[(（]/) < text.search(/[)）]/) ? "none" : "apart";
  return opens ? "opens" : closes ? "closes" : "none";
}

/** The items to which another figure is nearest: in a row of places each has its own number. */
export function takenByOthers<T extends Placed>(
  all: readonly T[],
  figure: Placed,
  written: SentenceText,
): ReadonlySet<T> {
  const others = written.sentence.numbers.filter(({ from }) => from !== figure.from);
  if (all.length < 2 || others.length > mostInRow) return new Set();
  const taken = others.map((number) => byDistance(all, withUnit(number), written)[0]?.item);
  return new Set(taken.filter((mention) => mention !== undefined));
}

/** A sentence with more numbers is a table without markup. */
const mostInRow = 16;

/** Sorts by distance from a figure, nearest first. */
export function byDistance<T extends Placed>(
  all: readonly T[],
  figure: Placed,
  written: SentenceText,
): readonly { readonly item: T; readonly away: number }[] {
  return all
    .map((item) => ({ item, away: distance(item, figure, written) }))
    .sort((a, b) => a.away - b.away || b.item.from - a.item.from);
}

/** Something that the words around a figure say, with a confidence: 1 beside it, less from further away. */
export interface Likely<T> {
  readonly what: T;
  readonly sure: number;
}

/** Confidence that a figure belongs to a place or time, by how many others are nearer and by how much. */
export function besides(rank: number, away: number, first = 0): number {
  if (rank === 0) return 1;
  if (away <= first + 4) return 0.75;
  return away <= 2 * first + 14 ? 0.5 : 0.3;
}

/** Confidence that a figure belongs to a place or time that stands beside another figure. */
export const anothers = 0.15;

/** Ranks what was said last first; what else was said with it is less certain. */
export function spread<T>(all: readonly T[], sure: number): Likely<T>[] {
  const distinct = [...new Set([...all].reverse())];
  // From a list of places or times, none carries over into the next sentence.
  const each =
    distinct.length === 1 ? sure : distinct.length === 2 ? sure - 0.15 : Math.min(sure - 0.15, 0.45);
  return distinct.map((what) => ({ what, sure: each }));
}

/** Confidence that something from an earlier sentence carries over; another paragraph may be about another time or place. */
export function goneBy(index: number, isBeside: boolean): number {
  return !isBeside ? 0.74 : index === 0 ? 0.9 : index === 1 ? 0.85 : 0.75;
}

/** Confidence that something from a heading carries over. */
export function overhead(index: number): number {
  return 0.72 - 0.02 * index;
}
