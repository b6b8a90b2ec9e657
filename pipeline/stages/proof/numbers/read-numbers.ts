import { digitsAt } from "./digits-at.ts";
import { plain } from "./dressed.ts";
import type { Grammar } from "./grammar.ts";
import type { Printed, PrintedUnit } from "./printed.ts";
import type { NumberText } from "./taken.ts";
import { wordsAt } from "./words-at.ts";

/** Every number in a folded text that is neither a date nor a name, in order. */
export function readNumbers(read: NumberText): Printed[] {
  const { text, grammar, taken } = read;
  const found: Printed[] = [];
  for (const [pattern, share] of grammar.fractions) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (!taken.take(from, to)) continue;
      const unit: PrintedUnit = { units: ["percent"], factor: 1, from: to, to };
      found.push({ ...plain(text, from, to, share * 100), unit, kind: "fraction" });
    }
  }
  for (const [pattern, value] of grammar.wordMultiples) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      if (taken.take(from, to)) found.push({ ...plain(text, from, to, value), kind: "multiple", step: 0.5 });
    }
  }
  for (const [pattern, count] of grammar.days) {
    for (const match of text.matchAll(pattern)) {
      const [from, to] = [match.index, match.index + match[0].length];
      const unit: PrintedUnit = { units: ["day"], factor: 1, from: to, to };
      if (taken.take(from, to)) found.push({ ...plain(text, from, to, count), unit });
    }
  }
  for (const match of text.matchAll(grammar.digits)) {
    const printed = digitsAt(read, match.index, match[0]);
    if (printed) found.push(printed);
  }
  for (const match of text.matchAll(grammar.numeral)) {
    const printed = wordsAt(read, match.index, match[0].toLowerCase());
    if (printed) found.push(printed);
  }
  return sharedUnits(
    text,
    joinRanges(
      text,
      found.sort((a, b) => a.from - b.from),
    ),
    grammar,
  );
}

/** 24 of the 1,077 blocks: the first takes the unit of the second. */
function sharedUnits(text: string, numbers: readonly Printed[], grammar: Grammar): Printed[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (number.unit || !next?.unit || next.unit.from < next.to || number.kind !== "level") return number;
    const isShare = grammar.outOf.test(text.slice(number.end, next.from));
    return isShare ? { ...number, unit: { ...next.unit, from: number.to, to: number.to } } : number;
  });
}

/** 10–12 events: two numbers of one range. */
function joinRanges(text: string, numbers: readonly Printed[]): Printed[] {
  const joined: Printed[] = [];
  for (const number of numbers) {
    const last = joined.at(-1);
    const between = last ? text.slice(last.end, number.from) : "";
    if (last && /^ ?[–—~～〜-] ?$/.test(between) && number.value > last.value && last.upTo === undefined) {
      joined.pop();
      joined.push({
        ...last,
        to: number.to,
        end: number.end,
        text: text.slice(last.from, number.to),
        upTo: number.value,
        unit: number.unit ?? last.unit,
        step: Math.max(last.step, number.step),
      });
    } else joined.push(number);
  }
  return joined;
}
