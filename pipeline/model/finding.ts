import type { Problem, Severity } from "./define-problem.ts";
import type { Acceptance, FindingSubject } from "./judgement.ts";
import type { Place } from "./place.ts";

export type { Problem, Severity } from "./define-problem.ts";

/** One problem at one place. Its sentence is written by a locale. */
export interface Finding extends Problem {
  readonly severity: Severity;
  readonly at: Place;
  readonly subject?: FindingSubject;
  /** Why the contract gives it another severity than the default; a problem may have a `reason` of its own. */
  readonly weighedSo?: string;
  /** Somebody has accepted it: it neither blocks nor counts. */
  readonly accepted?: Acceptance;
  /** How many rows of a large source have the fault; this finding is the last one listed individually. */
  readonly rows?: number;
  /** It is accepted, and the figures do without its rows. */
  readonly leftOut?: true;
}

export function finding(problem: Problem, at: Place, severity: Severity = problem.kind.severity): Finding {
  // A spread would give objects that take several times as long to make and to read, and a file may have thousands.
  return Object.assign({}, problem, { severity, at });
}

/** It keeps the report from being published. */
export function isError({ severity, accepted }: Finding): boolean {
  return severity === "error" && !accepted;
}

/** Gives findings their contract's severity, their subject, and the acceptance that covers them. */
export type Judge = (findings: readonly Finding[]) => Finding[];
