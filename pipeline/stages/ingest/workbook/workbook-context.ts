import type { Source } from "./inflate-part.ts";
import type { SharedTexts } from "./texts.ts";

/** What the sheets of one workbook share. */
export interface WorkbookContext {
  readonly source: Source;
  readonly file: string;
  readonly date1904: boolean;
  readonly texts: SharedTexts;
  /** Number format code by cell style. */
  readonly formats: readonly string[];
  /** The workbook names a styles part that it does not hold, so no number's format is known. */
  readonly stylesLost: boolean;
  /** Results of formulas are not to be believed. */
  readonly resultsStale: boolean;
  /** Cells, chunks of cells, and characters of text in cells that the sheets have used up together. */
  readonly budget: { cells: number; chunks: number; characters: number };
}
