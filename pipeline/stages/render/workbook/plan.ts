import type { Locale } from "../../../model/locale.ts";

/** A workbook independent of any library: texts and numbers, and where they stand. */
export interface WorkbookPlan {
  readonly title: string;
  readonly author: string;
  readonly language: Locale;
  /** The day that replaces every timestamp, as `yyyy-mm-dd`. */
  readonly date: string;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** The lines in column A between the title and the table, one a row. */
  readonly lines: readonly WorkbookLine[];
  readonly table: TablePlan | null;
  /** The lines below the table of a sheet that is read from above, as a page is. */
  readonly below?: readonly WorkbookLine[];
  /** Drawn below its lines, one under another. */
  readonly charts?: readonly LineChartPlan[];
  /** Whether its tab has the colour of what nobody should take for real. */
  readonly isIllustrative?: boolean;
}

/** Where the header of a sheet's table stands: below its title and lines. */
export function headerRow({ lines }: Pick<SheetPlan, "lines">): number {
  return lines.length + 2;
}

/** Lines over years, drawn from the cells of another sheet. */
export interface LineChartPlan {
  readonly title: string;
  readonly unit: string;
  /** What it shows, for who does not see it. */
  readonly description: string;
  /** The sheet, and which rows of its table are lines, counted from zero. */
  readonly sheet: string;
  readonly rows: readonly number[];
  /** The years across, each as long after the one before it, and the column of the first. */
  readonly years: readonly string[];
  readonly left: number;
  readonly colors: readonly string[];
}

export type WorkbookLine = string | Link | { readonly heading: string };

export interface TablePlan {
  /** Letters, digits and underscores, unlike a cell's address. */
  readonly id: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Cell[])[];
  /** How many columns stay in sight on the left; none by default. */
  readonly kept?: number;
}

export interface ColumnPlan {
  readonly header: string;
  readonly align: "left" | "right";
  /** In characters; wider text wraps. */
  readonly widest: number;
  /** The most lines that a row shows; the cell contains the rest. */
  readonly mostLines?: number;
  /** Whether it is within the print area, which ends before the first that is not; by default it is. */
  readonly isPrinted?: boolean;
}

/** Null stands for an empty cell. */
export type Cell = string | Link | FormattedNumber | null;

/** Text that links to the first cell of another sheet. */
export interface Link {
  readonly text: string;
  readonly sheet: string;
}

export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}
