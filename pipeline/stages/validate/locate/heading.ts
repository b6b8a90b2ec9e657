import type { Contract } from "../../../model/contract.ts";
import type { CellRange } from "../../../model/source.ts";
import type { MergedSheet } from "../read/merge-index.ts";
import type { Header } from "./find-header.ts";

/** The header found on a sheet for a contract, and the cells that belong to the table. */
export interface Heading extends MergedSheet {
  readonly contract: Contract;
  readonly header: Header;
  readonly range: CellRange;
}
