import type { Contract } from "../../../model/contract.ts";
import type { Period } from "../../../model/period.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import type { Block } from "./layout.ts";

/** A contract's table and its position on a sheet. */
export interface Located {
  readonly sheet: Sheet;
  readonly contract: Contract;
  readonly headerRow: number;
  /** The first row below the header and its row of units. */
  readonly firstRow: number;
  /** First and last column of the header, including unknown ones. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column number by contract name; optional columns may be missing. */
  readonly columns: ReadonlyMap<string, number>;
  /** The cells of values above the header. */
  readonly fields: ReadonlyMap<string, CellRef>;
  /** Times of all rows, from a title or the definition. */
  readonly times: ReadonlyMap<string, Period>;
  /** Texts of the header cells above each column, nearest first, which may name units. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
  /** The labels of values above the table, as written; a unit may follow. */
  readonly labels: ReadonlyMap<string, string>;
  /** For values across the table: the contract, and the columns below them; null for a plain table. */
  readonly spread: { readonly contract: Contract; readonly blocks: readonly Block[] } | null;
  /** The units of a line such as `(단위: 천 톤)` above the table. */
  readonly unitLine: readonly string[];
}
