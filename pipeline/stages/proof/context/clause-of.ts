import type { Printed } from "../numbers/printed.ts";
import type { AnalysedBlock, TextSentence } from "./analyse.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Whether a place or time stands in a later clause than a figure, and that clause has a figure of its own. */
export function isOfLaterClause(
  stretch: Stretch,
  figure: Stretch,
  { breaks, numbers }: TextSentence,
): boolean {
  const isParted = (from: number, to: number) => breaks.some((at) => at >= from && at < to);
  return (
    isParted(figure.to, stretch.from) &&
    numbers.some(({ from }) => from >= stretch.to && !isParted(stretch.to, from))
  );
}

/** The start and end of the clause that a number stands in. */
export function clauseOf(
  { from, end }: Printed,
  { breaks, from: start, to: stop }: TextSentence,
): readonly [number, number] {
  const before = breaks.filter((at) => at < from).at(-1) ?? start;
  const after = breaks.find((at) => at >= end) ?? stop;
  return [before, after];
}

/**
 * Whether a place or time is only a comparison: beside a multiple, as in 東京の5倍 or “twice that of Seoul”, or a comparing
 * word, as in “than Japan”.
 */
export function isComparedTo(
  { from, to }: { readonly from: number; readonly to: number },
  { numbers, from: start, to: end }: TextSentence,
  { folded, grammar }: AnalysedBlock,
): boolean {
  const before = folded.slice(Math.max(start, from - 24), from);
  const after = folded.slice(to, Math.min(end, to + 16));
  if (grammar.comparedTo[0].test(before) || grammar.comparedTo[1].test(after)) return true;
  return numbers.some((number) => {
    if (number.kind !== "multiple") return false;
    const [gap, most] =
      number.from >= to ? [folded.slice(to, number.from), ahead] : [folded.slice(number.end, from), behind];
    return gap.length <= most && !/[\d,;，；、。(（]/u.test(gap);
  });
}

/** Characters allowed between the compared place and its multiple, after it and before it. */
const ahead = 8;

const behind = 28;

/** Whether two numbers are the start and end of a change: from 7.9 million t to 8.2. */
export function isFromTo(
  first: Printed,
  second: Printed,
  { from, times }: TextSentence,
  { folded, grammar }: AnalysedBlock,
): boolean {
  const ahead = folded.slice(Math.max(from, first.from - 24), first.from);
  // Each may have a time of its own: from 5.9 % in 1998 to 45.9 % in 2015.
  const middle = times
    .filter((mention) => mention.from >= first.end && mention.to <= second.from)
    .reduceRight(
      (text, mention) => text.slice(0, mention.from - first.end) + text.slice(mention.to - first.end),
      folded.slice(first.end, second.from),
    );
  return grammar.from.test(ahead) && grammar.fromTo[0].test(middle);
}

/** Which end of a change a number is: 0 the start, 1 the end; null for neither. */
export function endOf(figure: Printed, sentence: TextSentence, block: AnalysedBlock): 0 | 1 | null {
  const at = sentence.numbers.indexOf(figure);
  const [before, next] = [sentence.numbers[at - 1], sentence.numbers[at + 1]];
  if (next && isFromTo(figure, next, sentence, block)) return 0;
  return before && isFromTo(before, figure, sentence, block) ? 1 : null;
}
