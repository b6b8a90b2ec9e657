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
  /** The workbook refers to a styles part that it does not have, so that number formats are unknown. */
  readonly stylesLost: boolean;
  /** Whether results of formulas cannot be trusted. */
  readonly resultsStale: boolean;
  /** Cells, chunks of cells, and characters of cell texts used by all sheets so far. */
  readonly budget: { cells: number; chunks: number; characters: number };
}
