import type { Printed } from "../numbers/printed.ts";
import type { AnalysedBlock, Sentence } from "./analyse.ts";

/** Whether a number is where something began, and the next one where it ended: from 7.9 million t to 8.2. */
export function isFromTo(
  first: Printed,
  second: Printed,
  { from, times }: Sentence,
  { folded, grammar }: AnalysedBlock,
): boolean {
  const ahead = folded.slice(Math.max(from, first.from - 24), first.from);
  // Each may have its time: from 5.9 % in 1998 to 45.9 % in 2015.
  const middle = times
    .filter((own) => own.from >= first.end && own.to <= second.from)
    .reduceRight(
      (text, own) => text.slice(0, own.from - first.end) + text.slice(own.to - first.end),
      folded.slice(first.end, second.from),
    );
  return grammar.from.test(ahead) && grammar.fromTo[0].test(middle);
}

/** Which end of what changed a number of a sentence is: 0 where it began, 1 where it ended; null where it is neither. */
export function endOf(figure: Printed, sentence: Sentence, block: AnalysedBlock): 0 | 1 | null {
  const at = sentence.numbers.indexOf(figure);
  const [before, next] = [sentence.numbers[at - 1], sentence.numbers[at + 1]];
  if (next && isFromTo(figure, next, sentence, block)) return 0;
  return before && isFromTo(before, figure, sentence, block) ? 1 : null;
}
