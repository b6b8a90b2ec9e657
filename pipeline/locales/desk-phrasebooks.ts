import type { Locale } from "../model/locale.ts";
import { fixedWords, type WordsOf } from "../words/fixed-words.ts";
import { lackingTexts, requireTexts } from "../words/lacking-texts.ts";
import { commandShape } from "./command-words.ts";
import { deskShape } from "./desk-words.ts";
import { completeLocales, phrasebooks } from "./phrasebooks.ts";

export type DeskWords = WordsOf<typeof deskShape>;

export function deskWords(locale: Locale): DeskWords {
  requireTexts(locale, ["desk"]);
  return fixedWords(deskShape, "desk", "desk", phrasebooks[locale]);
}

/** The languages that the desk speaks: those that are complete and have its own words. */
export function deskLocales(): readonly Locale[] {
  return completeLocales().filter((locale) => lackingTexts(locale, ["desk"]) === null);
}

export type CommandWords = WordsOf<typeof commandShape>;

/** What commands say that also run at the desk. */
export function commandWords(locale: Locale): CommandWords {
  return fixedWords(commandShape, "desk", "commands", phrasebooks[locale]);
}
