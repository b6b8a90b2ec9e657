import type { Charge } from "./charge.ts";

/** Whether a figure is the first or the last of “from a to b”. */
export function isSpan({ printed, around: { block, sentence } }: Charge): boolean {
  const [before, between] = block.grammar.words.fromTo;
  const at = sentence.numbers.indexOf(printed);
  return [at - 1, at].some((index) => {
    const [first, second] = [sentence.numbers[index], sentence.numbers[index + 1]];
    if (!first || !second) return false;
    const ahead = block.folded.slice(Math.max(sentence.from, first.from - 24), first.from);
    return (
      (before === "" || new RegExp(before, "iu").test(ahead)) &&
      new RegExp(between, "iu").test(block.folded.slice(first.end, second.from))
    );
  });
}
