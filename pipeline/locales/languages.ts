import type { Locale } from "../model/locale.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { mn } from "./mn.ts";
import type { Language } from "./phrasebook.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

/** The languages that reports are written in: everything about them outside the sheets of words. */
export const languages: { readonly [L in Locale]: Language } = {
  en,
  "zh-Hans": zhHans,
  "zh-Hant": zhHant,
  ja,
  ko,
  mn,
  fr,
};
