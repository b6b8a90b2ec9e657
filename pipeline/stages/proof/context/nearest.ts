import type { Sentence } from "./analyse.ts";

interface Placed {
  readonly from: number;
  readonly to: number;
}

/** How far something in a sentence stands from a figure: characters, and more for each clause and figure between. */
export function distance(
  one: Placed,
  figure: Placed,
  sentence: Sentence,
  text: string,
  spaced: boolean,
): number {
  const ahead = one.to <= figure.from;
  const [from, to] = ahead ? [one.to, figure.from] : [figure.to, one.from];
  if (to < from) return 0;
  const gap = to - from;
  const clauses = sentence.breaks.filter((at) => at >= from && at < to).length;
  const figures = sentence.numbers.filter((own) => own.from >= from && own.to <= to).length;
  const bracket = bracketBetween(text.slice(from, to));
  // 19.8 % (2017): what follows at once in brackets belongs to the figure.
  if (!ahead && bracket === "opens" && gap <= 3) return 1;
  const closed =
    bracket === "apart" || (bracket === "opens" && !ahead) || (bracket === "closes" && ahead) ? 120 : 0;
  const direction = ahead ? 1 : spaced ? 0.8 : 2.5;
  return gap * direction + clauses * 14 + figures * (ahead ? 22 : 30) + closed;
}

function bracketBetween(text: string): "none" | "opens" | "closes" | "apart" {
  const opens = /[(（]/.test(text);
  const closes = /[)）]/.test(text);
  if (opens && closes) return text.search(/[(（]/) < text.search(/[)）]/) ? "none" : "apart";
  return opens ? "opens" : closes ? "closes" : "none";
}

/** The nearest first. */
export function byDistance<T extends Placed>(
  all: readonly T[],
  figure: Placed,
  sentence: Sentence,
  text: string,
  spaced: boolean,
): readonly { readonly one: T; readonly away: number }[] {
  return all
    .map((one) => ({ one, away: distance(one, figure, sentence, text, spaced) }))
    .sort((a, b) => a.away - b.away || b.one.from - a.one.from);
}
