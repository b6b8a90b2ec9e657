import type { Locale } from "../model/locale.ts";
import { fixedWords, type WordsOf } from "../words/fixed-words.ts";
import { commandShape } from "./command-words.ts";
import { phrasebooks } from "./phrasebooks.ts";

export type CommandWords = WordsOf<typeof commandShape>;

export function commandWords(locale: Locale): CommandWords {
  return fixedWords(commandShape, "desk", "commands", phrasebooks[locale]);
}
