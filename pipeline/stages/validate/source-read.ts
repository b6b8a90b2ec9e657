import type { Contract } from "../../model/contract.ts";
import type { Table } from "../../model/table.ts";
import type { Tally } from "./read/read-table.ts";

/** The rows of one source, and how many were used, set aside and rejected. */
export interface SourceRead {
  readonly source: string;
  readonly table: Table;
  readonly tally: Tally;
  /** The contract with its columns called as the first sheet's header calls them. */
  readonly headed?: Contract;
  /** Set where an engine has checked its rules. */
  readonly isRuled?: true;
}
