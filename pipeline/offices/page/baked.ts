import type { Locale } from "../../model/locale.ts";

/** What a page is made with, as `almanac page` writes it into it. */
export interface Baked {
  readonly edition: string;
  /** The day after which the edition is out, and the page old. */
  readonly published: string;
  /** The files that are asked for, by their paths below the edition's folder. */
  readonly wanted: readonly string[];
  /** The languages of the page, that of the office first. */
  readonly languages: readonly PageLanguage[];
}

export interface PageLanguage {
  readonly locale: Locale;
  readonly words: PageTexts;
  /** When each wanted file is due, in words; empty where no day is set. */
  readonly due: readonly string[];
}

/** The fixed words of the page in one language. */
export interface PageTexts {
  readonly [name: string]: string;
}

/** What the report's print can draw. */
export interface OfficeCoverage {
  readonly isWhole: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export const coverageFile = "typeface.json";

/** The program's sheets of words, as `words/sheets.ts` asks for them in the page. */
export const wordsFolder = "almanac/words";
