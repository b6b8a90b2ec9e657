import type { AnalysedBlock, TextSentence } from "../proof/context/analyse.ts";
import { spanAt, type TextSpan } from "../proof/context/sentences.ts";
import type { Printed } from "../proof/numbers/printed.ts";
import type { BoundCheck } from "./check-bound.ts";
import { wordOf } from "./word-of.ts";

/** A paragraph, and everything bound in it. */
interface BoundBlock {
  readonly block: AnalysedBlock;
  readonly beside: readonly BoundCheck[];
}

/**
 * Numbers of the sentence that are not bound, and stay while others move; and words that are as good as numbers, there
 * and in sentences beside it with nothing bound and no year.
 */
export function unboundIn(
  sentence: TextSentence,
  { block: { sentences, folded, grammar, locale }, beside }: BoundBlock,
): string[] {
  const isBound = (span: TextSpan) => beside.some((place) => place.from < span.to && place.to > span.from);
  const isElsewhere = (next: TextSentence) =>
    isBound(next) || next.times.some(({ text }) => /\d{4}/.test(text));
  const until = (list: readonly TextSentence[]) => {
    const end = list.findIndex(isElsewhere);
    return list.slice(0, end < 0 ? list.length : end);
  };
  const at = sentences.indexOf(sentence);
  const alone = until(sentences.slice(at + 1));
  const leads = sentences.slice(0, at).some(isBound) ? [] : until(sentences.slice(0, at).reverse());
  const ranks = [grammar.quantifier, grammar.superlative, grammar.record];
  const claims = [...ranks, grammar.comparative, grammar.rise, grammar.fall, grammar.firstTime];
  const said = (spans: readonly TextSentence[], patterns: readonly RegExp[]) =>
    spans.flatMap(({ from, to }) =>
      patterns.flatMap((pattern) => wordOf(folded.slice(from, to), pattern, locale ?? "en") ?? []),
    );
  const numbers = [sentence, ...alone].flatMap(({ numbers }) => numbers);
  const bound = beside.filter(({ from }) => spanAt(sentences, from) === sentence);
  // “Only” in “Events on site only: 5” is part of a name.
  const label = /^[^:：]*[:：]\s*$/.exec(folded.slice(sentence.from, bound[0]?.from))?.[0].length ?? 0;
  const free = numbers.filter((number) => !isBound(number) && !isStillSo(number, bound));
  return [
    ...new Set([
      ...free.map(({ text }) => text),
      ...said([{ ...sentence, from: sentence.from + label }], [grammar.quantifier]),
      ...said(alone, claims),
      ...said(leads, ranks),
    ]),
  ];
}

/** Whether a fraction beside a bound share still stands to it as before: more than half of the members, 52.7 %. */
function isStillSo({ kind, value: named }: Printed, bound: readonly BoundCheck[]): boolean {
  return bound.some(({ value, before }) => {
    const [was, is] = [before, value].map((of) =>
      of && "quantity" in of && of.quantity.unit === "percent" ? of.quantity.amount - named : 0,
    );
    const isSameSide = (was ?? 0) * (is ?? 0) > 0;
    // “Half” may be said of 51 and of 52, and “more than half” of 59 and of 80.
    const isNear = Math.abs(is ?? 0) < fractionWidth || Math.abs(was ?? 0) >= fractionWidth;
    return kind === "fraction" && isSameSide && isNear;
  });
}

/** Percentage points within which a share is still called by a fraction. */
const fractionWidth = 4;
