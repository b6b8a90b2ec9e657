import type { Phrasebook } from "../locales/phrasebook.ts";
import type { Finding } from "../model/finding.ts";

/** Who accepted a finding, until when, and what happens to its rows; "" for one not accepted. */
export function acceptanceText({ accepted, leftOut }: Finding, { frame, punctuation }: Phrasebook): string {
  if (!accepted) return "";
  const by = frame.acceptedBy(accepted.author, accepted.expires);
  return leftOut ? `${by}${punctuation.clause}${frame.leftOut}` : by;
}
