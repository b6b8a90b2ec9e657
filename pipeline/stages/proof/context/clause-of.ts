import type { Printed } from "../numbers/printed.ts";
import type { Sentence } from "./analyse.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether a place or a time stands in a later clause than a figure, with a figure of its own. */
export function isOfLaterClause(one: Stretch, figure: Stretch, { breaks, numbers }: Sentence): boolean {
  const isParted = (from: number, to: number) => breaks.some((at) => at >= from && at < to);
  return (
    isParted(figure.to, one.from) && numbers.some(({ from }) => from >= one.to && !isParted(one.to, from))
  );
}

/** From where to where the clause of a number reaches in its sentence. */
export function clauseOf(
  { from, end }: Printed,
  { breaks, from: start, to: stop }: Sentence,
): readonly [number, number] {
  const before = breaks.filter((at) => at < from).at(-1) ?? start;
  const after = breaks.find((at) => at >= end) ?? stop;
  return [before, after];
}
