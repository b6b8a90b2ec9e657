import type { Locale } from "../../../model/locale.ts";

export interface TextSpan {
  readonly from: number;
  readonly to: number;
}

const stops = {
  spaced:
    /(?<![A-Z]|\b(?:e\.g|i\.e|ca|No|Fig|approx|St|Mr|Ms|Dr|vs|pp|вэб))[.!?]["”’)]*\s+(?=["“‘(]?[\p{Lu}\p{Script=Hangul}\d])|\n+/gu,
  joined: /[。！？!?][」』”）)]*|\n+/gu,
};

/** The sentences of a block, in order and without gaps. */
export function sentencesOf(text: string, locale: Locale): TextSpan[] {
  const isJoined = locale === "ja" || locale === "zh-Hans" || locale === "zh-Hant";
  const spans: TextSpan[] = [];
  let from = 0;
  for (const match of text.matchAll(isJoined ? stops.joined : stops.spaced)) {
    const to = match.index + match[0].length;
    if (text.slice(from, to).trim() !== "") spans.push({ from, to });
    from = to;
  }
  if (text.slice(from).trim() !== "") spans.push({ from, to: text.length });
  return spans;
}

/**
 * Cuts a sentence that is longer than any real one. It is a run of table rows, and each figure would be compared with all.
 */
export function piecesOf(sentence: TextSpan, marks: readonly number[]): TextSpan[] {
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

/** Numbers, times, places and clause ends. */
const mostMarks = 128;

/** In characters. */
const mostLength = 4000;

function cutAt({ from, to }: TextSpan, cuts: readonly number[]): TextSpan[] {
  const edges = [...new Set([from, ...cuts, to])];
  return edges.slice(1).map((end, at) => ({ from: edges[at] ?? from, to: end }));
}

/** The span that contains a position; spans must be in order. */
export function spanAt<S extends TextSpan>(spans: readonly S[], place: number): S | undefined {
  return spans[indexAt(spans, place)];
}

/** The items that begin in each of the spans. */
export function bySpan<T>(
  spans: readonly TextSpan[],
  all: readonly T[],
  placeOf: (item: T) => number,
): T[][] {
  const within = spans.map((): T[] => []);
  for (const item of all) within[indexAt(spans, placeOf(item))]?.push(item);
  return within;
}

function indexAt(spans: readonly TextSpan[], place: number): number {
  let [first, end] = [0, spans.length];
  while (first < end) {
    const middle = (first + end) >> 1;
    const span = spans[middle];
    if (span && place >= span.from && place < span.to) return middle;
    if (span && place >= span.to) first = middle + 1;
    else end = middle;
  }
  return -1;
}
