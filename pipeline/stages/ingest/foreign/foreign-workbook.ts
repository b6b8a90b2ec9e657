import type { Span } from "../../../model/sheet.ts";

/** Kinds of cells in a foreign workbook; a formula without a result is `uncalculated`. */
export const foreignKinds = ["number", "text", "boolean", "error", "uncalculated"] as const;

/** One sheet from the child process, its cells in row order: plain lists, which are fast to pass between processes. */
export interface ForeignSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number[];
  readonly columns: number[];
  /** Indexes into `foreignKinds`. */
  readonly kinds: number[];
  /** A number, 1 or 0 for a boolean, otherwise the text. */
  readonly values: (number | string)[];
  /** Indexes into the workbook's formats. */
  readonly formats: number[];
  readonly formulas: (string | null)[];
  readonly merges: readonly Span[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface ForeignWorkbook {
  readonly sheets: readonly ForeignSheet[];
  /** Number format codes; the first is General. */
  readonly formats: readonly string[];
  readonly date1904: boolean;
  readonly application: string | null;
  /** Sheets without a table: charts, dialogs, old macros. */
  readonly otherSheets: readonly string[];
  /** Other workbooks that formulas of an old one refer to. */
  readonly externalLinks: readonly string[];
  /** For a text file: its encoding. */
  readonly encoding: string | null;
}

/** The sheets of a file, or why there are none. */
export type ForeignRead = ForeignWorkbook | { readonly refused: "encrypted" | "damaged" | "encoding" };

export function emptySheet(name: string, hidden: boolean): ForeignSheet {
  const cells = { rows: [], columns: [], kinds: [], values: [], formats: [], formulas: [] };
  return { name, hidden, ...cells, merges: [], hiddenRows: [], hiddenColumns: [] };
}

export interface ForeignCell {
  readonly row: number;
  readonly column: number;
  readonly kind: (typeof foreignKinds)[number];
  readonly value: number | string;
  readonly format: number;
  readonly formula: string | null;
}

export function addCell(
  sheet: ForeignSheet,
  { row, column, kind, value, format, formula }: ForeignCell,
): void {
  sheet.rows.push(row);
  sheet.columns.push(column);
  sheet.kinds.push(foreignKinds.indexOf(kind));
  sheet.values.push(value);
  sheet.formats.push(format);
  sheet.formulas.push(formula);
}
