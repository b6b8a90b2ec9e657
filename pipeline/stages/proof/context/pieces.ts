import type { Span } from "./sentences.ts";

/**
 * A sentence as it is read: whole, but where it holds more than any that is written. What stands in it are rows that run together,
 * and each figure would be held against all of them.
 */
export function piecesOf(sentence: Span, marks: readonly number[]): Span[] {
  const parts = Math.ceil(marks.length / mostMarks);
  const cuts = Array.from(
    { length: parts - 1 },
    (_, at) => marks[Math.floor(((at + 1) * marks.length) / parts)],
  );
  return cutAt(
    sentence,
    cuts.flatMap((at) => at ?? []),
  ).flatMap((piece) => {
    const lengths = Math.ceil((piece.to - piece.from) / mostLength);
    const each = Math.ceil((piece.to - piece.from) / lengths);
    return cutAt(
      piece,
      Array.from({ length: lengths - 1 }, (_, at) => piece.from + (at + 1) * each),
    );
  });
}

/** Numbers, times, places and ends of clauses. */
const mostMarks = 128;

/** In characters. */
const mostLength = 4000;

function cutAt({ from, to }: Span, cuts: readonly number[]): Span[] {
  const edges = [...new Set([from, ...cuts, to])];
  return edges.slice(1).map((end, at) => ({ from: edges[at] ?? from, to: end }));
}
