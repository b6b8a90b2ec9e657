import type { Grammar } from "./grammar.ts";

/** The value of a number in words: `two hundred and five`, 三千五百万, 삼천오백만, гурван зуун тавь. */
export function numeralValue(text: string, grammar: Grammar): number {
  const { numerals, multipliers, isSpaced, joiner } = grammar;
  const parts = text.match(grammar.singleNumeral) ?? [];
  // 二〇二〇: digits without a ten or hundred among them are read one by one.
  if (parts.length > 1 && parts.every((part) => isDigit(part, grammar)))
    return Number(parts.map((part) => numerals[part]).join(""));
  let total = 0;
  let section = 0;
  let current: number | null = null;
  for (const part of parts) {
    const value = numerals[part];
    if (value !== undefined) {
      current = (current ?? 0) + value;
      continue;
    }
    const times = multipliers[part] ?? 1;
    if (times >= 10_000 || (isSpaced && times >= 1000 && joiner !== " ?")) {
      total += (section + (current ?? (section > 0 ? 0 : 1))) * times;
      section = 0;
    } else section += (current ?? 1) * times;
    current = null;
  }
  return total + section + (current ?? 0);
}

function isDigit(part: string, { isSpaced, numerals }: Grammar): boolean {
  return !isSpaced && (numerals[part] ?? 10) < 10;
}
