import type { Locale } from "../model/locale.ts";
import { numbers as en } from "./en/numbers.ts";
import { numbers as ja } from "./ja/numbers.ts";
import { numbers as ko } from "./ko/numbers.ts";
import { numbers as mn } from "./mn/numbers.ts";
import type { NumberWords } from "./number-words.ts";
import { numbers as zhHans } from "./zh-Hans/numbers.ts";
import { numbers as zhHant } from "./zh-Hant/numbers.ts";

/** How each language writes numbers in running text. */
export const numberWords: { readonly [L in Locale]: NumberWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};
