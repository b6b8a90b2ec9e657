import type { Problem } from "../../model/define-problem.ts";

/** One text of the program or of a dataset, where it stands, and what a language has for it. */
export interface Translation {
  /** Path under the root. */
  readonly file: string;
  /** What names it in its file. */
  readonly row: string;
  /** The row in the file, the header being 1; null for one that is not there yet. */
  readonly at: number | null;
  /** The column of the language in the file. */
  readonly column: string;
  /** What is to be said: in English where there is English. */
  readonly text: string;
  /** The translation so far; "" if there is none. */
  readonly current: string;
  /** What its braces mean, when it is shown, or what it is for. */
  readonly note: string;
  readonly mayBeEmpty: boolean;
  /** What is wrong with another translation. */
  readonly judge: (text: string) => readonly Problem[];
}

/** The texts of the program, or of one dataset. */
export interface TranslationGroup {
  /** `program`, or the dataset's id. */
  readonly id: string;
  /** Who has read the language here; nobody where nothing is said. */
  readonly reviewedBy: Translation;
  readonly texts: readonly Translation[];
}

/** The columns of a translator's sheet besides that of the language. */
export const sheetColumns = { file: "file", row: "row", text: "text", note: "note", state: "state" } as const;
export const reviewedBy = "reviewed by";
