import type { Printed } from "../numbers/printed.ts";
import type { Sentence } from "./analyse.ts";

/** From where to where the clause of a number reaches in its sentence. */
export function clauseOf(
  { from, end }: Printed,
  { breaks, from: start, to: stop }: Sentence,
): readonly [number, number] {
  const before = breaks.filter((at) => at < from).at(-1) ?? start;
  const after = breaks.find((at) => at >= end) ?? stop;
  return [before, after];
}
