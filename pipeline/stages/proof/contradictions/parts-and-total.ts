import type { AnalysedBlock, TextSentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/** Reports “2 of 24 (9.1 %)”, and parts in brackets or after a colon that do not add up to the total before them. */
export function partsAndTotal(
  { folded, grammar }: AnalysedBlock,
  { numbers, places, from, to }: TextSentence,
  tell: (total: Printed, parts: readonly Printed[], why: Contradiction) => void,
): void {
  const sentence = folded.slice(from, to);
  for (const [index, total] of numbers.entries()) {
    const rest = numbers
      .slice(index + 1)
      .filter((number) => number.kind === "level" && number.upTo === undefined);
    const opening = /^[^.。;；\d]{0,40}?[:：(（]/u.exec(folded.slice(total.end, to));
    if (!opening || rest.length < 2 || grammar.partial.test(opening[0])) continue;
    const closes = opening[0].endsWith("(") || opening[0].endsWith("（");
    const stop = closes ? indexFrom(folded, /[)）]/u, total.end, to) : to;
    const parts = rest.filter((number) => number.from < stop && alike(number, total));
    if (parts.length < 2 || parts.length !== rest.filter((number) => number.from < stop).length) continue;
    if (grammar.partial.test(folded.slice(total.end, stop))) continue;
    // A part in words is no number here: 13 in China and one in Mongolia.
    const words = [...folded.slice(total.end, stop).matchAll(grammar.numeral)];
    if (words.some(({ index }) => !parts.some((part) => part.from === total.end + index))) continue;
    if (places.filter((place) => place.from >= total.end && place.to <= stop).length > parts.length) continue;
    const off = Math.abs(sumOf(parts) - total.value);
    if (off <= slackOf([total, ...parts]) + 1e-9) continue;
    // A list far from the total is of something else, or not meant to be complete.
    if (parts.length < 3 && !grammar.inTotal.test(sentence)) continue;
    if (off > 0.3 * total.value || parts.some((number) => number.qualifier !== "exact")) continue;
    tell(total, parts, contradictionOf(parts, total));
  }
}

/** Whether a part can be counted in the total's unit: the same, or none given. */
function alike(part: Printed, total: Printed): boolean {
  if (!part.unit || part.unit.units.length === 0) return true;
  return sameUnit(part, total);
}

function indexFrom(text: string, pattern: RegExp, from: number, to: number): number {
  const at = text.slice(from, to).search(pattern);
  return at < 0 ? to : from + at;
}

/** Reports “180 million and 60 million, together 250 million”: a total right after two or more parts, slightly off. */
export function sumThatDoesNotFollow(
  { folded, grammar }: AnalysedBlock,
  { numbers, from }: TextSentence,
  tell: (total: Printed, parts: readonly Printed[], why: Contradiction) => void,
): void {
  for (const [index, total] of numbers.entries()) {
    const parts = partsBefore(numbers.slice(0, index), total);
    const last = parts.at(-1);
    if (!last || parts.length < 2 || !isPlain(total)) continue;
    const between = folded.slice(last.end, total.from);
    if (between.length > furthest || /[.。!?]/u.test(between) || !grammar.inTotal.test(between)) continue;
    if (grammar.partial.test(folded.slice(from, total.end))) continue;
    // The first numbers before a total may not be parts: 18 schools.
    const sums = parts.slice(1).map((_, at) => parts.slice(at));
    const nearest = sums.map((terms) => ({ terms, off: Math.abs(sumOf(terms) - total.value) }));
    if (nearest.some(({ terms, off }) => off <= slackOf([...terms, total]) + 1e-9)) continue;
    const [meant] = nearest.sort((a, b) => a.off - b.off);
    // A total far from the sum is of more than is listed.
    if (!meant || meant.off > mostOff * sumOf(meant.terms)) continue;
    tell(total, meant.terms, contradictionOf(meant.terms, total));
  }
}

/** The numbers right before a total with the same unit. */
function partsBefore(before: readonly Printed[], total: Printed): readonly Printed[] {
  const other = before.findLastIndex(
    (number) => !isPlain(number) || number.value <= 0 || unitOf(number) !== unitOf(total),
  );
  const parts = before.slice(other + 1);
  return parts.length > mostParts ? [] : parts;
}

const mostParts = 5;

const furthest = 32;

/** Largest error, as a fraction of the sum, that counts as a slip. */
const mostOff = 0.15;

function unitOf({ unit }: Printed): string {
  return unit?.units.join() ?? "";
}

function contradictionOf(parts: readonly Printed[], total: Printed): Contradiction {
  return { kind: "parts", sum: String(Number(sumOf(parts).toFixed(6))), total: total.text };
}

function sumOf(parts: readonly Printed[]): number {
  return parts.reduce((all, number) => all + number.value, 0);
}

function slackOf(numbers: readonly Printed[]): number {
  return numbers.reduce(
    (all, number) => all + (number.decimals > 0 || number.scale > 1 ? number.step / 2 : 0),
    0,
  );
}

function isPlain({ kind, upTo, qualifier }: Printed): boolean {
  return kind === "level" && upTo === undefined && qualifier === "exact";
}
