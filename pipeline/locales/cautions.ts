import type { Locale } from "../model/locale.ts";
import type { CautionWords } from "./caution-words.ts";
import { cautions as en } from "./en/cautions.ts";
import { cautions as ja } from "./ja/cautions.ts";
import { cautions as ko } from "./ko/cautions.ts";
import { cautions as mn } from "./mn/cautions.ts";
import { cautions as zhHans } from "./zh-Hans/cautions.ts";
import { cautions as zhHant } from "./zh-Hant/cautions.ts";

/** What makes of a figure another number than a record's, in each language. */
export const cautionWords: { readonly [L in Locale]: CautionWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};
