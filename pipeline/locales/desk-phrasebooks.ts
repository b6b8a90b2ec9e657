import type { Locale } from "../model/locale.ts";
import { fixedWords, type WordsOf } from "../words/fixed-words.ts";
import { requireTexts } from "../words/lacking-texts.ts";
import { deskShape } from "./desk-words.ts";
import { phrasebooks } from "./phrasebooks.ts";

export type DeskWords = WordsOf<typeof deskShape>;

export function deskWords(locale: Locale): DeskWords {
  requireTexts(locale, ["desk"]);
  return fixedWords(deskShape, "desk", "desk", phrasebooks[locale]);
}
