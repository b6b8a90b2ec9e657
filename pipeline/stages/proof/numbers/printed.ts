import type { Qualifier } from "../../../model/quantity.ts";
import type { Unit } from "../../../model/unit.ts";

export interface PrintedUnit {
  /** Every unit the word may mean; none for a mere counter. */
  readonly units: readonly Unit[];
  readonly factor: number;
  readonly from: number;
  readonly to: number;
}

/** A number as a text prints it: where, how much, and between which values the truth may lie. */
export interface Printed {
  readonly from: number;
  readonly to: number;
  /** The place after its unit, where one follows. */
  readonly end: number;
  readonly text: string;
  readonly value: number;
  /** The size of the last digit printed, and of the last that is not a nought. */
  readonly step: number;
  readonly coarse: number;
  readonly qualifier: Qualifier;
  readonly unit: PrintedUnit | null;
  readonly kind: "level" | "change" | "multiple" | "fraction";
  /** A range: the other end. */
  readonly upTo?: number;
  /** The word after the digits and what it multiplies by. */
  readonly scale: number;
  readonly decimals: number;
}

/** Whether an exact amount lies where the printed number says. Amounts are in the printed number's own unit. */
export function covers(printed: Printed, amount: number, published: Qualifier = "exact"): boolean {
  const { value, step, coarse, qualifier } = printed;
  const near = (width: number) =>
    amount >= value - width - rounding(value) && amount <= value + width + rounding(value);
  if (printed.upTo !== undefined)
    return (
      amount >= value - step / 2 - rounding(value) && amount <= printed.upTo + step / 2 + rounding(value)
    );
  if (printed.kind === "fraction") return near(4);
  if (near(step / 2)) return true;
  // A bound that was published is no more exact than the text that repeats it.
  const loose = published === "about" || published !== "exact";
  const margin = Math.max(coarse, Math.abs(value) * 0.05);
  switch (qualifier) {
    case "about":
      return near(Math.max(coarse, Math.abs(value) * 0.02));
    case "more-than":
      return amount > value && amount <= value + Math.max(margin, Math.abs(value) * 0.15);
    case "at-least":
      return amount >= value && amount <= value + Math.max(margin, Math.abs(value) * 0.15);
    case "less-than":
      return amount < value && amount >= value - Math.max(margin, Math.abs(value) * 0.15);
    case "at-most":
      return amount <= value && amount >= value - Math.max(margin, Math.abs(value) * 0.15);
    default:
      return loose && near(Math.min(coarse / 2, Math.abs(value) * 0.01));
  }
}

/** Halves are rounded either way, and doubles are not exact. */
function rounding(value: number): number {
  return Math.abs(value) * 1e-9 + 1e-12;
}
