import type { AnalysedBlock, TextSentence } from "../context/analyse.ts";
import { hasSameDigits } from "../judge/slips.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/**
 * Reports “2 of 24 (9.1 %)”, and “1,077 blocks, 24 of them renovated, or 22 %”: a share right after its part that fits no
 * whole in the sentence. Where no words tie the part to a whole, only a slip in the right digits is reported.
 */
export function shareThatDoesNotFollow(
  { folded, grammar }: AnalysedBlock,
  sentence: TextSentence,
  tell: (share: Printed, why: Contradiction) => void,
): void {
  const { numbers } = sentence;
  for (const [index, share] of numbers.entries()) {
    if (!isPercent(share) || share.qualifier !== "exact" || share.upTo !== undefined) continue;
    const ahead = numbers.slice(0, index).filter(isCount);
    const last = numbers[index - 1];
    if (!last || !isCount(last) || !isApposed(folded.slice(last.end, share.from), grammar.apposed)) continue;
    // 24 of 1,077 blocks (2.2 %): the part precedes the whole.
    const before = ahead.at(-2);
    const isTied = before !== undefined && grammar.outOf.test(folded.slice(before.end, last.from));
    const part = isTied ? before : last;
    const wholes = ahead.filter(
      (number) => number !== part && number.value > part.value && isAlike(number, part),
    );
    const follows = wholes.map((whole) => ({ whole, percent: (part.value / whole.value) * 100 }));
    const printedShare = share.value * (share.unit?.factor ?? 1);
    const slack = (share.step / 2) * (share.unit?.factor ?? 1);
    if (follows.some(({ percent }) => Math.abs(percent - printedShare) <= slack + 1e-9)) continue;
    const isMisplaced = (percent: number) =>
      [10, 100, 0.1].some((by) => Math.abs(printedShare / by - percent) <= slack / by + 1e-9);
    const meant = follows.find(
      ({ whole, percent }) =>
        (isTied && whole === last) ||
        isMisplaced(percent) ||
        hasSameDigits({ ...share, value: printedShare }, percent),
    );
    if (!meant) continue;
    const right = `${meant.percent.toFixed(Math.max(1, share.decimals))} %`;
    tell(share, { kind: "share", part: part.text, whole: meant.whole.text, follows: right });
  }
}

/** Whether a part has the unit of its whole, or none. */
function isAlike(whole: Printed, part: Printed): boolean {
  return sameUnit(whole, part) || part.unit?.units.length === 0;
}

/** In languages with spaces, the thing counted may stand in between: 24 singers (9.1 %). */
function isApposed(written: string, apposed: RegExp): boolean {
  const between = written.replace(/^ \p{L}+(?=[ ,])/u, "");
  return between !== "" && between.length <= mostBetween && apposed.test(between);
}

const mostBetween = 16;

function isPercent({ unit, kind }: Printed): boolean {
  return kind === "level" && unit?.units.join() === "percent";
}

/** Whether a number is an exact count of things. */
function isCount({ kind, qualifier, upTo, decimals, scale, unit }: Printed): boolean {
  const isWhole = decimals === 0 && scale === 1 && unit?.units.join() !== "percent";
  return kind === "level" && qualifier === "exact" && upTo === undefined && isWhole;
}
