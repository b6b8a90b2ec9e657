import type { Qualifier } from "../../../model/quantity.ts";
import type { Grammar } from "./grammar.ts";
import type { Printed, PrintedUnit } from "./printed.ts";

export function plain(text: string, from: number, to: number, value: number): Printed {
  return {
    from,
    to,
    end: to,
    text: text.slice(from, to),
    value,
    step: 1,
    coarse: 1,
    qualifier: "exact",
    unit: null,
    kind: "level",
    scale: 1,
    decimals: 0,
  };
}

/** The place value of the last non-zero digit: 10 for 120, 1,000 for 45,000. */
export function coarseOf(value: number, step: number): number {
  if (value === 0) return step;
  let size = step;
  while (Number.isInteger(Math.round((value / (size * 10)) * 1e6) / 1e6) && size < Math.abs(value))
    size *= 10;
  return size;
}

/** A number with its unit, its qualifier, and whether it is a change or a multiple. */
export function dressed(text: string, bare: Printed, unit: PrintedUnit | null, grammar: Grammar): Printed {
  const ahead = text.slice(Math.max(0, bare.from - 30), bare.from);
  const percent = grammar.percentBefore.exec(ahead);
  if (percent) {
    const printedUnit: PrintedUnit = {
      units: ["percent"],
      factor: 1,
      from: bare.from - percent[0].length,
      to: bare.from,
    };
    return { ...bare, unit: printedUnit, qualifier: qualifierOf(ahead.slice(0, percent.index), "", grammar) };
  }
  if (!unit && grammar.multiple.test(text.slice(bare.to, bare.to + 12)))
    return { ...bare, kind: "multiple", qualifier: qualifierOf(ahead, "", grammar) };
  const unitThere = unit && unit.units.length > 0 ? unit : (unitBefore(text, bare.from, grammar) ?? unit);
  const end = Math.max(bare.to, unit?.to ?? 0);
  const between = text.slice(bare.to, bare.to + 12);
  const after = text.slice(end, end + 40);
  let qualifier = qualifierOf(
    unitThere && unitThere.to <= bare.from
      ? text.slice(Math.max(0, unitThere.from - 20), unitThere.from)
      : ahead,
    after,
    grammar,
  );
  if (qualifier === "exact") qualifier = qualifierOf(ahead, between, grammar);
  const late = /^ ?(?:\+|多|余|餘|여|гаруй|хүрэхгүй|орчим|超|未満|以上|強|弱)/.exec(between);
  const lateUnit = unitThere === null && late ? unitAfter(text, bare.to + late[0].length, grammar) : null;
  const isChange =
    /^[+\-−–]/.test(bare.text) ||
    grammar.changeBefore.test(text.slice(Math.max(0, bare.from - 40), bare.from)) ||
    grammar.changeAfter.test(after);
  return {
    ...bare,
    end: Math.max(end, lateUnit?.to ?? 0),
    qualifier,
    unit: unitThere ?? lateUnit,
    kind: isChange ? "change" : "level",
  };
}

function qualifierOf(ahead: string, after: string, { before, after: behind }: Grammar): Qualifier {
  const [, late] = behind.find(([pattern]) => pattern.test(after)) ?? [];
  if (late) return late;
  const [, early] = before.find(([pattern]) => pattern.test(ahead)) ?? [];
  return early ?? "exact";
}

export function directUnit(text: string, at: number, { units }: Grammar): PrintedUnit | null {
  const direct = longest(units, text.slice(at, at + 48));
  if (!direct) return null;
  const [{ units: named, factor, countsOthers }, length] = direct;
  return { units: named, factor, countsOthers, from: at, to: at + length };
}

export function unitAfter(text: string, at: number, grammar: Grammar): PrintedUnit | null {
  const { units } = grammar;
  const rest = text.slice(at, at + 48);
  const direct = directUnit(text, at, grammar);
  if (direct) return direct;
  if (!grammar.isLatin) return null;
  // English allows one word in between: 91 active members.
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

function unitBefore(text: string, at: number, { unitsBefore }: Grammar): PrintedUnit | null {
  const ahead = text.slice(Math.max(0, at - 24), at).replace(/(?:약|최소|최대) ?$/u, "");
  for (const { pattern, units: named, factor } of unitsBefore) {
    const match = pattern.exec(ahead);
    if (match) return { units: named, factor, from: at - (ahead.length - match.index), to: at };
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
