import { coarseOf, dressed, plain, unitAfter } from "./dressed.ts";
import type { Grammar } from "./grammar.ts";
import { numeralValue } from "./numeral-value.ts";
import type { Printed } from "./printed.ts";
import type { NumberText } from "./taken.ts";

export function wordsAt(
  { text, grammar, taken, hasBareWords }: NumberText,
  from: number,
  written: string,
): Printed | null {
  // 十九点八: digits after a point.
  const point = /^[点點]([〇零一二三四五六七八九]+)/u.exec(text.slice(from + written.length));
  const to = from + written.length + (point?.[0].length ?? 0);
  if (!taken.isFree(from, to)) return null;
  const isPercent = grammar.percentBefore.test(text.slice(Math.max(0, from - 30), from));
  const more = /^(?:多|余|餘|여|гаруй )/u.exec(text.slice(to, to + 8))?.[0].length ?? 0;
  const unit = unitAfter(text, to + more, grammar);
  const times = grammar.multiple.test(text.slice(to, to + 12));
  // A number word is a figure only where it counts something or has several parts.
  const isFigure = unit !== null && unit.units.length > 0;
  const isBare = hasBareWords && grammar.isSpaced && grammar.joiner !== " ?";
  if (!isPercent && !times && !isFigure && !isBare && !isComposed(written, unit !== null, grammar))
    return null;
  if (grammar.joiner === " ?" && /^[영일이삼사오육칠팔구]$/.test(written)) return null;
  if (!taken.take(from, to)) return null;
  const decimals = point?.[1]?.length ?? 0;
  const fraction = decimals > 0 ? numeralValue(`零${point?.[1]}`, grammar) / 10 ** decimals : 0;
  const value = numeralValue(written, grammar) + fraction;
  const step = 10 ** -decimals;
  return dressed(
    text,
    { ...plain(text, from, to, value), step, decimals, coarse: coarseOf(value, step) },
    unit,
    grammar,
  );
}

/** Whether a number has several words, including a ten or more: thirty-three, 三十五個. */
function isComposed(
  written: string,
  isCounted: boolean,
  { numerals, multipliers, isSpaced, joiner, singleNumeral }: Grammar,
): boolean {
  const parts = written.match(singleNumeral) ?? [];
  const isLarge = (part: string) => (numerals[part] ?? multipliers[part] ?? 0) >= 10;
  // Without spaces, 이 만 may be no number.
  const isParted = isSpaced && joiner !== " ?";
  return parts.length > 1 && parts.some(isLarge) && (isParted || isCounted);
}
