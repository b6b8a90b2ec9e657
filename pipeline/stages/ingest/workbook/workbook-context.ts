import type { Source } from "./read-part.ts";
import type { Texts } from "./texts.ts";

/** What the sheets of one workbook share. */
export interface WorkbookContext {
  readonly source: Source;
  readonly file: string;
  readonly date1904: boolean;
  readonly texts: Texts;
  /** Number format code by cell style; null where the workbook has no styles at all. */
  readonly formats: readonly string[] | null;
  /** Results of formulas are not to be believed. */
  readonly resultsStale: boolean;
  /** Cells, and chunks of cells, that the sheets have used up together. */
  readonly budget: { cells: number; chunks: number };
}
