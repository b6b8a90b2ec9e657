import { isMeasured } from "../../../model/unit.ts";
import type { Printed } from "../numbers/printed.ts";
import type { Published } from "../record.ts";
import { type Charge, tellsChange, wordsBeside } from "./charge.ts";

/** A number without the minus before it, where nothing in its clause speaks of a change; null where it has none, or may have one. */
export function withoutMinus(charge: Charge): Printed | null {
  const { printed, around } = charge;
  const { block, sentence } = around;
  if (!isSigned(printed) || printed.upTo !== undefined) return null;
  // The dash of a list stands at its item's head.
  if (printed.from === sentence.from && !printed.text.startsWith("−")) return null;
  if (block.grammar.changed.test(wordsBeside(charge)) || tellsChange(charge)) return null;
  const text = printed.text.replace(/^[-−–]/, "");
  return { ...printed, text, value: Math.abs(printed.value), kind: "level" };
}

/** Whether an amount cannot be below nought, or is met without its minus hardly by chance: by its digits, or by all that is said of it. */
export function isNeverNegative({ unit }: Published, bare: Printed, coverage = 0): boolean {
  return !isMeasured(unit) || bare.text.replace(/\D/g, "").length >= 2 || coverage >= mostlySaid;
}

const mostlySaid = 0.75;

function isSigned({ text }: Printed): boolean {
  return /^[-−–]/.test(text);
}
