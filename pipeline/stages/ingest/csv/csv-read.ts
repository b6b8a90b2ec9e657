import type { Limits, ReadingOptions } from "../../../model/contract.ts";
import type { Finding } from "../../../model/finding.ts";
import { atCells, type Place } from "../../../model/place.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { CellRef } from "../../../model/source.ts";

export interface CsvRead {
  /** A single sheet named "", or none where the file was refused. */
  readonly sheets: readonly Sheet[];
  readonly findings: readonly Finding[];
  readonly encoding: string | null;
  readonly delimiter: string | null;
  /** What ends records; `mixed` for several kinds. */
  readonly newline: string | null;
  readonly encodingsTried: readonly string[];
}

export interface CsvOptions {
  readonly reading: ReadingOptions;
  readonly limits: Limits;
  /** Every name and synonym of the contract's columns, by which the encoding and the header are recognized. */
  readonly headerNames: readonly string[];
}

/** A cell of a CSV file, or several of one row. */
export function cellAt(
  file: string,
  { row, column }: Pick<CellRef, "row" | "column">,
  toColumn = column,
): Place {
  return atCells({ file, sheet: "", row, column, toRow: row, toColumn });
}
