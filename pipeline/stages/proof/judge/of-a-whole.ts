import { covers, type Printed, withUnit } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Charge } from "./charge.ts";

/** Whether a figure is some of a whole that stands before it, and what it is taken for is that whole, or more than it. */
export function isPartOfLess(charge: Charge, { amount }: Candidate): boolean {
  const whole = wholeOf(charge);
  return whole !== null && (covers(whole, amount) || Math.abs(amount) > Math.abs(whole.value));
}

/** The number of which another is a part: 93 of 93 会員のうち 61 会員; null where none is. */
export function wholeOf({ printed, around: { block, sentence } }: Charge): Printed | null {
  const { grammar } = block;
  const [between, after] = grammar.among;
  const at = sentence.numbers.indexOf(printed);
  const [before, next] = [sentence.numbers[at - 1], sentence.numbers[at + 1]];
  const { from } = withUnit(printed);
  if (next && grammar.outOf.test(block.folded.slice(printed.end, next.from))) return next;
  if (!before) return null;
  const isAhead =
    between.test(block.folded.slice(before.end, from)) || between.test(block.folded.slice(before.to, from));
  const isOfAll = !grammar.isLatin || grammar.amongAhead.test(block.folded.slice(sentence.from, before.from));
  return isAhead && isOfAll && after.test(block.folded.slice(printed.to, sentence.to)) ? before : null;
}
