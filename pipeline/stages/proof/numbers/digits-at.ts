import { coarseOf, directUnit, dressed, plain, unitAfter } from "./dressed.ts";
import type { Grammar } from "./grammar.ts";
import type { Printed } from "./printed.ts";
import type { NumberText } from "./taken.ts";

export function digitsAt(
  { text, grammar, taken }: NumberText,
  from: number,
  written: string,
): Printed | null {
  if (!taken.isFree(from, from + written.length)) return null;
  // Digits right after a letter are part of a name: B2B, A4.
  if (/[A-Za-z_#@/\\]/.test(text[from - 1] ?? "")) return null;
  const { value: bare, decimals } = decimal(written, grammar);
  const { value, step, scale, to } = scaled(
    text,
    { at: from + written.length, value: bare, decimals },
    grammar,
  );
  if (!taken.take(from, to)) return null;
  const number = { ...plain(text, from, to, value), step, scale, decimals, coarse: coarseOf(value, step) };
  const unit = unitAfter(text, to, grammar);
  // So are digits right before a letter: 1b, 3D.
  if (!unit && scale === 1 && /^[A-Za-z]/.test(text.slice(to))) return null;
  // 百分点 is a unit, not a hundred.
  if (unit) taken.take(to, unit.to);
  return dressed(text, number, unit, grammar);
}

/** Reads digits with words of size: 2.9 million, 4万5千, 1億2000万, 3천5백만. */
function scaled(
  text: string,
  { at, value, decimals }: { readonly at: number; readonly value: number; readonly decimals: number },
  grammar: Grammar,
) {
  let to = at;
  let total = 0;
  let section = 0;
  let digits = value;
  let step = 10 ** -decimals;
  let scale = 1;
  for (;;) {
    const direct = directUnit(text, to, grammar);
    const found = direct && direct.units.length > 0 ? null : grammar.scale.exec(text.slice(to, to + 12));
    if (!found?.[1]) return { value: total + section + digits, step, scale, to };
    const times = grammar.scales[found[1]] ?? 1;
    to += found[0].length;
    if (times >= 10_000 || grammar.isLatin || grammar.hasDecimalComma) {
      total += (section + digits) * times;
      section = 0;
      if (scale === 1) scale = times;
    } else {
      section += digits * times;
      scale = times;
    }
    step = times * 10 ** -decimals;
    digits = 0;
    const next = /^ ?(\d{1,3},\d{3}|\d{1,4})(?![\d,.])/.exec(text.slice(to));
    const goesOn = !grammar.hasDecimalComma && !grammar.isLatin;
    if (goesOn && next?.[1] && follows(text, { at: to, next: next[0], times }, grammar)) {
      digits = Number(next[1].replace(",", ""));
      step = 1;
      to += next[0].length;
    }
  }
}

/** Whether more digits continue a number: a smaller word of size, or what they count, must follow them. */
function follows(
  text: string,
  { at, next, times }: { readonly at: number; readonly next: string; readonly times: number },
  grammar: Grammar,
): boolean {
  const scale = grammar.scale.exec(text.slice(at + next.length, at + next.length + 12))?.[1];
  // 5,486万 5,480万 are two numbers; 3천5백만 is one.
  if (scale !== undefined) return times < 10_000 || (grammar.scales[scale] ?? 1) < times;
  return next[0] !== " " && directUnit(text, at + next.length, grammar) !== null;
}

function decimal(
  written: string,
  { hasDecimalComma }: Grammar,
): { readonly value: number; readonly decimals: number } {
  let bare = written.replace(/[−–]/, "-").replace(/[ '\u2019\u202f]/g, "");
  // Three digits may be a group of thousands, but not after 0.
  if (hasDecimalComma && /^[^.]*,\d{1,2}$|^[+-]?0,\d+$/.test(bare)) bare = bare.replace(/,(\d+)$/, ".$1");
  bare = bare.replaceAll(",", "");
  return { value: Number(bare), decimals: bare.split(".")[1]?.length ?? 0 };
}
