import type { Problem } from "../../model/define-problem.ts";

/** A text of the program or of a dataset, its place, and its translation so far. */
export interface Translation {
  /** Path under the root. */
  readonly file: string;
  /** The name of its row in the file. */
  readonly row: string;
  /** The row in the file, the header being 1; null for one that is not there yet. */
  readonly at: number | null;
  /** The column of the language in the file. */
  readonly column: string;
  /** The text to translate, in English if there is any. */
  readonly text: string;
  /** The translation so far, or "". */
  readonly current: string;
  /** What its braces mean, when it is shown, or what it is for. */
  readonly note: string;
  readonly mayBeEmpty: boolean;
  /** The problems of another translation. */
  readonly judge: (text: string) => readonly Problem[];
}

/** The texts of the program, or of one dataset. */
export interface TranslationGroup {
  /** `program`, or the dataset's id. */
  readonly id: string;
  /** Who has reviewed the language here, if anybody. */
  readonly reviewedBy: Translation;
  readonly texts: readonly Translation[];
}

/** The columns of a translator's sheet besides that of the language. */
export const sheetColumns = { file: "file", row: "row", text: "text", note: "note", state: "state" } as const;
export const reviewedBy = "reviewed by";
