import type { Areas } from "./area.ts";
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
  /** Each row is judged by itself, so that it is asked of rows beside which others cannot be read; so is every rule that an engine asks. */
  readonly byRow?: true;
  /** How an engine asks it of millions of rows; "memory only" where it must see the rows together. */
  readonly inEngine: RowTest | "memory only";
}

/** The condition, in SQL, that the rows which break a rule meet: each row is judged by itself. */
export type RowTest = (sql: RowSql) => string;

/** How a rule names what it needs of a row, whichever engine is asked. */
export interface RowSql {
  /** The accepted value: a text, a period as text, a number; NULL where there is none. */
  value(column: string): string;
  /** The first and the last day of a period, as text. */
  firstDay(period: string): string;
  lastDay(period: string): string;
  /** A text as the engine's literal. */
  text(of: string): string;
  /** The statuses that a row may have for want of a column of its own. */
  readonly status: string;
  readonly published: Period;
  readonly edition: string;
}

/** What a rule may know besides the rows. */
export interface RuleContext {
  /** The day the edition was published: the only "today" there is. */
  readonly published: Period;
  /** The year that the edition is of. */
  readonly edition: string;
  readonly areas: Areas;
  /** What the contract calls a column, for a finding that names it. */
  header(column: string): string;
}
