import type { Qualifier } from "../../../model/quantity.ts";
import type { Grammar } from "./grammar.ts";
import { numeralValue } from "./numeral-value.ts";
import type { Printed, PrintedUnit } from "./printed.ts";
import type { Taken } from "./taken.ts";

/** Every number in a text that is neither date nor name, in the order of its place. `text` is folded, `taken` says what is spoken for. */
export function readNumbers(text: string, grammar: Grammar, taken: Taken): Printed[] {
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
  for (const match of text.matchAll(grammar.digits)) {
    const printed = digitsAt(text, match.index, match[0], grammar, taken);
    if (printed) found.push(printed);
  }
  for (const match of text.matchAll(grammar.numeral)) {
    const printed = wordsAt(text, match.index, match[0], grammar, taken);
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

function plain(text: string, from: number, to: number, value: number): Printed {
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

function digitsAt(
  text: string,
  from: number,
  written: string,
  grammar: Grammar,
  taken: Taken,
): Printed | null {
  if (!taken.isFree(from, from + written.length)) return null;
  // A letter that runs into the digits makes a name of them: B2B, A4.
  if (/[A-Za-z_#@/\\]/.test(text[from - 1] ?? "")) return null;
  const { value: bare, decimals } = decimal(written, grammar);
  const { value, step, scale, to } = scaled(
    text,
    { at: from + written.length, value: bare, decimals },
    grammar,
  );
  if (!taken.take(from, to)) return null;
  const own = { ...plain(text, from, to, value), step, scale, decimals, coarse: coarseOf(value, step) };
  const unit = unitAfter(text, to, grammar);
  // Letters that run on from the digits make a name of them, too: 1b, 3D.
  if (!unit && scale === 1 && /^[A-Za-z]/.test(text.slice(to))) return null;
  // 百分点 is a unit, and no hundred.
  if (unit) taken.take(to, unit.to);
  return dressed(text, own, unit, grammar);
}

/** Digits with the words of size after them: 2.9 million, 4万5千, 1億2000万, 3천5백만. */
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
    const times = grammar.words.scales[found[1]] ?? 1;
    to += found[0].length;
    if (times >= 10_000 || grammar.words.wordEdge.includes("A-Z") || grammar.words.commaDecimals) {
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
    const goesOn = !grammar.words.commaDecimals && !grammar.words.wordEdge.includes("A-Z");
    if (goesOn && next?.[1] && follows(text, { at: to, next: next[0], times }, grammar)) {
      digits = Number(next[1].replace(",", ""));
      step = 1;
      to += next[0].length;
    }
  }
}

/** Digits that go on after a word of size: a smaller one must follow them, or what they count. */
function follows(
  text: string,
  { at, next, times }: { readonly at: number; readonly next: string; readonly times: number },
  grammar: Grammar,
): boolean {
  const scale = grammar.scale.exec(text.slice(at + next.length, at + next.length + 12))?.[1];
  // 5,486万 5,480万 are two numbers; 3천5백만 is one.
  if (scale !== undefined) return times < 10_000 || (grammar.words.scales[scale] ?? 1) < times;
  return next[0] !== " " && directUnit(text, at + next.length, grammar) !== null;
}

function wordsAt(
  text: string,
  from: number,
  written: string,
  grammar: Grammar,
  taken: Taken,
): Printed | null {
  // 十九点八: digits after a point.
  const point = /^[点點]([〇零一二三四五六七八九]+)/u.exec(text.slice(from + written.length));
  const to = from + written.length + (point?.[0].length ?? 0);
  if (!taken.isFree(from, to)) return null;
  const isPercent = grammar.percentBefore?.test(text.slice(0, from)) ?? false;
  const more = /^(?:多|余|餘|여|гаруй )/u.exec(text.slice(to, to + 8))?.[0].length ?? 0;
  const unit = unitAfter(text, to + more, grammar);
  const times = grammar.multiple.test(text.slice(to, to + 12));
  // A number word is a figure where something is counted by it; elsewhere it is only a word.
  if (!isPercent && !times && !(unit && unit.units.length > 0)) return null;
  if (grammar.words.joiner === " ?" && /^[영일이삼사오육칠팔구]$/.test(written)) return null;
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

/** The number with what stands around it: unit, qualifier, and whether it tells a change or a multiple. */
function dressed(text: string, bare: Printed, unit: PrintedUnit | null, grammar: Grammar): Printed {
  const ahead = text.slice(Math.max(0, bare.from - 30), bare.from);
  const percent = grammar.percentBefore?.exec(ahead);
  if (percent) {
    const own: PrintedUnit = {
      units: ["percent"],
      factor: 1,
      from: bare.from - percent[0].length,
      to: bare.from,
    };
    return { ...bare, unit: own, qualifier: qualifierOf(ahead.slice(0, percent.index), "", grammar) };
  }
  if (!unit && grammar.multiple.test(text.slice(bare.to, bare.to + 12)))
    return { ...bare, kind: "multiple", qualifier: qualifierOf(ahead, "", grammar) };
  const own = unit && unit.units.length > 0 ? unit : (unitBefore(text, bare.from, grammar) ?? unit);
  const end = Math.max(bare.to, unit?.to ?? 0);
  const between = text.slice(bare.to, bare.to + 12);
  const after = text.slice(end, end + 40);
  let qualifier = qualifierOf(
    own && own.to <= bare.from ? text.slice(Math.max(0, own.from - 20), own.from) : ahead,
    after,
    grammar,
  );
  if (qualifier === "exact") qualifier = qualifierOf(ahead, between, grammar);
  const late = /^ ?(?:\+|多|余|餘|여|гаруй|хүрэхгүй|орчим|超|未満|以上|強|弱)/.exec(between);
  const lateUnit = own === null && late ? unitAfter(text, bare.to + late[0].length, grammar) : null;
  const isChange =
    /^[+\-−–]/.test(bare.text) ||
    grammar.changeBefore.test(text.slice(Math.max(0, bare.from - 40), bare.from)) ||
    grammar.changeAfter.test(after);
  return {
    ...bare,
    end: Math.max(end, lateUnit?.to ?? 0),
    qualifier,
    unit: own ?? lateUnit,
    kind: isChange ? "change" : "level",
  };
}

function qualifierOf(ahead: string, after: string, { before, after: behind }: Grammar): Qualifier {
  const [, late] = behind.find(([pattern]) => pattern.test(after)) ?? [];
  if (late) return late;
  const [, early] = before.find(([pattern]) => pattern.test(ahead)) ?? [];
  return early ?? "exact";
}

function directUnit(text: string, at: number, { units }: Grammar): PrintedUnit | null {
  const direct = longest(units, text.slice(at, at + 48));
  return direct && { units: direct[0].units, factor: direct[0].factor, from: at, to: at + direct[1] };
}

function unitAfter(text: string, at: number, grammar: Grammar): PrintedUnit | null {
  const { units, words } = grammar;
  const rest = text.slice(at, at + 48);
  const direct = directUnit(text, at, grammar);
  if (direct) return direct;
  if (!words.wordEdge.includes("A-Z")) return null;
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

function longest(units: Grammar["units"], rest: string): readonly [Grammar["units"][number], number] | null {
  let best: readonly [Grammar["units"][number], number] | null = null;
  for (const unit of units) {
    const length = unit.after?.exec(rest)?.[0].length ?? 0;
    if (length > (best?.[1] ?? 0)) best = [unit, length];
  }
  return best;
}

function unitBefore(text: string, at: number, { units }: Grammar): PrintedUnit | null {
  const ahead = text.slice(Math.max(0, at - 24), at).replace(/(?:약|최소|최대) ?$/u, "");
  for (const { before, units: own, factor } of units) {
    const match = before?.exec(ahead);
    if (match) return { units: own, factor, from: at - (ahead.length - match.index), to: at };
  }
  return null;
}

function decimal(written: string, { words }: Grammar): { readonly value: number; readonly decimals: number } {
  let bare = written.replace(/[−–]/, "-").replace(/[ '\u2019\u202f]/g, "");
  if (words.commaDecimals && /,\d{1,2}$/.test(bare) && !/\./.test(bare))
    bare = bare.replace(/,(\d{1,2})$/, ".$1");
  bare = bare.replaceAll(",", "");
  return { value: Number(bare), decimals: bare.split(".")[1]?.length ?? 0 };
}

/** The size of the last digit that is not a nought: 10 of 120, 1,000 of 45,000. */
function coarseOf(value: number, step: number): number {
  if (value === 0) return step;
  let size = step;
  while (Number.isInteger(Math.round((value / (size * 10)) * 1e6) / 1e6) && size < Math.abs(value))
    size *= 10;
  return size;
}

/** 24 of the 1,077 blocks: the first is counted in what the second is. */
function sharedUnits(text: string, numbers: readonly Printed[], { words }: Grammar): Printed[] {
  return numbers.map((number, index) => {
    const next = numbers[index + 1];
    if (number.unit || !next?.unit || next.unit.from < next.to || number.kind !== "level") return number;
    const isShare = new RegExp(words.outOf, "iu").test(text.slice(number.end, next.from));
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
