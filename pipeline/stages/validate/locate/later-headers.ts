import type { Sheet } from "../../../model/sheet.ts";
import { rawText } from "../readers/cell.ts";
import { missingMarker } from "../readers/missing-marker.ts";
import { normalize } from "../readers/normalize.ts";
import { nameIn, type Spellings } from "./header-names.ts";
import type { Located } from "./located.ts";

/** Recognizes further header rows below a table's header. */
export class LaterHeaders {
  private readonly sheet: Sheet;
  private readonly located: Located;
  private readonly spellings: Spellings;
  /** Columns of numbers and dates. */
  private readonly numbers: readonly number[];
  /** The rows of the header, and the columns that each names. */
  private readonly headerRows: readonly { readonly header: number; readonly named: readonly number[] }[];

  constructor(sheet: Sheet, located: Located, spellings: Spellings, numbers: readonly number[]) {
    this.sheet = sheet;
    this.located = located;
    this.spellings = spellings;
    this.numbers = numbers;
    const { columns, headerRow, contract } = located;
    this.headerRows = Array.from({ length: contract.levels ?? 1 }, (_, at) => {
      const header = headerRow - at;
      const own = [...columns.values()].filter((column) => this.textAt(header, column) !== "");
      // Beside years or places across, the column of rows may have no name.
      return { header, named: own.length > 0 ? own : sheet.cells.columnsNear(header) };
    });
  }

  /** Programs that print page by page repeat the header; such a row is not data. */
  isRepeated(row: number): boolean {
    return this.headerRows.some(
      ({ header, named }) => named.length > 0 && named.every((column) => this.isSame(row, header, column)),
    );
  }

  /** Where the first row comes again below it, it begins the same table in another unit or of another year. */
  beginsAgain(row: number, keys: readonly number[]): boolean {
    const { firstRow } = this.located;
    return keys.length > 0 && keys.every((column) => this.isSame(row + 1, firstRow, column));
  }

  /** Column names in other positions begin a second table; a single name may be a value. */
  isOther(row: number): boolean {
    const names = new Set<string>();
    for (const column of this.sheet.cells.columnsNear(row)) {
      const name = nameIn(rawText(this.sheet, row, column), this.spellings);
      if (name !== undefined) names.add(name);
    }
    return names.size > 1 && names.size * 2 >= this.located.columns.size;
  }

  /** After a gap, a row with words in all columns of numbers and dates is another table's header. */
  isForeign(row: number): boolean {
    const { cells } = this.sheet;
    let words = 0;
    for (const column of this.numbers) {
      if (cells.isEmpty(row, column)) continue;
      const text = cells.text(row, column);
      if (cells.kind(row, column) !== "text" || /\d/u.test(text) || missingMarker(normalize(text)))
        return false;
      words++;
    }
    return words > 1;
  }

  private isSame(row: number, other: number, column: number): boolean {
    return this.textAt(row, column) === this.textAt(other, column);
  }

  private textAt(row: number, column: number): string {
    return normalize(rawText(this.sheet, row, column));
  }
}
