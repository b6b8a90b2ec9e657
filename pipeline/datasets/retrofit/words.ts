import type { Locale } from "../../model/locale.ts";
import { en } from "./words/en.ts";
import { ja } from "./words/ja.ts";
import { ko } from "./words/ko.ts";
import { mn } from "./words/mn.ts";
import type { RetrofitWords } from "./words/retrofit-words.ts";
import { zhHans } from "./words/zh-Hans.ts";
import { zhHant } from "./words/zh-Hant.ts";

export const words: { readonly [L in Locale]: RetrofitWords } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};

/** What readers call a meter: the name of its building, that of a sample in their language. */
export function meterName(meter: string, locale: Locale): string {
  const names: { readonly [breakdown: string]: string } = words[locale].breakdowns;
  return Object.hasOwn(names, meter) ? (names[meter] ?? meter) : meter;
}
