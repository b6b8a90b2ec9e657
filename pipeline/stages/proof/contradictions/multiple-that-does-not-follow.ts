import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { changesIn, madeOf, mayTell, sharedScale } from "./changes-in.ts";

/**
 * “From 5.9 % to 45.9 %, twelve times as much”, where it is eight times. So many times more may be told with or without
 * the one that was there, so that both are right, and what is told in words is told in round numbers.
 */
export function multipleThatDoesNotFollow(
  block: AnalysedBlock,
  sentence: Sentence,
  tell: (printed: Printed, why: Contradiction) => void,
): void {
  for (const told of changesIn(block, sentence)) {
    const { first, second, beside } = told;
    const multiple = beside.find((own) => own.kind === "multiple" && own.from >= second.end);
    if (!multiple || first.value <= 0 || second.value <= 0) continue;
    // What stands further off is three times as much of something else.
    const between = sentence.times
      .filter((own) => own.from >= second.end && own.to <= multiple.from)
      .reduce((length, own) => length - (own.to - own.from), multiple.from - second.end);
    if (between > atOnce || !mayTell(multiple, told, block)) continue;
    const ratio = (a: number, b: number) => Math.max(a, b) / Math.min(a, b);
    const [least, most] = madeOf(told, ratio);
    const isRight = [0, 1].some(
      (more) =>
        multiple.value + more >= (1 - roughly) * least - multiple.step / 2 &&
        multiple.value + more <= (1 + roughly) * most + multiple.step / 2,
    );
    if (isRight) continue;
    const follows = `${ratio(sharedScale(told) * first.value, second.value).toFixed(Math.max(1, multiple.decimals))} ×`;
    tell(multiple, { kind: "change", from: first.text, to: second.text, follows });
  }
}

/** Characters, beside the time, between the second value and a multiple that is told of the two. */
const atOnce = 10;

/** How far from the right one a multiple may be that is told roughly. */
const roughly = 0.1;
