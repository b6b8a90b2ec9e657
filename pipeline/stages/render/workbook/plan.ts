/** A workbook before a library knows of it: what stands where, in words and numbers. */
export interface WorkbookPlan {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** The day that stands for every clock, `yyyy-mm-dd`. */
  readonly date: string;
  readonly sheets: readonly SheetPlan[];
}

export interface SheetPlan {
  readonly name: string;
  readonly title: string;
  /** What stands in column A between the title and the table, a row each. */
  readonly lines: readonly WorkbookLine[];
  readonly table: TablePlan | null;
}

export type WorkbookLine = string | Link | { readonly heading: string };

export interface TablePlan {
  /** Letters, digits and underscores, unlike a cell's address. */
  readonly id: string;
  readonly columns: readonly ColumnPlan[];
  readonly rows: readonly (readonly Cell[])[];
}

export interface ColumnPlan {
  readonly header: string;
  readonly align: "left" | "right";
  /** In characters; wider text wraps. */
  readonly widest: number;
  /** Lines of its cells that a row shows at most: the cell holds what is below. */
  readonly mostLines?: number;
}

export type Cell = string | Link | FormattedNumber;

/** Text that leads to the first cell of another sheet. */
export interface Link {
  readonly text: string;
  readonly sheet: string;
}

export interface FormattedNumber {
  readonly number: number;
  readonly format: string;
}
