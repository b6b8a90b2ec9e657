import type { Locale } from "../model/locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { mn } from "./mn.ts";
import type { Phrasebook } from "./phrasebook.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

/** The words of each language. */
export const phrasebooks: { readonly [L in Locale]: Phrasebook } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
};
