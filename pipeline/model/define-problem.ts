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

/** Who can mend it: the office that sent the file, the secretariat that publishes, or whoever writes the program. */
export const menders = ["office", "secretariat", "program"] as const;
export type Mender = (typeof menders)[number];

/** One kind of problem: everything about it but its sentences, which a language writes. */
export interface ProblemKind<C extends string = string, M extends Mender | null = Mender | null> {
  /** In kebab-case; stable. */
  readonly code: C;
  readonly group: ProblemGroup;
  /** How heavy it is where no contract says otherwise. */
  readonly severity: Severity;
  /** False for an error that leaves nothing to compute from, or shows the program at fault: neither lowered nor accepted. */
  readonly movable: boolean;
  /** A contract may weigh it less, but nobody accepts it: edition.json is where to say that it stays. */
  readonly isInEditionFile?: true;
  /** Null where there is nothing to mend: its sentence has no advice. */
  readonly mends: M;
  /**
   * It doubts a value and not its row. Until somebody accepts it, the figures that rest on the value carry it as a caution
   * and lead nothing; who accepts it says that the value is right, and it stands.
   */
  readonly doubts?: true;
  /** The values that its sentences in words/problems.csv receive; a dataset's own kinds have functions as sentences. */
  readonly tells: Tells;
  /** One sentence or two: what is wrong with the data when it speaks up. */
  readonly catches: string;
  /** What somebody typed, sent or left out. */
  readonly example: string;
}

/** Whether a person may accept what is found of this kind. */
export function isAcceptable({ movable, isInEditionFile }: ProblemKind): boolean {
  return movable && !isInEditionFile;
}

/** A problem that was met: its kind, and beside it what its sentence needs to know. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly code: string;
  /** The value as typed, where the problem is about one. */
  readonly raw?: string;
  /** The name that it is about: of a column, or of a line above the table. */
  readonly name?: string;
  readonly label?: string;
  readonly formula?: string;
  readonly key?: string;
}

/** Makes problems of one kind. */
export interface DefinedProblem<
  C extends string = string,
  M extends Mender | null = Mender | null,
  P extends object = object,
> {
  (...values: keyof P extends never ? [] : [P]): Problem & { readonly code: C } & Readonly<P>;
  readonly kind: ProblemKind<C, M>;
}

/** Declares a kind of problem beside what finds it. */
export function defineProblem<
  const C extends string,
  const M extends Mender | null,
  const T extends Tells = Readonly<Record<never, never>>,
>(kind: Omit<ProblemKind<C, M>, "tells"> & { readonly tells?: T }): DefinedProblem<C, M, ValuesFor<T>> {
  const { tells = {}, ...rest } = kind;
  const whole = { ...rest, tells };
  // An assignment, not a spread: a file may have thousands, and spread objects take several times as long.
  const make = (...[values]: keyof ValuesFor<T> extends never ? [] : [ValuesFor<T>]) =>
    Object.assign({ kind: whole, code: whole.code }, values);
  return Object.assign(make, { kind: whole });
}

/** What is wrong, and what to do about it. */
export interface Phrase {
  readonly says: string;
  readonly fix?: string;
  /** The advice to the office, in its marked copy; replaces the advice to the secretariat. */
  readonly office?: string;
}
