import type { Table } from "../../model/table.ts";
import type { Tally } from "./read/read-table.ts";

/** The rows of one source, and how many were used, set aside and rejected. */
export interface SourceRead {
  readonly source: string;
  readonly table: Table;
  readonly tally: Tally;
  /** Set where an engine has checked its rules. */
  readonly isRuled?: true;
}
