import type { Contract } from "../../../model/contract.ts";
import type { CellRange } from "../../../model/source.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import type { Header } from "./find-header.ts";

/** The header that was found on a sheet for a contract, and the cells of it that are the table's. */
export interface Heading extends MergedSheet {
  readonly contract: Contract;
  readonly header: Header;
  readonly range: CellRange;
}
