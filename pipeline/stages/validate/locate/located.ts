import type { Contract } from "../../../model/contract.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";
import type { Block } from "./layout.ts";

/** A contract's table on a sheet, and where it lies there. */
export interface Located {
  readonly sheet: Sheet;
  readonly contract: Contract;
  readonly headerRow: number;
  /** The first row below the header and its row of units. */
  readonly firstRow: number;
  /** First and last column of the header, known columns or not. */
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** Column number by contract name; an optional column that the file leaves out is not in it. */
  readonly columns: ReadonlyMap<string, number>;
  /** Cell of each value that stands once above the header. */
  readonly fields: ReadonlyMap<string, CellRef>;
  /** Texts of the header cells above each column, nearest first; units are looked up in them. */
  readonly headings: ReadonlyMap<number, readonly string[]>;
  /** Label of each value that stands once, as it is written; a unit may stand behind it. */
  readonly labels: ReadonlyMap<string, string>;
  /** Where values stand across the table: the contract, and what they head; null in a table whose rows are as they lie. */
  readonly spread: { readonly contract: Contract; readonly blocks: readonly Block[] } | null;
  /** The units of a line such as `(단위: 천 톤)` above the table. */
  readonly unitLine: readonly string[];
}
