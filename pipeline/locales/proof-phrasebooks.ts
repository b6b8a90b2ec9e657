import type { Locale } from "../model/locale.ts";
import { fixedWords, type WordsOf } from "../words/fixed-words.ts";
import { requireTexts } from "../words/lacking-texts.ts";
import { phrasebooks } from "./phrasebooks.ts";
import { proofShape } from "./proof-words.ts";

export type ProofWords = WordsOf<typeof proofShape>;

export function proofWords(locale: Locale): ProofWords {
  requireTexts(locale, ["proof"]);
  return fixedWords(proofShape, "proof", "proof", phrasebooks[locale]);
}
