import { Cells, type Sheet, type Span } from "../../pipeline/model/sheet.ts";
import { TextList } from "../../pipeline/model/texts.ts";

/** A cell as a test writes it: a value, or a value with its number format. */
export type TestCell =
  | string
  | number
  | boolean
  | null
  | { readonly value: number; readonly format: string }
  | { readonly error: string }
  | { readonly formula: string }
  | { readonly isoDate: string };

export interface SheetOptions {
  /** `null` makes a CSV file: every cell is text. */
  readonly name?: string;
  readonly file?: string;
  readonly hidden?: boolean;
  readonly date1904?: boolean;
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  /** The row that the first array stands in. */
  readonly firstRow?: number;
}

/** A sheet of the rows given, from A1 on. */
export function sheetOf(rows: readonly (readonly TestCell[])[], options: SheetOptions = {}): Sheet {
  const texts = new TextList();
  const cells = new Cells(texts);
  const place = (text: string) => texts.add(text);
  for (const [index, row] of rows.entries()) {
    for (const [at, cell] of row.entries()) {
      const [r, c] = [index + (options.firstRow ?? 1), at + 1];
      if (cell === null || cell === "") continue;
      if (typeof cell === "string") cells.set(r, c, "text", place(cell));
      else if (typeof cell === "number") cells.set(r, c, "number", cell);
      else if (typeof cell === "boolean") cells.set(r, c, "boolean", Number(cell));
      else if ("error" in cell) cells.set(r, c, "error", place(cell.error));
      else if ("formula" in cell) cells.set(r, c, "uncalculated", place(cell.formula));
      else if ("isoDate" in cell) cells.set(r, c, "date", place(cell.isoDate));
      else cells.set(r, c, "number", cell.value, cells.formatOf(cell.format));
    }
  }
  return {
    file: options.file ?? "x/x.xlsx",
    name: options.name ?? "S",
    hidden: options.hidden ?? false,
    date1904: options.date1904 ?? false,
    cells,
    merges: (options.merges ?? []).map(spanOf),
    hiddenRows: new Set(options.hiddenRows ?? []),
    hiddenColumns: new Set(options.hiddenColumns ?? []),
  };
}

function spanOf(address: string): Span {
  const [, a = "", row = "", b = "", toRow = ""] = /^([A-Z])(\d+):([A-Z])(\d+)$/.exec(address) ?? [];
  const column = (letter: string) => letter.charCodeAt(0) - 64;
  return { row: Number(row), column: column(a), toRow: Number(toRow), toColumn: column(b) };
}
