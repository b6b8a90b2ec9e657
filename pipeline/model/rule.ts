import type { Finding } from "./finding.ts";
import type { Row } from "./table.ts";

/**
 * What must hold among the accepted rows of one source. A contract states its rules; validate runs them
 * when every row could be read. `N` are the columns a rule looks at, so that a misspelt one does not compile.
 */
export interface Rule<N extends string = string> {
  readonly columns: readonly N[];
  check(rows: readonly Row[]): Iterable<Finding>;
}
