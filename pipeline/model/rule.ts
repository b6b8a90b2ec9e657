import type { Areas } from "./area.ts";
import type { Finding } from "./finding.ts";
import type { Period } from "./period.ts";
import type { Row } from "./table.ts";

/**
 * What must hold among the accepted rows of a source; validate runs a contract's rules once every row could be read. `N` are
 * the columns of the rule, so that a misspelt one does not compile.
 */
export interface Rule<N extends string = string> {
  readonly columns: readonly N[];
  check(rows: readonly Row[], about: RuleContext): Iterable<Finding>;
  /** Judges each row by itself, so it also runs where other rows cannot be read; so does every rule with a test in SQL. */
  readonly byRow?: true;
  /** How an engine checks millions of rows; "memory only" where the rule must see them together. */
  readonly inEngine: RowTest | "memory only";
}

/** The SQL condition for a row that breaks a rule. */
export type RowTest = (sql: RowSql) => string;

/** How a rule refers to parts of a row, in any engine's SQL. */
export interface RowSql {
  /** The accepted value: a text, a period as text, a number; NULL where there is none. */
  value(column: string): string;
  /** The first and the last day of a period, as text. */
  firstDay(period: string): string;
  lastDay(period: string): string;
  /** A text as a literal. */
  text(of: string): string;
  /** The row's status, or that of the contract. */
  readonly status: string;
  readonly published: Period;
  readonly edition: string;
}

/** What a rule works with besides the rows. */
export interface RuleContext {
  /** The day of publication: the only “today” there is. */
  readonly published: Period;
  /** The edition's year. */
  readonly edition: string;
  readonly areas: Areas;
  /** The name of a column in the contract, for findings. */
  header(column: string): string;
}
