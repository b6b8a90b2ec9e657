import type { Finding } from "./finding.ts";
import type { Period } from "./period.ts";
import type { Row } from "./table.ts";

/**
 * What must hold among the accepted rows of one source. A contract states its rules; validate runs them
 * when every row could be read. `N` are the columns a rule looks at, so that a misspelt one does not compile.
 */
export interface Rule<N extends string = string> {
  readonly columns: readonly N[];
  check(rows: readonly Row[], about: RuleContext): Iterable<Finding>;
}

/** What a rule may know besides the rows. */
export interface RuleContext {
  /** The day the edition was published: the only "today" there is. */
  readonly published: Period;
  /** The year that the edition is of. */
  readonly edition: string;
  /** What the contract calls a column, for a finding that names it. */
  header(column: string): string;
}
