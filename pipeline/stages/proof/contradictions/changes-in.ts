import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import { isFromTo } from "../context/from-to.ts";
import type { Printed } from "../numbers/printed.ts";
import { sameUnit } from "./rows.ts";

/** A change from one value to another, and the numbers that stand right beside the two, the one after them first. */
interface Change {
  readonly first: Printed;
  readonly second: Printed;
  readonly beside: readonly Printed[];
}

/** What a sentence says to have changed from one value to another. */
export function changesIn(block: AnalysedBlock, sentence: Sentence): Change[] {
  const { numbers, to } = sentence;
  const [, after] = block.grammar.fromTo;
  return numbers.flatMap((first, index) => {
    const second = numbers[index + 1];
    if (!second || !sameUnit(first, second) || first.kind === "multiple" || first.upTo !== undefined)
      return [];
    if (!isFromTo(first, second, sentence, block)) return [];
    if (!after.test(block.folded.slice(second.end, Math.min(to, second.end + 16)))) return [];
    const beside = [numbers[index + 2], numbers[index - 1]].flatMap((own) => own ?? []);
    return [{ first, second, beside }];
  });
}

/** Whether a number is so near to the second value of a change that it may tell the change; nothing may part them. */
export function mayTell(own: Printed, { second }: Change, { folded }: AnalysedBlock): boolean {
  const gap = folded.slice(Math.min(second.end, own.from), Math.max(second.end, own.from));
  return !/[;；。]/u.test(gap) && gap.length <= furthest;
}

const furthest = 60;

/** By how much both values of a change may be off, as far as the text prints them: what may be made of them, lowest and highest. */
export function madeOf(
  { first, second }: Change,
  make: (from: number, to: number) => number,
): readonly [number, number] {
  const shared = sharedScale({ first, second });
  const all = [-1, 1].flatMap((x) =>
    [-1, 1].map((y) =>
      make(shared * (first.value + (x * first.step) / 2), second.value + (y * second.step) / 2),
    ),
  );
  return [Math.min(...all), Math.max(...all)];
}

/** From 2.0 to 2.4 million: the word of size that the first value shares with the second. */
export function sharedScale({ first, second }: Pick<Change, "first" | "second">): number {
  return first.scale === 1 && first.value < second.scale ? second.scale : 1;
}
