import type { AnalysedBlock, Sentence } from "./analyse.ts";

/**
 * Whether a place or a time is only what something is compared to: it has a multiple beside it, as 東京の5倍 or twice that of
 * Seoul, or a word of comparing, as than Japan.
 */
export function isComparedTo(
  { from, to }: { readonly from: number; readonly to: number },
  { numbers, from: start, to: end }: Sentence,
  { folded, grammar }: AnalysedBlock,
): boolean {
  const before = folded.slice(Math.max(start, from - 24), from);
  const after = folded.slice(to, Math.min(end, to + 16));
  if (grammar.comparedTo[0].test(before) || grammar.comparedTo[1].test(after)) return true;
  return numbers.some((own) => {
    if (own.kind !== "multiple") return false;
    const [gap, most] =
      own.from >= to ? [folded.slice(to, own.from), ahead] : [folded.slice(own.end, from), behind];
    return gap.length <= most && !/[\d,;，；、。(（]/u.test(gap);
  });
}

/** Characters between what is compared to and the multiple of it that follows, and the one that stands before it. */
const ahead = 8;

const behind = 28;
