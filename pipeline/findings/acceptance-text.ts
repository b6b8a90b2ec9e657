import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";

/** Who answers for an accepted finding and until when, and what becomes of its rows; "" for one that nobody accepted. */
export function acceptanceText({ accepted, leftOut }: Finding, { frame, punctuation }: Phrasebook): string {
  if (!accepted) return "";
  const by = frame.acceptedBy(accepted.author, accepted.expires);
  return leftOut ? `${by}${punctuation.clause}${frame.leftOut}` : by;
}
