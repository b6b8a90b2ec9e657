import { groupBy } from "../../model/group-by.ts";
import type { Observation } from "../../model/observation.ts";
import { type Derivation, isMissing, type Quantity } from "../../model/quantity.ts";
import { compareText } from "../../model/source.ts";

/** A total and its terms; a term that is subtracted counts −1 times. */
interface Sum {
  readonly whole: Quantity;
  readonly parts: readonly { readonly part: Quantity; readonly times: 1 | -1 }[];
}

type Present = Observation & { readonly value: Quantity };

/** Sums with a smaller relative difference differ by binary noise. */
const NOISE = 1e-9;
/** A whole is among the largest: the world, a region, a country. */
const MOST_WHOLES = 3;

/** Whether a total stands beside all its parts and the printed parts do not add up to the printed total. */
export function partsDoNotAddUp(
  observations: readonly Observation[],
  printed: (quantity: Quantity) => number,
): boolean {
  const present = observations.filter((each): each is Present => !isMissing(each.value));
  // If all are printed as they are, sums are exact, too.
  if (present.every(({ value }) => printed(value) === value.amount)) return false;
  for (const { whole, parts } of sumsAmong(present)) {
    const sum = parts.reduce((before, { part, times }) => before + times * printed(part), 0);
    if (!areSame(sum, printed(whole))) return true;
  }
  return false;
}

function* sumsAmong(present: readonly Present[]): Iterable<Sum> {
  yield* calculated(present);
  for (const group of groupBy(present, ({ indicator, value }) => `${indicator} ${value.unit}`).values()) {
    for (const of of groupBy(group, ({ area, period }) => `${area} ${period}`).values()) {
      yield* adjacent(of, ({ breakdown }) => breakdown);
    }
    for (const of of groupBy(group, ({ breakdown, period }) => `${period} ${breakdown}`).values()) {
      yield* adjacent(of, ({ area }) => area);
    }
    for (const of of groupBy(group, ({ area, breakdown }) => `${area} ${breakdown}`).values()) {
      yield* ofYears(of);
    }
  }
}

/** Totals computed as a sum or a difference of figures shown here. */
function* calculated(present: readonly Present[]): Iterable<Sum> {
  const shown = new Map<Derivation, Quantity>(present.map(({ value }) => [value.derivation, value]));
  for (const { value: whole } of present) {
    const { derivation } = whole;
    if (derivation.from !== "operation" || derivation.operands.length < 2) continue;
    const takesOff = derivation.name === "difference" || derivation.name === "change";
    if (!takesOff && derivation.name !== "total") continue;
    const parts = derivation.operands.flatMap((operand, index): Sum["parts"] => {
      const part = shown.get(operand.derivation);
      return part ? [{ part, times: takesOff && index > 0 ? -1 : 1 }] : [];
    });
    if (parts.length === derivation.operands.length) yield { whole, parts };
  }
}

/** Figures with adjacent names, as parts of one kind have, that add up exactly to another. */
function* adjacent(of: readonly Present[], name: (figure: Present) => string): Iterable<Sum> {
  const inOrder = [...of].sort((a, b) => compareText(name(a), name(b))).map(({ value }) => value);
  const largest = [...inOrder].sort((a, b) => b.amount - a.amount).slice(0, MOST_WHOLES);
  for (const whole of largest) {
    const parts = runWith(
      inOrder.filter((part) => part !== whole),
      whole.amount,
    );
    if (parts) yield { whole, parts: parts.map((part) => ({ part, times: 1 })) };
  }
}

function* ofYears(of: readonly Present[]): Iterable<Sum> {
  const parts = groupBy(
    of.flatMap(({ period, value }) => longerPeriods(period).map((longer) => ({ longer, value }))),
    ({ longer }) => longer,
  );
  if (parts.size === 0) return;
  for (const { period, value: whole } of of) {
    const within = (parts.get(period) ?? []).map(({ value }) => value);
    const sum = within.reduce((before, { amount }) => before + amount, 0);
    if (within.length < 2 || !areSame(sum, whole.amount)) continue;
    yield { whole, parts: within.map((part) => ({ part, times: 1 })) };
  }
}

/** The year of a month, the month and the year of a day. */
function longerPeriods(period: string): string[] {
  return [...period.matchAll(/-/g)].map(({ index }) => period.slice(0, index));
}

/** Two or more consecutive quantities that add up to the amount; amounts below 0 belong to no run. */
function runWith(quantities: readonly Quantity[], amount: number): readonly Quantity[] | null {
  if (!(amount > 0)) return null;
  let from = 0;
  let sum = 0;
  for (const [at, { amount: next }] of quantities.entries()) {
    if (next < 0) [from, sum] = [at + 1, 0];
    else sum += next;
    while (sum > amount && !areSame(sum, amount) && from < at) sum -= quantities[from++]?.amount ?? 0;
    if (areSame(sum, amount) && at > from) return quantities.slice(from, at + 1);
  }
  return null;
}

function areSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= NOISE * Math.max(Math.abs(a), Math.abs(b));
}
