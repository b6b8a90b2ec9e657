import { keyOf } from "../../../model/figure-key.ts";
import { isCounted, isMeasured } from "../../../model/unit.ts";
import { type Printed, significant } from "../numbers/printed.ts";
import { type Candidate, candidatesFor } from "../readings/candidates.ts";
import type { PublishedFigure } from "../record.ts";
import { type Charge, nearEnough, wordsBeside } from "./charge.ts";

/** The reading whose number is right but whose unit is not; the number must be rare, or everything else stated. */
export function unitSlip(charge: Charge, best: Candidate | undefined): Candidate | null {
  const { printed, evidence, ground } = charge;
  if (!printed.unit || printed.unit.units.length === 0) return null;
  if (!evidence.hasArea && !evidence.hasPeriod && !evidence.periods.some(({ sure }) => sure >= 0.74))
    return null;
  const anchorKeys = new Set(charge.anchors.flatMap(({ reading }) => reading.operands.map(keyOf)));
  const anyUnit = { ...ground, isNear: () => true, beside: () => [] };
  const all = candidatesFor({ ...printed, unit: null }, evidence, anyUnit).filter(
    ({ observation }) => !anchorKeys.has(keyOf(observation)),
  );
  const most = Math.max(all[0]?.total ?? 0, best?.total ?? 0);
  const fitting = all.find(({ fits, total }) => fits && total >= nearEnough * most);
  if (!fitting || fitting.area < 0.7 || fitting.period < 0.7) return null;
  // “+7 t” fits no level, but its unit is right.
  if (printed.unit.factor === 1 && printed.unit.units.includes(fitting.observation.unit)) return null;
  // What is counted goes by several words: 24 houses, where the record has blocks.
  if (isCounted(fitting.observation.unit) && printed.unit.units.every(isCounted)) return null;
  const isMillions = printed.scale >= 1000 && printed.unit.units.includes("percent");
  const isRare = isMillions || /[.,]/.test(printed.text);
  const isAllStated = fitting.coverage >= 0.7 && fitting.area >= 0.9 && fitting.period >= 0.9;
  // No reading has the printed unit.
  const isAlone = best === undefined && isMeasured(fitting.observation.unit);
  if (!isRare && !isAllStated && !isAlone) return null;
  return fitting.coverage >= leastOfUnit ? fitting : null;
}

/** Coverage of the name for a number that is right but for its unit. */
const leastOfUnit = 0.4;

/** Whether a number is a slip of an amount, with enough digits to exclude chance. */
export function isTypoOf(printed: Printed, amount: number): boolean {
  return significant(printed) >= 3 && isSlipOf(printed, amount);
}

/** Powers of ten of a misplaced point, or of a missing or wrong word of size: thousand, 万, million, 億, billion. */
const misplaced = new Set([1, 2, 3, 4, 6, 8, 9]);

/** Whether the digits are the same at another power of ten or in another order. */
export function hasSameDigits(printed: Printed, amount: number): boolean {
  const { value, step } = printed;
  const digits = (number: number) =>
    String(Math.round(Math.abs(number) / step))
      .replace(/0+$/, "")
      .split("")
      .sort()
      .join("");
  const expected = digits(value);
  return expected.length > 1 && expected === digits(amount) && isSlipOf(printed, amount);
}

/** Whether the digits as printed are the same at another power of ten, in another order, or differ in one. */
export function isSlipOf({ value, step, text, decimals }: Printed, amount: number): boolean {
  if (amount === 0 || value === 0) return false;
  const places = Math.round(Math.log10(Math.abs(value / amount)));
  const power = 10 ** places;
  const off = Math.abs(Math.abs(value) / power - Math.abs(amount));
  if (misplaced.has(Math.abs(places)) && off <= Math.max((0.55 * step) / power, 0.006 * Math.abs(amount)))
    return true;
  const hasNought = /^\D*0/.test(text);
  const whole = String(Math.round(Math.abs(value) / step));
  // The digits of a bound are truncated, not rounded.
  return [Math.round, Math.floor].some((cut) => {
    const right = String(cut(Math.abs(amount) / step)).padStart(decimals + 1, "0");
    const written = hasNought ? whole.padStart(right.length, "0") : whole;
    if (written.length !== right.length) return false;
    if ([...written].sort().join("") === [...right].sort().join("")) return true;
    return [...written].filter((digit, at) => digit !== right[at]).length <= 1;
  });
}

/** Whether no slip explains the order of magnitude: 22.2 t a head beside a million tonnes. */
export function isBeyondSlips({ value }: Printed, { amount }: Candidate): boolean {
  const ratio = Math.abs(value / amount);
  if (amount === 0) return Math.abs(value) > 10;
  return value !== 0 && (ratio > mostOff || ratio < 1 / mostOff);
}

/** Thousands for millions are a slip; a factor of a hundred thousand is another subject. */
const mostOff = 20_000;

/** Whether a slip would give the value: near it, one digit off, digits swapped, a power of ten. */
export function isLikely(printed: Printed, { amount }: Candidate): boolean {
  const { value } = printed;
  if (amount === 0 || value === 0) return Math.abs(amount - value) <= 10;
  const ratio = Math.abs(value / amount);
  if (ratio >= 0.4 && ratio <= 2.5) return true;
  return isSlipOf(printed, amount);
}

/** A number without its minus, where its clause is not about a change; null where it has none, or may be negative. */
export function withoutMinus(charge: Charge): Printed | null {
  const { printed, around } = charge;
  const { block, sentence } = around;
  if (!isSigned(printed) || printed.upTo !== undefined) return null;
  // The dash of a list stands at the head of its item.
  if (printed.from === sentence.from && !printed.text.startsWith("−")) return null;
  if (block.grammar.changed.test(wordsBeside(charge))) return null;
  const text = printed.text.replace(/^[-−–]/, "");
  return { ...printed, text, value: Math.abs(printed.value), kind: "level" };
}

/** Whether an amount cannot be negative, or matches without its minus beyond chance, by its digits or coverage. */
export function isNeverNegative({ unit }: PublishedFigure, bare: Printed, coverage = 0): boolean {
  return !isMeasured(unit) || bare.text.replace(/\D/g, "").length >= 2 || coverage >= mostlyStated;
}

const mostlyStated = 0.75;

function isSigned({ text }: Printed): boolean {
  return /^[-−–]/.test(text);
}
