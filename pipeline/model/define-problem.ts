import type { Tells, ValuesFor } from "./tells.ts";

/** The groups of checks, in the order in which a file is read. */
export const problemGroups = [
  "file",
  "shape",
  "value",
  "row and table",
  "series",
  "between files",
  "definition",
  "result",
  "text",
] as const;
export type ProblemGroup = (typeof problemGroups)[number];

export const severities = ["error", "warning", "note"] as const;
export type Severity = (typeof severities)[number];

/** Who can fix it: the office that sent the file, the secretariat that publishes, or the programmer. */
export const menders = ["office", "secretariat", "program"] as const;
export type Mender = (typeof menders)[number];

/** What is known of a kind of problem beside its code and values. */
export interface ProblemFacts {
  readonly group: ProblemGroup;
  /** The severity unless a contract says otherwise. */
  readonly severity: Severity;
  /**
   * False for an error that leaves nothing to compute, or is the program's, and for what is about a text: it cannot be
   * lowered or accepted.
   */
  readonly movable: boolean;
  /** A contract may lower it, but it is not accepted in a table: edition.json says that it stays. */
  readonly isInEditionFile?: boolean;
  /** Null where there is nothing to fix, so that its words have no advice. */
  readonly mends: Mender | null;
  /**
   * Doubts a value, not its row. Until the finding is accepted, figures resting on the value carry a caution and lead
   * nothing; accepting it confirms the value.
   */
  readonly doubts?: boolean;
  /** One or two sentences: what is wrong with the data when it is reported. */
  readonly catches: string;
  /** The text somebody typed, sent or left out. */
  readonly example: string;
}

/** Everything about a kind of problem except its words in each language. */
export interface ProblemKind<C extends string = string> extends ProblemFacts {
  /** In kebab-case; stable. */
  readonly code: C;
  /** The values of its sentences in words/problems.csv; a dataset's own kinds have functions instead. */
  readonly tells: Tells;
}

/** Whether findings of this kind can be accepted. */
export function isAcceptable({ movable, isInEditionFile }: ProblemKind): boolean {
  return movable && !isInEditionFile;
}

/** A problem that occurred: its kind, and the values of its sentences. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly code: string;
  /** The value as typed, where the problem is about one. */
  readonly raw?: string;
  /** The column, or the label above the table, that it is about. */
  readonly name?: string;
  readonly label?: string;
  readonly formula?: string;
  readonly key?: string;
}

/** Creates problems of one kind. */
export interface DefinedProblem<C extends string = string, P extends object = object> {
  (...values: keyof P extends never ? [] : [P]): Problem & { readonly code: C } & Readonly<P>;
  readonly kind: ProblemKind<C>;
}

/**
 * Declares a kind of problem with all that is known of it, as a `method.js` does and `model/`, which asks no sheet. All
 * others of the program have a row in words/kinds.csv.
 */
export function defineProblem<const C extends string, const T extends Tells = Readonly<Record<never, never>>>(
  kind: ProblemFacts & { readonly code: C; readonly tells?: T },
): DefinedProblem<C, ValuesFor<T>> {
  return makerOf({ ...kind, tells: kind.tells ?? {} });
}

export function makerOf<C extends string, P extends object>(kind: ProblemKind<C>): DefinedProblem<C, P> {
  // Object.assign, since a file may have thousands of problems, and spread objects take several times as long.
  const make = (...[values]: keyof P extends never ? [] : [P]) =>
    Object.assign({ kind, code: kind.code }, values);
  return Object.assign(make, { kind });
}

/** What is wrong, and what to do about it. */
export interface Phrase {
  readonly says: string;
  /** What findings of its kind have in common, as a heading. */
  readonly title?: string;
  readonly fix?: string;
  /** Advice to the office, in its marked copy; replaces that to the secretariat. */
  readonly office?: string;
}
