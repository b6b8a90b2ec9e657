import type { Candidate } from "../readings/candidates.ts";
import { type Charge, kinOf } from "./charge.ts";
import { isMadeOf } from "./made-of.ts";
import { isPartOfLess } from "./of-a-whole.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";
import { isToldByAnother } from "./told-by-another.ts";

/** Whether a figure is likelier to be another number, and right, than a wrong one of what its words speak of. */
export function isAnotherNumber(charge: Charge, best: Candidate): boolean {
  if (isSaidOtherwise(charge, best) || isPartOfLess(charge, best)) return true;
  // In a row each number is of its own place or part, and no sum of the others.
  return kinOf(charge, best) < 2 && (isMadeOf(charge, best) || isToldByAnother(charge, best));
}
