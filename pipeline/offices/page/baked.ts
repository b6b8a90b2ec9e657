import type { Locale } from "../../model/locale.ts";

/** The data embedded in a page by `almanac page`. */
export interface Baked {
  readonly edition: string;
  /** The publication date, after which the page is outdated. */
  readonly published: string;
  /** The files asked for, by path below the edition's folder. */
  readonly wanted: readonly string[];
  /** The languages of the page, the office's first. */
  readonly languages: readonly PageLanguage[];
}

export interface PageLanguage {
  readonly locale: Locale;
  readonly words: PageTexts;
  /** When each wanted file is due, in words; "" where no day is set. */
  readonly due: readonly string[];
}

/** The fixed words of the page in one language. */
export interface PageTexts {
  readonly [name: string]: string;
}

/** The characters that the report's print can draw. */
export interface OfficeCoverage {
  readonly isWhole: boolean;
  readonly ranges: readonly (readonly [from: number, to: number])[];
}

export const coverageFile = "typeface.json";

/** The path of the program's sheets of words in the page, for `words/sheets.ts`. */
export const wordsFolder = "almanac/words";
