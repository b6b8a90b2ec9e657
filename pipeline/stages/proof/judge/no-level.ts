import type { Printed } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import { type Charge, tellsChange } from "./charge.ts";
import { isTypoOf } from "./slips.ts";

/** Whether a number is a change, and neither the record has one below nought nor a slip says which level was meant. */
export function isToldAsChange(printed: Printed, { amount, coverage }: Candidate): boolean {
  if (printed.kind !== "change") return false;
  // What is below nought in the record as in the text is told as it is there: changed by −2.8 million.
  const isBelow = printed.value < 0 && amount < 0;
  return !isBelow && !(isTypoOf(printed, amount) && coverage >= 0.7 && !/^[+]/.test(printed.text));
}

/** Whether the record has a fall, which is told as one, and the text tells of none. */
export function isUntoldFall(charge: Charge, { amount }: Candidate): boolean {
  return amount < 0 && charge.printed.value > 0 && !tellsChange(charge);
}

/** Within 365 days: a round bound is a rule more often than a result. */
export function isRoundBound({ qualifier, decimals }: Printed, { observation }: Candidate): boolean {
  return (
    qualifier !== "exact" && qualifier !== "about" && decimals === 0 && observation.qualifier === "exact"
  );
}
