import type { Statement } from "../../../model/passage.ts";
import { sayIn } from "../languages.ts";
import { claimOf, tokensOf } from "./claim-of.ts";
import { partsIn, type Wording } from "./parts-in.ts";
import type { SentenceTelling } from "./repeated.ts";
import type { Sentence } from "./sentence.ts";
import { unsayable } from "./unsayable.ts";

/** A sentence with its figures filled in, and what it claims; null where a figure is missing or does not support it. */
export function tellSentence(
  { id, row, onTrack }: Sentence,
  { of, among }: Pick<SentenceTelling, "of" | "among">,
  wording: Wording,
): Statement | null {
  const text = sayIn(row.translated.sentence, wording.locale, wording.languages);
  const parts = partsIn(text, among, wording);
  if (!parts) return null;
  const tokens = tokensOf(text, among);
  if (unsayable(tokens, among)) return null;
  const claimed = {
    id: of === "" ? id : `${id}@${of.replace("\u0000", "·")}`,
    hasStanding: onTrack !== null,
  };
  return { parts, claim: claimOf(claimed, { tokens, parts }, among) };
}
