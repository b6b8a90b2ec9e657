import type { Grammar } from "./grammar.ts";
import type { PrintedUnit } from "./printed.ts";

export function directUnit(text: string, at: number, { units }: Grammar): PrintedUnit | null {
  const direct = longest(units, text.slice(at, at + 48));
  if (!direct) return null;
  const [{ units: own, factor, countsOthers }, length] = direct;
  return { units: own, factor, countsOthers, from: at, to: at + length };
}

export function unitAfter(text: string, at: number, grammar: Grammar): PrintedUnit | null {
  const { units } = grammar;
  const rest = text.slice(at, at + 48);
  const direct = directUnit(text, at, grammar);
  if (direct) return direct;
  if (!grammar.isLatin) return null;
  // English lets one word stand between: 91 active members.
  const gap = /^ (?!of |in |and |or |to |by |per )[a-z][a-z-]*/.exec(rest);
  if (!gap || grammar.scale.test(gap[0])) return null;
  const counted = longest(units, rest.slice(gap[0].length));
  if (!counted || !/^[a-z]/.test(rest.slice(gap[0].length).trim())) return null;
  return {
    units: counted[0].units,
    factor: counted[0].factor,
    from: at,
    to: at + gap[0].length + counted[1],
  };
}

export function unitBefore(text: string, at: number, { unitsBefore }: Grammar): PrintedUnit | null {
  const ahead = text.slice(Math.max(0, at - 24), at).replace(/(?:약|최소|최대) ?$/u, "");
  for (const { pattern, units: own, factor } of unitsBefore) {
    const match = pattern.exec(ahead);
    if (match) return { units: own, factor, from: at - (ahead.length - match.index), to: at };
  }
  return null;
}

function longest(units: Grammar["units"], rest: string): readonly [Grammar["units"][number], number] | null {
  let best: readonly [Grammar["units"][number], number] | null = null;
  for (const unit of units) {
    const length = unit.pattern.exec(rest)?.[0].length ?? 0;
    if (length > (best?.[1] ?? 0)) best = [unit, length];
  }
  return best;
}
