import { keyOf } from "../../../model/figure-key.ts";
import { covers } from "../numbers/printed.ts";
import type { Candidate } from "../readings/candidates.ts";
import type { Reading } from "../verdict.ts";
import { type Charge, near, wordsBeside } from "./charge.ts";
import type { Court } from "./court.ts";

/** What an earlier edition said, where the text says that it speaks of that edition. */
export function ofNamedEdition(
  charge: Charge,
  candidates: readonly Candidate[],
  { earlier }: Court,
): Reading | null {
  const { y, y2 } = charge.around.block.grammar.edition.exec(wordsBeside(charge))?.groups ?? {};
  const edition = earlier.find(({ year }) => year === (y ?? y2));
  const [best] = candidates;
  if (!edition || !best) return null;
  for (const { observation, amount, total } of candidates) {
    const then = total >= near * best.total ? edition.byKey.get(keyOf(observation)) : undefined;
    const inPrinted = then && then.amount * (amount / (observation.amount || 1));
    if (then && inPrinted !== undefined && covers(charge.printed, inPrinted, then.qualifier))
      return { operation: "value", operands: [then], edition: edition.year, amount: inPrinted };
  }
  return null;
}
