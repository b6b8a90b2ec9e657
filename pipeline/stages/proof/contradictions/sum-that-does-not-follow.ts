import type { AnalysedBlock, Sentence } from "../context/analyse.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Contradiction } from "../verdict.ts";
import { sameUnit } from "./rows.ts";

/** “180 million and 60 million, together 250 million”: a sum that stands right after the two or more it is made of, and misses them by little. */
export function sumThatDoesNotFollow(
  { folded, grammar }: AnalysedBlock,
  { numbers, from }: Sentence,
  tell: (total: Printed, parts: readonly Printed[], why: Contradiction) => void,
): void {
  const [total, ...others] = [...numbers].reverse();
  const parts = others.reverse();
  if (!total || parts.length < 2 || parts.length > mostParts) return;
  const last = parts.at(-1);
  if (!last || numbers.some((own) => !isPlain(own) || own.value <= 0)) return;
  const named = numbers.filter(({ unit }) => unit !== null && unit.units.length > 0);
  if (named.length > 0 && !parts.every((own) => sameUnit(own, total))) return;
  const between = folded.slice(last.end, total.from);
  if (between.length > furthest || /[.。!?]/u.test(between) || !grammar.inTotal.test(between)) return;
  if (grammar.partial.test(folded.slice(from, total.end))) return;
  const sum = parts.reduce((all, own) => all + own.value, 0);
  const slack = numbers.reduce((all, own) => all + (own.decimals > 0 || own.scale > 1 ? own.step / 2 : 0), 0);
  const off = Math.abs(sum - total.value);
  // What is far from the sum is the whole of more than is listed.
  if (off <= slack + 1e-9 || off > mostOff * sum) return;
  tell(total, parts, { kind: "parts", sum: String(Number(sum.toFixed(6))), total: total.text });
}

const mostParts = 4;

const furthest = 24;

/** How much of the sum a slip may miss it by. */
const mostOff = 0.1;

function isPlain({ kind, upTo, qualifier }: Printed): boolean {
  return kind === "level" && upTo === undefined && qualifier === "exact";
}
