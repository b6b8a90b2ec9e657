import type { Problem, Severity } from "./define-problem.ts";
import type { Localized } from "./edition.ts";
import type { Acceptance, FindingSubject } from "./judgement.ts";
import type { Place } from "./place.ts";

export type { Problem, Severity } from "./define-problem.ts";

/** A problem at a place; its sentence is written in each language. */
export interface Finding extends Problem {
  readonly severity: Severity;
  readonly at: Place;
  readonly subject?: FindingSubject;
  /** Why the contract changes its severity; a problem may have a `reason` of its own. */
  readonly weighedSo?: Localized;
  /** An accepted finding neither blocks publication nor counts. */
  readonly accepted?: Acceptance;
  /** How many rows of a large source have the fault; set on the last finding listed. */
  readonly rows?: number;
  /** It was accepted, and its rows are left out of the figures. */
  readonly leftOut?: true;
}

export function finding(problem: Problem, at: Place, severity: Severity = problem.kind.severity): Finding {
  // Object.assign: spread objects take several times as long to make and read, and a file may have thousands.
  return Object.assign({}, problem, { severity, at });
}

/** Whether the finding prevents publication. */
export function isError({ severity, accepted }: Finding): boolean {
  return severity === "error" && !accepted;
}

/** Gives findings the severity of their contract, their subject, and their acceptance. */
export type Judge = (findings: readonly Finding[]) => Finding[];
