import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/** “2 of 24 (9.1 %)”, and parts in brackets or after a colon that do not make the total before them. */
export function partsAndTotal(
  { folded, grammar }: AnalysedBlock,
  { numbers, from, to }: Sentence,
  tell: (total: Printed, parts: readonly Printed[], why: Contradiction) => void,
): void {
  const sentence = folded.slice(from, to);
  for (const [index, total] of numbers.entries()) {
    const rest = numbers.slice(index + 1).filter((own) => own.kind === "level" && own.upTo === undefined);
    const opening = /^[^.。;；\d]{0,40}?[:：(（]/u.exec(folded.slice(total.end, to));
    if (!opening || rest.length < 2 || grammar.partial.test(opening[0])) continue;
    const closes = opening[0].endsWith("(") || opening[0].endsWith("（");
    const stop = closes ? indexFrom(folded, /[)）]/u, total.end, to) : to;
    const parts = rest.filter((own) => own.from < stop && alike(own, total));
    if (parts.length < 2 || parts.length !== rest.filter((own) => own.from < stop).length) continue;
    if (grammar.partial.test(folded.slice(total.end, stop))) continue;
    const sum = parts.reduce((all, own) => all + own.value, 0);
    const slack = [total, ...parts].reduce(
      (all, own) => all + (own.decimals > 0 || own.scale > 1 ? own.step / 2 : 0),
      0,
    );
    if (Math.abs(sum - total.value) <= slack + 1e-9) continue;
    // A list that is far from the total is another list, or one that is not meant to be whole.
    if (parts.length < 3 && !grammar.inTotal.test(sentence)) continue;
    if (Math.abs(sum - total.value) > 0.3 * total.value || parts.some((own) => own.qualifier !== "exact"))
      continue;
    tell(total, parts, { kind: "parts", sum: String(Number(sum.toFixed(6))), total: total.text });
  }
}

/** Whether a part can be counted in the total's unit: the same one, or none said. */
function alike(part: Printed, total: Printed): boolean {
  if (!part.unit || part.unit.units.length === 0) return true;
  return sameUnit(part, total);
}

function indexFrom(text: string, pattern: RegExp, from: number, to: number): number {
  const at = text.slice(from, to).search(pattern);
  return at < 0 ? to : from + at;
}
