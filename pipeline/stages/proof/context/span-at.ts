import type { Span } from "./sentences.ts";

/** The span that holds a place, of spans in the order of theirs. */
export function spanAt<S extends Span>(spans: readonly S[], place: number): S | undefined {
  return spans[indexAt(spans, place)];
}

/** What begins in each of the spans. */
export function bySpan<T>(spans: readonly Span[], all: readonly T[], placeOf: (one: T) => number): T[][] {
  const within = spans.map((): T[] => []);
  for (const one of all) within[indexAt(spans, placeOf(one))]?.push(one);
  return within;
}

function indexAt(spans: readonly Span[], place: number): number {
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
