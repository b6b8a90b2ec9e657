import type { Locale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import { ja } from "./words/ja.ts";
import { ko } from "./words/ko.ts";
import { mn } from "./words/mn.ts";
import type { ShiftWords } from "./words/shift-words.ts";
import { zhHans } from "./words/zh-Hans.ts";
import { zhHant } from "./words/zh-Hant.ts";

export const words: { readonly [L in Locale]: ShiftWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};
