import type { Qualifier } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";

export interface PrintedUnit {
  /** Every unit the word may mean; empty for a mere counter. */
  readonly units: readonly Unit[];
  readonly factor: number;
  /** Whether the word also counts other things. */
  readonly countsOthers?: boolean | undefined;
  readonly from: number;
  readonly to: number;
}

/** A number as printed: its position, value, and precision. */
export interface Printed {
  readonly from: number;
  readonly to: number;
  /** The position after its unit, if any. */
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** Place values of the last digit printed and of the last non-zero digit. */
  readonly step: number;
  readonly coarse: number;
  readonly qualifier: Qualifier;
  readonly unit: PrintedUnit | null;
  readonly kind: "level" | "change" | "multiple" | "fraction";
  /** The other end of a range. */
  readonly upTo?: number;
  /** The factor of the word of size after the digits. */
  readonly scale: number;
  readonly decimals: number;
}

/** The span of a number with its unit before or after it. */
export function withUnit({ from, end, unit }: Printed): { readonly from: number; readonly to: number } {
  return { from: unit && unit.to <= from ? unit.from : from, to: end };
}

/** Significant digits: 3 for 45.9 and for 70.0, 2 for 1,200. */
export function significant({ text, decimals }: Printed): number {
  const digits = text.replace(/\D/g, "").replace(/^0+/, "");
  return (decimals > 0 ? digits : digits.replace(/0+$/, "")).length;
}

/** Whether a whole number has a leading zero: 024. */
export function isPadded({ text }: Printed): boolean {
  return /^\D*0\d+(?:\D|$)/.test(text) && !/\d[.,]\d/.test(text);
}

/** Whether an amount, in the printed number's unit, agrees with it. */
export function covers(printed: Printed, amount: number, published: Qualifier = "exact"): boolean {
  const { value, step, coarse, qualifier } = printed;
  // “About 100” does not mean anything from 0 to 200.
  const wide = Math.max(step, Math.min(coarse, Math.abs(value) * 0.25));
  const near = (width: number) =>
    amount >= value - width - rounding(value) && amount <= value + width + rounding(value);
  if (printed.upTo !== undefined)
    return (
      amount >= value - step / 2 - rounding(value) && amount <= printed.upTo + step / 2 + rounding(value)
    );
  if (printed.kind === "fraction") return near(4);
  if (near(step / 2)) return true;
  // A published bound is no more exact than the text that repeats it.
  const loose = published === "about" || published !== "exact";
  // A bound of two digits is rounded; one of four is exact.
  const digits = significant(printed);
  const margin = digits > 3 ? 2 * coarse : Math.max(wide, Math.abs(value) * (digits > 2 ? 0.02 : 0.15));
  switch (qualifier) {
    case "about":
      return near(digits > 3 ? 2 * coarse : Math.max(wide, Math.abs(value) * 0.02));
    case "more-than":
      return amount > value && amount <= value + margin;
    case "at-least":
      return amount >= value && amount <= value + margin;
    case "less-than":
      return amount < value && amount >= value - margin;
    case "at-most":
      return amount <= value && amount >= value - margin;
    default:
      // Its digits may be truncated: more than 2.85 for 2.857.
      return loose && near(Math.min(coarse / 2, Math.abs(value) * 0.01));
  }
}

/** Halves are rounded either way, and doubles are inexact. */
function rounding(value: number): number {
  return Math.abs(value) * 1e-9 + 1e-12;
}
