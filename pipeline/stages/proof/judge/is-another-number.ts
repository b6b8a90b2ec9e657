import type { Candidate } from "../readings/candidates.ts";
import { type Charge, kinOf } from "./charge.ts";
import { isSaidOtherwise } from "./said-otherwise.ts";
import { isToldByAnother } from "./told-by-another.ts";

/** Whether a figure is likelier to be another number, and right, than a wrong one of what its words speak of. */
export function isAnotherNumber(charge: Charge, best: Candidate): boolean {
  // In a row each number is of its own place or part.
  return isSaidOtherwise(charge, best) || (kinOf(charge, best) < 2 && isToldByAnother(charge, best));
}
