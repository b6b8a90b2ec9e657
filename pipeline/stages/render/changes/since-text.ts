import type { Quantity } from "../../../model/quantity.ts";
import type { Words } from "../words.ts";

/** A value, and the one before it. */
interface Step {
  readonly period: string;
  readonly was: Quantity;
  readonly now: Quantity;
}

/**
 * How a value changed, with the value before; also the later one where it is shown with fewer digits than the change. Null
 * where no change is seen.
 */
export function sinceText({ period, was, now }: Step, words: Words): string | null {
  const change = words.change(was, now);
  if (change === null) return null;
  const write = words.beside(was, now);
  const [before, after] = [was, now].map((value) => words.bare(value, write));
  const ends = after === words.bare(now) ? before : `${before}\u00a0→\u00a0${after}`;
  return words.book.changes.since(change, words.dated(period), ends ?? "");
}
