import type { Locale } from "../model/locale.ts";
import { proof as en } from "./en/proof.ts";
import { proof as ja } from "./ja/proof.ts";
import { proof as ko } from "./ko/proof.ts";
import { proof as mn } from "./mn/proof.ts";
import type { ProofWords } from "./proof-words.ts";
import { proof as zhHans } from "./zh-Hans/proof.ts";
import { proof as zhHant } from "./zh-Hant/proof.ts";

/** What each language says of a proofread text. */
export const proofWords: { readonly [L in Locale]: ProofWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};
