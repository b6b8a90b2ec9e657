/** One cell, counted from 1 as spreadsheets do. `file` is the path under `data/raw/<edition>`; a CSV file's sheet is "". */
export interface CellRef {
  /** Given for another edition than the current one. */
  readonly edition?: string;
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both corners included. */
export interface CellRange extends CellRef {
  readonly toRow: number;
  readonly toColumn: number;
}

/** Column letters of a column number: 1 → A, 28 → AB. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function rangeOf(cell: CellRef | CellRange): CellRange {
  return "toRow" in cell ? cell : { ...cell, toRow: cell.row, toColumn: cell.column };
}

/** Cells as a spreadsheet names them: `E6` or `E6:E18`. */
export function formatCells(at: CellRef | CellRange): string {
  const { row, column, toRow, toColumn } = rangeOf(at);
  const first = columnLetters(column) + row;
  return row === toRow && column === toColumn ? first : `${first}:${columnLetters(toColumn)}${toRow}`;
}

/** Row and column of a cell's name: `E10` → row 10, column 5; null for anything else. */
export function parseCells(name: string): { readonly row: number; readonly column: number } | null {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})([1-9]\d*)$/.exec(name) ?? [];
  if (letters === "") return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** Gives `air/stations.xlsx › Data`; for a CSV file, just the file. */
export function formatSheet(file: string, sheet: string): string {
  if (sheet === "") return file;
  return `${file} › ${/[\s!']/.test(sheet) ? `'${sheet.replaceAll("'", "''")}'` : sheet}`;
}

/** The full address: `air/stations.xlsx › Data!E6:E18`, `air/stations.csv › D3`. */
export function formatAddress(at: CellRef | CellRange): string {
  return beforeCells(at) + formatCells(at);
}

/** Whether cells are in one sheet of one file. */
export function isSameSheet(a: Pick<CellRef, "file" | "sheet">, b: Pick<CellRef, "file" | "sheet">): boolean {
  return a.file === b.file && a.sheet === b.sheet;
}

/** The part of an address before the cells. */
export function beforeCells({ file, sheet }: Pick<CellRef, "file" | "sheet">): string {
  return formatSheet(file, sheet) + (sheet === "" ? " › " : "!");
}

/** The fewest rectangles that cover the cells, ordered by file, sheet, column and row. */
export function mergeRanges(cells: Iterable<CellRef | CellRange>): CellRange[] {
  const runs = joinWhere(
    [...cells].map(rangeOf).sort(byColumn),
    (a, b) => a.column === b.column && a.toColumn === b.toColumn && b.row <= a.toRow + 1,
    (a, b) => ({ ...a, toRow: Math.max(a.toRow, b.toRow) }),
  );
  return joinWhere(
    runs.sort(byRow),
    (a, b) => a.row === b.row && a.toRow === b.toRow && b.column <= a.toColumn + 1,
    (a, b) => ({ ...a, toColumn: Math.max(a.toColumn, b.toColumn) }),
  ).sort(byColumn);
}

function joinWhere(
  sorted: readonly CellRange[],
  touches: (a: CellRange, b: CellRange) => boolean,
  join: (a: CellRange, b: CellRange) => CellRange,
): CellRange[] {
  const joined: CellRange[] = [];
  for (const range of sorted) {
    const last = joined.at(-1);
    if (last && last.file === range.file && last.sheet === range.sheet && touches(last, range)) {
      joined[joined.length - 1] = join(last, range);
    } else joined.push(range);
  }
  return joined;
}

/** Code-unit order, the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySheet(a: CellRef, b: CellRef): number {
  return compareText(a.file, b.file) || compareText(a.sheet, b.sheet);
}

function byColumn(a: CellRange, b: CellRange): number {
  return bySheet(a, b) || a.column - b.column || a.toColumn - b.toColumn || a.row - b.row;
}

function byRow(a: CellRange, b: CellRange): number {
  return bySheet(a, b) || a.row - b.row || a.toRow - b.toRow || a.column - b.column;
}
