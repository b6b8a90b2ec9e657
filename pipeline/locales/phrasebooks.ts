import type { Locale } from "../model/locale.ts";
import { en } from "./en.ts";
import { ja } from "./ja.ts";
import { ko } from "./ko.ts";
import { mn } from "./mn.ts";
import type { Language, Phrasebook } from "./phrasebook.ts";
import { zhHans } from "./zh-Hans.ts";
import { zhHant } from "./zh-Hant.ts";

/** The words of each language, which call places by their codes and offices as they call themselves. */
export const phrasebooks: { readonly [L in Locale]: Phrasebook } = {
  en: withoutNames(en),
  "zh-Hans": withoutNames(zhHans),
  "zh-Hant": withoutNames(zhHant),
  ja: withoutNames(ja),
  ko: withoutNames(ko),
  mn: withoutNames(mn),
};

function withoutNames(language: Language): Phrasebook {
  return { ...language, problems: {}, area: (code) => code, office: (name) => name };
}
